import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { awaitSchema, migrate, openDatabase, requireRuntimeRole } from '@concord/persistence';
import { migrateQueue } from '@concord/queue';
import { createLog, describeError, stopOnSignal, withSecretFiles } from '@concord/service';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { shutDown } from './shut-down.ts';

const log = createLog('api');

/** Brings the schema up to date, or waits for whoever does; the interface's own login cannot. */
async function prepareDatabase(runtime: DataSource, { ownerUrl, isProduction }: Config): Promise<void> {
  if (ownerUrl !== undefined) {
    const owner = await openDatabase(ownerUrl, { poolSize: 2 });
    try {
      await migrate(owner);
    } finally {
      await owner.destroy();
    }
    await migrateQueue(ownerUrl);
  }
  await awaitSchema(runtime);
  if (isProduction) await requireRuntimeRole(runtime);
}

async function start(config: Config): Promise<NestExpressApplication> {
  const app = await createApp(config, log);
  await prepareDatabase(app.get(DataSource), config);
  await app.listen(config.port, config.host);
  return app;
}

function addressOf(app: NestExpressApplication): string {
  const { address, port, family } = app.getHttpServer().address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

try {
  const app = await start(readConfig(withSecretFiles(process.env)));
  stopOnSignal(log, () => shutDown(app));
  process.stdout.write(`api ready ${addressOf(app)}\n`);
} catch (error) {
  if (error instanceof ConfigurationError) log.error(error.message);
  else log.error(describeError(error), 'The interface cannot start');
  process.exitCode = 1;
  // A pool that is half open would keep the process.
  setTimeout(() => process.exit(1), 1000).unref();
}

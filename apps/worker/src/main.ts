import 'reflect-metadata';
import { discloseAll, migrate, openDatabase } from '@concord/persistence';
import { createLog, describeError, frameworkLog, stopOnSignal, withSecretFiles } from '@concord/service';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { WorkerModule } from './worker.module.ts';

const log = createLog('worker');

async function start(config: Config): Promise<INestApplicationContext> {
  // Before anything takes a job.
  const database = await openDatabase(config.databaseUrl, { poolSize: 2 });
  try {
    await migrate(database);
    // Submissions of an older release do not have it beside them.
    await discloseAll(database.manager);
  } finally {
    await database.destroy();
  }
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, log), {
    logger: frameworkLog(log),
    abortOnError: false,
  });
  return app;
}

try {
  const app = await start(readConfig(withSecretFiles(process.env)));
  stopOnSignal(log, () => app.close());
  process.stdout.write('worker ready\n');
} catch (error) {
  if (error instanceof ConfigurationError) log.error(error.message);
  else log.error(describeError(error), 'The worker cannot start');
  process.exit(1);
}

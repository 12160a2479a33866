import 'reflect-metadata';
import { migrate, openDatabase } from '@concord/persistence';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { describeError } from './logging/describe-error.ts';
import { createLog, nestLog } from './logging/log.ts';
import { WorkerModule } from './worker.module.ts';

const log = createLog();

async function start(config: Config): Promise<INestApplicationContext> {
  // Before anything takes a job.
  const database = await openDatabase(config.databaseUrl, { poolSize: 2 });
  try {
    await migrate(database);
  } finally {
    await database.destroy();
  }
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, log), {
    logger: nestLog(log),
    abortOnError: false,
  });
  return app;
}

function stopOnSignal(app: INestApplicationContext): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Finishing what runs');
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(describeError(error), 'Stopped with an error');
        process.exit(1);
      },
    );
  };
  // Whoever started this process as a part of an installation is gone.
  process
    .on('SIGTERM', stop)
    .on('SIGINT', stop)
    .on('disconnect', () => stop('disconnect'));
}

try {
  const app = await start(readConfig(process.env));
  stopOnSignal(app);
  process.stdout.write('worker ready\n');
} catch (error) {
  if (error instanceof ConfigurationError) log.error(error.message);
  else log.error(describeError(error), 'The worker cannot start');
  process.exit(1);
}

import { openDatabase } from '@concord/persistence';
import { LOG, type Log } from '@concord/service';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { Database } from './database.ts';

/** The pool of connections that every feature shares. */
@Global()
@Module({
  providers: [
    Database,
    {
      provide: DataSource,
      inject: [CONFIG, LOG],
      useFactory: (config: Config, log: Log) =>
        openDatabase(config.databaseUrl, {
          applicationName: 'concord-api',
          poolSize: config.poolSize,
          onConnectionLost: () => log.warn('An idle connection to the database was lost'),
        }),
    },
  ],
  exports: [DataSource, Database],
})
export class DatabaseModule implements OnApplicationShutdown {
  readonly #database: DataSource;

  constructor(database: DataSource) {
    this.#database = database;
  }

  /** After the server has answered its last request. */
  async onApplicationShutdown(): Promise<void> {
    if (this.#database.isInitialized) await this.#database.destroy();
  }
}

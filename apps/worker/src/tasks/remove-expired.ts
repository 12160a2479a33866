import { removeExpired } from '@concord/persistence';
import { LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Removes sessions, kept forms, links and answers that have had their time. */
@Injectable()
export class RemoveExpired {
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run(): Promise<void> {
    this.#log.info(await this.#database.transaction(removeExpired), 'Removed what had had its time');
  }
}

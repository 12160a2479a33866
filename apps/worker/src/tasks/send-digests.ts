import { dueDigests, Outbox, queueDigest } from '@concord/persistence';
import { describeError, LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Writes the daily letters of those for whom it is day; the outbox sends them. */
@Injectable()
export class SendDigests {
  readonly #database: DataSource;
  readonly #log: Log;
  readonly #outbox: Outbox;

  constructor(database: DataSource, outbox: Outbox, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#outbox = outbox;
    this.#log = log;
  }

  /** Each account by itself, so that one that cannot be written to keeps no other waiting; it is looked at again later. */
  async run(now = new Date()): Promise<void> {
    const due = await dueDigests(this.#database.manager, now);
    let written = 0;
    for (const each of due) {
      try {
        const isWritten = await this.#database.transaction((transaction) =>
          queueDigest(transaction, this.#outbox, each),
        );
        if (isWritten) written += 1;
      } catch (error) {
        this.#log.error({ account: each.account, ...describeError(error) }, 'A letter could not be written');
      }
    }
    if (due.length > 0) this.#log.info({ due: due.length, written }, 'Looked at daily letters');
  }
}

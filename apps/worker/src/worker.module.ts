import { openDatabase } from '@concord/persistence';
import { LOG, type Log } from '@concord/service';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config.ts';
import { Jobs } from './jobs.ts';
import { outboxProvider } from './mail/outbox.ts';
import { CheckCycle } from './tasks/check-cycle.ts';
import { CompileEdition } from './tasks/compile-edition.ts';
import { DrawReviewers } from './tasks/draw-reviewers.ts';
import { InvitePeople } from './tasks/invite-people.ts';
import { PrintOutline } from './tasks/print-outline.ts';
import { RemoveExpired } from './tasks/remove-expired.ts';
import { SendDigests } from './tasks/send-digests.ts';
import { SendMail } from './tasks/send-mail.ts';

/**
 * The worker's own composition: of what the interface is made of it takes the libraries and nothing else,
 * so that it starts fast, listens on nothing and cannot be reached.
 */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  readonly #database: DataSource;

  constructor(database: DataSource) {
    this.#database = database;
  }

  static with(config: Config, log: Log): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        {
          provide: DataSource,
          useFactory: () =>
            openDatabase(config.databaseUrl, {
              applicationName: 'concord-worker',
              poolSize: config.concurrency * 2 + 2,
              onConnectionLost: () => log.warn('An idle connection to the database was lost'),
            }),
        },
        outboxProvider,
        CheckCycle,
        CompileEdition,
        DrawReviewers,
        InvitePeople,
        PrintOutline,
        SendMail,
        SendDigests,
        RemoveExpired,
        Jobs,
      ],
    };
  }

  /** After the last job. */
  async onApplicationShutdown(): Promise<void> {
    if (this.#database.isInitialized) await this.#database.destroy();
  }
}

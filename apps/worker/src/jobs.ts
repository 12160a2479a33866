import { type JobRunner, startRunner, type TaskName } from '@concord/queue';
import { describeError, LOG, type Log } from '@concord/service';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from './config.ts';
import { CheckCycle } from './tasks/check-cycle.ts';
import { CompileEdition } from './tasks/compile-edition.ts';
import { SendMail } from './tasks/send-mail.ts';

/** Runs jobs while the application lives, and lets those that run finish before anything is closed. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #config: Config;
  readonly #log: Log;
  readonly #checkCycle: CheckCycle;
  readonly #compileEdition: CompileEdition;
  readonly #sendMail: SendMail;
  #runner: JobRunner | undefined;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOG) log: Log,
    checkCycle: CheckCycle,
    compileEdition: CompileEdition,
    sendMail: SendMail,
  ) {
    this.#config = config;
    this.#log = log;
    this.#checkCycle = checkCycle;
    this.#compileEdition = compileEdition;
    this.#sendMail = sendMail;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#runner = await startRunner({
      url: this.#config.databaseUrl,
      concurrency: this.#config.concurrency,
      tasks: {
        'check-cycle': (payload) => this.#quietly('check-cycle', this.#checkCycle.run(payload)),
        'compile-edition': (payload, context) =>
          this.#quietly('compile-edition', this.#compileEdition.run(payload, context)),
        'send-mail': (payload) => this.#quietly('send-mail', this.#sendMail.run(payload)),
      },
      report: (level, message) => this.#log[level === 'error' ? 'error' : 'warn'](message),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner?.stop();
  }

  /** The queue keeps and logs the message of what a job throws; a database's message can repeat what was being stored. */
  async #quietly(task: TaskName, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#log.error({ task, ...describeError(error) }, 'A job did not succeed');
      throw new Error(`${task} did not succeed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}

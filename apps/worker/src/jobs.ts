import { type JobRunner, type Schedule, startRunner, type TaskName } from '@concord/queue';
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
import { DrawReviewers } from './tasks/draw-reviewers.ts';
import { InvitePeople } from './tasks/invite-people.ts';
import { PrintOutline } from './tasks/print-outline.ts';
import { RemoveExpired } from './tasks/remove-expired.ts';
import { SendDigests } from './tasks/send-digests.ts';
import { SendMail } from './tasks/send-mail.ts';

/** What is done again and again, by the clock of universal time. */
const SCHEDULE: Schedule = {
  // For every zone's morning: there are zones that are off by a quarter of an hour.
  'send-digests': '*/15 * * * *',
  'remove-expired': '7 * * * *',
};

/** Runs jobs while the application lives, and lets those that run finish before anything is closed. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #config: Config;
  readonly #log: Log;
  readonly #checkCycle: CheckCycle;
  readonly #compileEdition: CompileEdition;
  readonly #drawReviewers: DrawReviewers;
  readonly #invitePeople: InvitePeople;
  readonly #printOutline: PrintOutline;
  readonly #sendMail: SendMail;
  readonly #sendDigests: SendDigests;
  readonly #removeExpired: RemoveExpired;
  #runner: JobRunner | undefined;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOG) log: Log,
    checkCycle: CheckCycle,
    compileEdition: CompileEdition,
    drawReviewers: DrawReviewers,
    invitePeople: InvitePeople,
    printOutline: PrintOutline,
    sendMail: SendMail,
    sendDigests: SendDigests,
    removeExpired: RemoveExpired,
  ) {
    this.#config = config;
    this.#log = log;
    this.#checkCycle = checkCycle;
    this.#compileEdition = compileEdition;
    this.#drawReviewers = drawReviewers;
    this.#invitePeople = invitePeople;
    this.#printOutline = printOutline;
    this.#sendMail = sendMail;
    this.#sendDigests = sendDigests;
    this.#removeExpired = removeExpired;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#runner = await startRunner({
      url: this.#config.databaseUrl,
      concurrency: this.#config.concurrency,
      tasks: {
        'check-cycle': (payload) => this.#quietly('check-cycle', this.#checkCycle.run(payload)),
        'compile-edition': (payload, context) =>
          this.#quietly('compile-edition', this.#compileEdition.run(payload, context)),
        'print-outline': (payload, context) =>
          this.#quietly('print-outline', this.#printOutline.run(payload, context)),
        'draw-reviewers': (payload, context) =>
          this.#quietly('draw-reviewers', this.#drawReviewers.run(payload, context)),
        'invite-people': (payload, context) =>
          this.#quietly('invite-people', this.#invitePeople.run(payload, context)),
        'send-mail': (payload) => this.#quietly('send-mail', this.#sendMail.run(payload)),
        'send-digests': () => this.#quietly('send-digests', this.#sendDigests.run()),
        'remove-expired': () => this.#quietly('remove-expired', this.#removeExpired.run()),
      },
      schedule: SCHEDULE,
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

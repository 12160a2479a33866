import { giveMailUp, holdMail, type MailMessage, markMailFailed, markMailSent } from '@concord/persistence';
import type { Tasks } from '@concord/queue';
import { keyFor, LOG, type Log, UnsealError, unseal } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import type { Carrier } from '../mail/carrier.ts';
import { chooseCarrier } from '../mail/choose-carrier.ts';
import { type AnyView, composeMail } from '../mail/compose-mail.ts';
import { MailRefusal } from '../mail/mail-refusal.ts';

/** Milliseconds for which a message is tried again. */
const PATIENCE = 3 * 86_400_000;

/** A message that will be tried again; the queue decides when. */
class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/**
 * Sends a message of the outbox. Each is sent once; only if the process dies, or the database goes away, after the
 * server took it over and before that is noted, it is sent again, under the same Message-ID.
 */
@Injectable()
export class SendMail {
  readonly #database: DataSource;
  readonly #config: Config;
  readonly #log: Log;
  readonly #carrier: Carrier;
  readonly #key: Buffer;

  constructor(database: DataSource, @Inject(CONFIG) config: Config, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#config = config;
    this.#log = log;
    this.#carrier = chooseCarrier(config.mail);
    this.#key = keyFor(config.secret, 'mail');
    const { carrier } = config.mail;
    if ('folder' in carrier) {
      log.warn({ folder: carrier.folder }, 'SMTP_URL is not given: messages become files');
    }
  }

  async run({ message: id }: Tasks['send-mail']): Promise<void> {
    const failure = await this.#database.transaction((transaction) => this.#send(transaction, id));
    if (failure !== undefined) throw new NotSentError(failure);
  }

  /** @returns why it is to be tried again, if it is. */
  async #send(transaction: EntityManager, id: string): Promise<string | undefined> {
    const message = await holdMail(transaction, id);
    if (message === null) {
      this.#log.info({ message: id }, 'Nothing is left to do for this message');
      return undefined;
    }
    const { template, language, heldAt, createdAt } = message;
    try {
      const view = this.#viewOf(message);
      if (view.until !== undefined && Date.parse(view.until) <= heldAt.getTime()) {
        throw new MailRefusal('its link has ended', true);
      }
      await this.#carrier.send(composeMail(message, view, this.#config.mail));
    } catch (error) {
      const reason = reasonOf(error);
      const isFinal =
        (error instanceof MailRefusal && error.isFinal) || heldAt.getTime() - createdAt.getTime() >= PATIENCE;
      await (isFinal ? giveMailUp : markMailFailed)(transaction, id, reason);
      if (!isFinal) return reason;
      this.#log.error({ message: id, template, reason }, 'A message is given up');
      return undefined;
    }
    await markMailSent(transaction, id);
    this.#log.info({ message: id, template, language }, 'Sent');
    return undefined;
  }

  #viewOf({ id, view }: MailMessage): AnyView {
    return JSON.parse(unseal(this.#key, view, id).toString()) as AnyView;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof MailRefusal) return error.message;
  if (error instanceof UnsealError) return 'it was sealed with another CONCORD_SECRET';
  return error instanceof Error ? error.name : typeof error;
}

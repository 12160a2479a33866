import { randomUUID } from 'node:crypto';
import type { Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { isMailAddress } from './mail-address.ts';
import { type MailTemplate, type MailViews, viewOf } from './mail-views.ts';

/** A message to one person. */
export type MailRequest = {
  [T in MailTemplate]: {
    recipient: string;
    /** Id of the recipient's account, if there is one. */
    account?: string;
    language: Language;
    template: T;
    view: MailViews[T];
  };
}[MailTemplate];

export interface OutboxParts {
  /** Encrypts bytes for one place alone, here the message's id. */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** Asks, in the transaction, for the message to be sent once that is committed. */
  enqueue(manager: EntityManager, message: string): Promise<void>;
}

/** Where mail waits, written with what it tells of: a transaction that is rolled back sends nothing. */
export class Outbox {
  readonly #parts: OutboxParts;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /**
   * Keeps a message, sealed, and asks for it to be sent; both belong to the caller's transaction.
   * @returns the message's id.
   * @throws RangeError if the recipient is not one e-mail address, or the view is none of the template's.
   */
  async queueMail(manager: EntityManager, request: MailRequest): Promise<string> {
    const { recipient, account, language, template } = request;
    if (!isMailAddress(recipient)) {
      throw new RangeError('A message goes to one e-mail address');
    }
    // Made here: the role that writes messages may not read them, not even the row that it has just written.
    const id = randomUUID();
    const view = Buffer.from(JSON.stringify(viewOf(template, request.view)));
    await manager.query(
      `INSERT INTO mail_message (id, recipient, account, language, template, view)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, recipient, account ?? null, language, template, this.#parts.seal(view, id)],
    );
    await this.#parts.enqueue(manager, id);
    return id;
  }
}

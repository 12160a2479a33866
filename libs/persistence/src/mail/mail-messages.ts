import type { Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { MailTemplate } from './mail-views.ts';

/** A message that waits to be sent. */
export interface MailMessage {
  id: string;
  recipient: string;
  language: Language;
  template: MailTemplate;
  /** Sealed for the message's id. */
  view: Buffer;
  createdAt: Date;
  /** Now, by the database's clock. */
  heldAt: Date;
  /** How often it was tried in vain. */
  attempts: number;
}

/**
 * The message, held until the transaction ends: whoever else is to send it waits, and then finds it sent.
 * @returns null if it is sent, given up or not there.
 */
export async function holdMail(manager: EntityManager, id: string): Promise<MailMessage | null> {
  const [message] = await manager.query<MailMessage[]>(
    `SELECT id, recipient, language, template, view, created_at AS "createdAt",
       clock_timestamp() AS "heldAt", attempts FROM mail_message
     WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL FOR UPDATE`,
    [id],
  );
  return message ?? null;
}

/** Notes that the message is sent, and erases what it said. */
export async function markMailSent(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `UPDATE mail_message SET sent_at = clock_timestamp(), view = '', failure = NULL WHERE id = $1`,
    [id],
  );
}

/** Notes why an attempt was in vain. */
export async function markMailFailed(manager: EntityManager, id: string, failure: string): Promise<void> {
  await manager.query('UPDATE mail_message SET attempts = attempts + 1, failure = $2 WHERE id = $1', [
    id,
    failure,
  ]);
}

/** Notes that the message will not be tried again and why, and erases what it said. */
export async function giveMailUp(manager: EntityManager, id: string, failure: string): Promise<void> {
  await manager.query(
    `UPDATE mail_message SET attempts = attempts + 1, failure = $2, given_up_at = clock_timestamp(), view = ''
     WHERE id = $1`,
    [id, failure],
  );
}

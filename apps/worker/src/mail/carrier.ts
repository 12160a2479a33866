import type { SendMailOptions } from 'nodemailer';

/** A message as it is sent: to one recipient, named as an address and never as a list of them. */
export type ComposedMail = SendMailOptions & { messageId: string };

export interface Carrier {
  /** Resolves once the message is taken over. @throws MailRefusal */
  send(mail: ComposedMail): Promise<void>;
  /** How mail is carried, for the log. */
  description: string;
}

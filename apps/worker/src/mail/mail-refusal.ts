import type { NodemailerError } from 'nodemailer';

/** Answers to these are about the message or its recipient; to others, about how this program came to the server. */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA']);

const ENHANCED = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/;

/** A message that was not taken over. Its words are codes alone: a server's own may repeat what it was sent. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
  /** Whether the same message will be refused again. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.isFinal = isFinal;
  }

  static of(error: NodemailerError): MailRefusal {
    const { code, responseCode, response = '', command = '', permanent, rejectedErrors } = error;
    // A recipient's own answer says more than that no recipient is left.
    const [first] = rejectedErrors ?? [];
    if (first !== undefined && first !== error) return MailRefusal.of(first);
    const said = responseCode === undefined ? [] : [responseCode, ENHANCED.exec(response)?.[1]];
    const words = [code ?? error.name, ...said, ...(command === '' ? [] : [`to ${command}`])];
    return new MailRefusal(
      words.filter((word) => word !== undefined).join(' '),
      permanent === true && ABOUT_THE_MESSAGE.has(command),
    );
  }
}

import { createTransport, type NodemailerError, type SMTPTransportOptions } from 'nodemailer';
import type { Carrier } from './carrier.ts';
import { MailRefusal } from './mail-refusal.ts';

/** Milliseconds. */
const TO_CONNECT = 10_000;
const TO_ANSWER = 30_000;

/** Sends by a mail server. */
export function smtpCarrier(url: string): Carrier {
  const options = smtpOptions(url);
  const transport = createTransport(options);
  return {
    description: `by ${options.host}`,
    async send(mail) {
      try {
        await transport.sendMail(mail);
      } catch (error) {
        throw MailRefusal.of(error as NodemailerError);
      }
    },
  };
}

/**
 * How to reach a mail server: encrypted from the start (`smtps`) or by STARTTLS before anything is said, with a
 * certificate that holds. On this machine itself the line is nobody else's, and certificates rarely hold.
 */
export function smtpOptions(url: string): SMTPTransportOptions & { host: string } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLocal = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
  return {
    host,
    ...(port === '' ? {} : { port: Number(port) }),
    secure,
    ...(isLocal ? { ignoreTLS: !secure } : { requireTLS: !secure }),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: TO_CONNECT,
    greetingTimeout: TO_CONNECT,
    dnsTimeout: TO_CONNECT,
    socketTimeout: TO_ANSWER,
    // A message is made of what this program composed: nothing in it may fetch or read.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

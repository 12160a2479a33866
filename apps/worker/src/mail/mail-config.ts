import { join } from 'node:path';
import { type MailAddress, readAddress } from './address.ts';

export interface MailConfig {
  from: MailAddress;
  /** Where people reach the pages, without a slash at the end. */
  publicUrl: string;
  /** By which server mail is sent, or into which folder it is written where there is none. */
  carrier: { smtp: string } | { folder: string };
}

const DEVELOPMENT = { from: 'Concord <concord@localhost>', publicUrl: 'http://localhost:3000' };

/**
 * The mail's part of the configuration: `SMTP_URL` (`smtp://` or `smtps://user:password@host:port`), `MAIL_FROM` and
 * `PUBLIC_URL`. Outside production each can be left out: messages then become files in `MAIL_FOLDER` (`mail` in
 * `CONCORD_DATA`, or in `.concord`).
 * @param faults takes what is wrong, in words that repeat no secret.
 */
export function readMailConfig(
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): MailConfig {
  const { SMTP_URL, MAIL_FOLDER, CONCORD_DATA, NODE_ENV } = environment;
  const isProduction = NODE_ENV === 'production';
  const given = (name: string, fallback: string): string => {
    const value = environment[name];
    if (!value && isProduction) faults.push(`${name} must be given in production`);
    return value || fallback;
  };
  const from = readAddress(given('MAIL_FROM', DEVELOPMENT.from));
  const publicUrl = given('PUBLIC_URL', DEVELOPMENT.publicUrl).replace(/\/+$/, '');
  const smtp = given('SMTP_URL', '');
  if (from === undefined) faults.push('MAIL_FROM must be an address such as Concord <concord@example.org>');
  if (!(isProduction ? /^https:\/\/[^/\s]+$/ : /^https?:\/\/[^/\s]+$/).test(publicUrl)) {
    faults.push(`PUBLIC_URL must be ${isProduction ? 'an https://' : 'a web'} address without a path`);
  }
  if (SMTP_URL && !isSmtpUrl(SMTP_URL)) faults.push('SMTP_URL must be an smtp:// or smtps:// address');
  const folder = MAIL_FOLDER || join(CONCORD_DATA || '.concord', 'mail');
  return {
    from: from ?? { name: '', address: '' },
    publicUrl,
    carrier: smtp ? { smtp } : { folder },
  };
}

function isSmtpUrl(url: string): boolean {
  return /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '';
}

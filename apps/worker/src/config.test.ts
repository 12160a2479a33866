import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, readConfig } from './config.ts';

const SECRET = 'r7Xq2Lw9Kt4Zb6Mn1Vc8Jh3Gf5Dp0SyU';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://concord@localhost/concord',
  CONCORD_SECRET: SECRET,
  SMTP_URL: 'smtp://concord:hidden-word@mail.forum.example:587',
  MAIL_FROM: 'Forum <concord@forum.example>',
  PUBLIC_URL: 'https://concord.forum.example/',
};
const { DATABASE_URL, CONCORD_SECRET } = PRODUCTION;

function faultOf(environment: Record<string, string | undefined>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  return '';
}

describe('the configuration', () => {
  test('is read whole in production', () => {
    expect(readConfig(PRODUCTION)).toEqual({
      databaseUrl: DATABASE_URL,
      concurrency: 2,
      secret: SECRET,
      mail: {
        from: { name: 'Forum', address: 'concord@forum.example' },
        publicUrl: 'https://concord.forum.example',
        carrier: { smtp: PRODUCTION.SMTP_URL },
      },
    });
  });

  test.each(['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'CONCORD_SECRET'])(
    'refuses production without %s',
    (name) => {
      expect(faultOf({ ...PRODUCTION, [name]: undefined })).toContain(name);
    },
  );

  test('writes messages into a folder elsewhere', () => {
    const { mail } = readConfig({ DATABASE_URL, CONCORD_SECRET, CONCORD_DATA: '/data' });
    expect(mail.carrier).toEqual({ folder: '/data/mail' });
    const given = readConfig({ DATABASE_URL, CONCORD_SECRET, MAIL_FOLDER: '/elsewhere' });
    expect(given.mail.carrier).toEqual({ folder: '/elsewhere' });
  });

  test.each([
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Forum <a@example.org>\r\nBcc: b@example.org'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['PUBLIC_URL', 'http://concord.forum.example'],
    ['PUBLIC_URL', 'https://concord.forum.example/path'],
    ['CONCORD_SECRET', 'a-secret-that-stands-in-some-example'],
  ])('refuses %s=%j, and says no secret', (name, value) => {
    const fault = faultOf({ ...PRODUCTION, [name]: value });
    expect(fault).toContain(name);
    expect(fault).not.toMatch(/hidden-word|r7Xq2Lw9/);
  });
});

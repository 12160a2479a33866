import { afterEach, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailServer, startMailServer } from '../testing/mail-server.ts';
import { MailRefusal } from './mail-refusal.ts';
import { smtpCarrier, smtpOptions } from './smtp-carrier.ts';

const MAIL = {
  messageId: '<1@example.org>',
  from: 'concord@example.org',
  to: 'nadia@example.org',
  subject: 'Hello',
  text: 'one-time-link',
};

let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
async function start(options: SMTPServerOptions = {}): Promise<MailServer> {
  server = await startMailServer(0, options);
  return server;
}

/** As if to a server elsewhere, though it is this one. */
const fromElsewhere = ({ port }: MailServer) =>
  createTransport({ ...smtpOptions(`smtp://mail.example.org:${port}`), host: '127.0.0.1' });

async function refusalOf(sending: Promise<void>): Promise<MailRefusal> {
  const error = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MailRefusal);
  return error as MailRefusal;
}

describe('sending by a mail server', () => {
  test('says nothing on an open line to a server elsewhere', async () => {
    const open = await start();
    await expect(fromElsewhere(open).sendMail(MAIL)).rejects.toMatchObject({ code: 'ETLS' });
    expect(open.received).toEqual([]);
  });

  test('says nothing to a server whose certificate does not hold', async () => {
    const selfSigned = await start({ disabledCommands: [] });
    await expect(fromElsewhere(selfSigned).sendMail(MAIL)).rejects.toMatchObject({
      code: expect.stringMatching(/ETLS|ESOCKET/),
    });
    await selfSigned.close();
    const encrypted = await start({ secure: true });
    const refusal = await refusalOf(smtpCarrier(`smtps://127.0.0.1:${encrypted.port}`).send(MAIL));
    expect(refusal.isFinal).toBe(false);
    expect(encrypted.received).toEqual([]);
  });

  test('signs in where the address says how, and tries again where that is refused', async () => {
    const names: string[] = [];
    const guarded = await start({
      authOptional: false,
      onAuth({ username = '', password }, _session, callback) {
        names.push(username);
        if (password === 'pass:w@rd') callback(null, { user: username });
        else callback(new Error('no'));
      },
    });
    await smtpCarrier(`smtp://us%40er:pass%3Aw%40rd@127.0.0.1:${guarded.port}`).send(MAIL);
    expect(guarded.received).toHaveLength(1);
    const refusal = await refusalOf(smtpCarrier(`smtp://us%40er:wrong@127.0.0.1:${guarded.port}`).send(MAIL));
    expect(refusal).toMatchObject({ isFinal: false, message: expect.stringContaining('EAUTH') });
    expect(refusal.message).not.toContain('wrong');
    expect(names).toEqual(['us@er', 'us@er']);
    // What the server asks for is the operator's to mend, not a fault of the message.
    expect((await refusalOf(smtpCarrier(guarded.url).send(MAIL))).isFinal).toBe(false);
  });

  test('takes a recipient’s refusal for what it is, and repeats codes alone', async () => {
    const refusing = await start();
    refusing.refuse({ code: 550, text: '5.1.1 No nadia@example.org at https://example.org/one-time-link' });
    const final = await refusalOf(smtpCarrier(refusing.url).send(MAIL));
    expect(final).toMatchObject({ isFinal: true, message: 'EENVELOPE 550 5.1.1 to RCPT TO' });
    refusing.refuse({ code: 451, text: '4.7.1 Greylisted' });
    expect(await refusalOf(smtpCarrier(refusing.url).send(MAIL))).toMatchObject({ isFinal: false });
  });

  test('takes a refusal of what the message says as final', async () => {
    const filtering = await start({
      onData(stream, _session, callback) {
        stream
          .resume()
          .on('end', () =>
            callback(Object.assign(new Error('5.7.1 Spam: one-time-link'), { responseCode: 554 })),
          );
      },
    });
    const refusal = await refusalOf(smtpCarrier(filtering.url).send(MAIL));
    expect(refusal).toMatchObject({ isFinal: true, message: expect.stringContaining('554') });
    expect(refusal.message).not.toContain('one-time-link');
  });

  test('tries again where nobody answers', async () => {
    const { port, close } = await startMailServer();
    await close();
    const refusal = await refusalOf(smtpCarrier(`smtp://127.0.0.1:${port}`).send(MAIL));
    expect(refusal.isFinal).toBe(false);
  });
});

test('how to reach a server follows from its address', () => {
  expect(smtpOptions('smtp://mail.example.org')).toMatchObject({ secure: false, requireTLS: true });
  expect(smtpOptions('smtps://mail.example.org:465')).toMatchObject({
    secure: true,
    port: 465,
    requireTLS: false,
  });
  for (const local of ['localhost', '127.0.0.1', '[::1]']) {
    expect(smtpOptions(`smtp://${local}:25`)).toMatchObject({ ignoreTLS: true });
  }
  for (const elsewhere of ['localhost.example.org', '127.example.org', '10.0.0.1']) {
    expect(smtpOptions(`smtp://${elsewhere}:25`)).toMatchObject({ requireTLS: true });
  }
});

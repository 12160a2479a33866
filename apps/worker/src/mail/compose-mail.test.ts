import { LANGUAGES, type Language } from '@concord/domain';
import { DEADLINE_STEPS, type DigestSection, MAIL_TEMPLATES, type MailTemplate } from '@concord/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MailServer, type ReceivedMail, startMailServer } from '../testing/mail-server.ts';
import { type AnyView, composeMail } from './compose-mail.ts';
import { smtpCarrier } from './smtp-carrier.ts';

const PLACE = {
  from: { name: 'Concord', address: 'concord@forum.example' },
  publicUrl: 'https://forum.example',
};
const VIEW = {
  name: 'Nadia Søndergård',
  inviter: 'سلمى العلوي',
  cycle: 'Review & report 2026',
  path: '/invitation/GfS0-x_1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789?language=ar',
  until: '2026-12-01T09:30:00Z',
  role: 'reviewer',
  country: 'KEN',
} as const;
const SECTIONS: readonly DigestSection[] = [
  { kind: 'questions', cycle: 'Review & report 2026', count: 1234, path: '/cycles/review-2026/cases' },
  {
    kind: 'deadlines',
    cycle: 'Review & report 2026',
    path: '/cycles/review-2026',
    deadlines: DEADLINE_STEPS.map((step, index) => ({ step, day: `2026-12-0${index + 1}` })),
  },
  { kind: 'confirmations', cycle: 'استعراض 2027', count: 2, path: '/cycles/review-2027' },
];
const WITH_LINK: readonly MailTemplate[] = [
  'invitation',
  'password-reset',
  'conflicts-asked',
  'reviewer-assigned',
  'outline-submitted',
  'outline-withdrawn',
  'clearance-asked',
  'sign-off-asked',
  'filing-extended',
  'step-extended',
];
const ID = '7d9c0c5e-2a51-4b1e-8f0a-3f6f0b0f2b11';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

async function deliver(
  template: MailTemplate,
  language: Language,
  {
    view = template === 'digest' ? { ...VIEW, sections: SECTIONS } : VIEW,
    recipient = 'nadia@example.org',
  }: { view?: AnyView; recipient?: string } = {},
): Promise<ReceivedMail> {
  const message = { id: ID, recipient, language, template, createdAt: new Date('2026-11-24T08:05:00Z') };
  await smtpCarrier(server.url).send(composeMail(message, view, PLACE));
  expect(server.received).toHaveLength(1);
  return server.received[0] as ReceivedMail;
}

const unmarked = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe.each(LANGUAGES)('a message in %s', (language) => {
  test.each(MAIL_TEMPLATES)('says as text and as HTML what %s is about', async (template) => {
    const { parsed, recipients, from } = await deliver(template, language);
    expect(recipients).toEqual(['nadia@example.org']);
    expect(from).toBe(PLACE.from.address);
    expect(parsed.subject).toMatch(/Concord/);
    expect(parsed.messageId).toBe(`<${ID}@forum.example>`);
    expect(parsed.headers.get('content-language')).toBe(language);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    const html = parsed.html as string;
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    for (const text of [parsed.text as string, html]) {
      expect(unmarked(text)).toContain(VIEW.name);
      expect(unmarked(text)).toContain('nadia@example.org');
      expect(text).not.toMatch(/\{\{|undefined|\[object/);
    }
    const hasLink = WITH_LINK.includes(template);
    expect(parsed.text?.includes(`\n${PLACE.publicUrl}${VIEW.path}\n`)).toBe(hasLink);
    expect(html.includes('<a href=')).toBe(hasLink || template === 'digest');
    if (template !== 'digest') {
      expect(parsed.text).toMatch(hasLink ? /2026.*UTC/ : /8:05.*UTC|08:05.*UTC/);
    }
  });
});

describe('a message', () => {
  test('names who invites and to what only where there is such', async () => {
    const { name, path, until } = VIEW;
    const { parsed } = await deliver('invitation', 'en', { view: { name, path, until } });
    expect(parsed.text).not.toMatch(/invitation is from|It is for/);
    server.received.length = 0;
    const full = await deliver('invitation', 'en');
    expect(unmarked(full.parsed.text ?? '')).toContain(`The invitation is from ${VIEW.inviter}.`);
    expect(full.parsed.text).toContain(`It is for: ${VIEW.cycle}.`);
    expect(full.parsed.html).toContain('It is for: Review &amp; report 2026.');
  });

  test('says until when its page is there only where that ends', async () => {
    const { name, path } = VIEW;
    const { parsed } = await deliver('reviewer-assigned', 'en', { view: { name, path } });
    expect(parsed.text).toContain(`\n${PLACE.publicUrl}${path}\n\nIf you have a conflict`);
    expect(parsed.html).not.toMatch(/until|false/);
  });

  test('tells each day how much waits, by cycle, with the way there', async () => {
    const { parsed } = await deliver('digest', 'en');
    const text = unmarked(parsed.text ?? '');
    expect(text).toContain(`Review & report 2026
- Questions that wait for an answer: 1,234
  https://forum.example/cycles/review-2026/cases
- The cycle opens on December 1, 2026
  https://forum.example/cycles/review-2026
- Outlines are due by December 2, 2026`);
    expect(text).toContain(`استعراض 2027
- Partnerships that wait to be confirmed: 2
  https://forum.example/cycles/review-2027`);
    expect(text).toContain('https://forum.example/account');
    expect(parsed.html).toContain('Review &amp; report 2026</h2>');
  });

  test('names the role that was taken away, with its country', async () => {
    const { parsed } = await deliver('role-revoked', 'fr');
    expect(parsed.text).toContain(': examinateur (Kenya).');
  });

  test('keeps a name that is written the other way in its own direction', async () => {
    const { parsed } = await deliver('invitation', 'ar');
    expect(parsed.text).toContain(`\u2068${VIEW.name}\u2069`);
    server.received.length = 0;
    const english = await deliver('invitation', 'en');
    expect(english.parsed.text).toContain(`\u2068${VIEW.inviter}\u2069`);
    expect(english.parsed.text).toContain(`Dear ${VIEW.name},`);
  });

  test.each([
    'X\r\nBcc: thief@example.org\r\n\r\nbody',
    'X\nSubject: other',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '=?utf-8?q?=0D=0ABcc:_thief@example.org?=',
  ])('lets nothing that a person is called become a header or markup: %j', async (name) => {
    const { parsed, recipients, raw } = await deliver('invitation', 'en', {
      view: { ...VIEW, name, inviter: name, cycle: name },
    });
    expect(recipients).toEqual(['nadia@example.org']);
    expect([...parsed.headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(parsed.subject).toBe('Invitation to Concord');
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/bcc|thief/i);
    expect(parsed.html).not.toMatch(/<(img|script)/);
  });

  test.each([
    'a@example.org, thief@example.org',
    'a@example.org\r\nBcc: thief@example.org',
    'a@example.org>\r\nRCPT TO:<thief@example.org',
    'Group: a@example.org, thief@example.org;',
  ])('goes to nobody whose address is not one: %j', async (recipient) => {
    await expect(deliver('password-changed', 'en', { recipient })).rejects.toMatchObject({ isFinal: true });
    expect(server.received).toEqual([]);
  });
});

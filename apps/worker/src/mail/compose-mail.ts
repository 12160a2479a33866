import { countryName, type Language, type Role } from '@concord/domain';
import { type DigestSection, isMailAddress, type MailMessage, type MailViews } from '@concord/persistence';
import { createTemplates, templatesFolder } from '@concord/rendering';
import type { ComposedMail } from './carrier.ts';
import { en, type MailWord } from './catalogue/en.ts';
import type { MailConfig } from './mail-config.ts';
import { MailRefusal } from './mail-refusal.ts';
import { wordsIn } from './words.ts';

/** Any of the templates' views, by the fields that some have. */
export type AnyView = MailViews['password-changed'] &
  Partial<MailViews['invitation'] & MailViews['role-revoked'] & MailViews['digest']>;

export type MailToCompose = Pick<MailMessage, 'id' | 'recipient' | 'language' | 'template' | 'createdAt'>;

const TEMPLATES = createTemplates(templatesFolder(), ['email']);

const isWord = (word: string): word is MailWord => word in en;

/** Opens and closes a stretch of text whose direction is its own (Unicode's FSI and PDI). */
const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * A message as it is sent, in its language, as plain text and as HTML.
 * @throws MailRefusal if its recipient is not one address, which would reach others besides.
 */
export function composeMail(
  message: MailToCompose,
  view: AnyView,
  { from, publicUrl }: Pick<MailConfig, 'from' | 'publicUrl'>,
): ComposedMail {
  if (!isMailAddress(message.recipient)) throw new MailRefusal('its recipient is no address', true);
  const content = contentOf(message, view, publicUrl);
  const { language, subject } = content;
  return {
    // The same at every attempt: a message that was sent twice, since a process died before it could note that it
    // was sent, is seen to be one.
    messageId: `<${message.id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from,
    to: { name: '', address: message.recipient },
    envelope: { from: from.address, to: [message.recipient] },
    subject,
    text: asText(content),
    html: TEMPLATES.render('email/message', content),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  };
}

interface Line {
  text: string;
  url: string;
}

interface MailContent {
  language: Language;
  direction: 'ltr' | 'rtl';
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** Without `until` where the page stays. */
  link: { label: string; url: string; until: string | false; address: string } | false;
  /** What a daily letter tells of, by cycle. */
  sections: { cycle: string; lines: Line[] }[];
  note: string;
  footer: string;
}

function contentOf(
  { recipient, language, template, createdAt }: MailToCompose,
  view: AnyView,
  publicUrl: string,
): MailContent {
  const words = wordsIn(language);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const inItsDirection = (text: string) =>
    direction === 'rtl' || isRightToLeft(text) ? isolated(text) : text;
  const values = (some: Readonly<Record<string, string | undefined>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(some).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, inItsDirection(value)]],
      ),
    );
  const known = values({
    name: view.name,
    inviter: view.inviter,
    cycle: view.cycle,
    role: view.role && roleIn(language, { role: view.role, country: view.country }),
    account: `${publicUrl}/account`,
    recipient,
    at: instantIn(language, createdAt),
    until: view.until === undefined ? undefined : instantIn(language, new Date(view.until)),
  });
  const say = (word: MailWord) => words(word, known);
  const sections = [...Map.groupBy(view.sections ?? [], ({ cycle }) => cycle)].map(([cycle, some]) => ({
    cycle: inItsDirection(cycle),
    lines: some.flatMap((section) =>
      sayings(section, language).map(([word, filled]) => ({
        text: words(word, values(filled)),
        url: `${publicUrl}${section.path}`,
      })),
    ),
  }));
  const part = (name: string, isMeant = true): string[] => {
    const word = `${template}.${name}`;
    return isMeant && isWord(word) ? [say(word)] : [];
  };
  const [action] = part('action');
  return {
    language,
    direction,
    subject: say(`${template}.subject`),
    greeting: say('message.greeting'),
    paragraphs: [
      ...part('lead'),
      ...part('inviter', view.inviter !== undefined),
      ...part('cycle', view.cycle !== undefined),
      ...part('more'),
    ],
    link: action !== undefined &&
      view.path !== undefined && {
        label: action,
        url: `${publicUrl}${view.path}`,
        until: view.until !== undefined && say('message.until'),
        address: say('message.address'),
      },
    sections,
    note: say(`${template}.note`),
    footer: say('message.footer'),
  };
}

function asText({ greeting, paragraphs, link, sections, note, footer }: MailContent): string {
  const action =
    link === false ? [] : [`${link.label}:\n${link.url}`, ...(link.until === false ? [] : [link.until])];
  const waiting = sections.map(({ cycle, lines }) =>
    [cycle, ...lines.map(({ text, url }) => `- ${text}\n  ${url}`)].join('\n'),
  );
  return `${[greeting, ...paragraphs, ...waiting, ...action, note, `-- \n${footer}`].join('\n\n')}\n`;
}

/** What a letter says of a section, and with what filled in. */
function sayings(section: DigestSection, language: Language): [MailWord, Record<string, string>][] {
  return section.kind === 'deadlines'
    ? section.deadlines.map(({ step, day }) => [`digest.${step}`, { day: dayIn(language, day) }])
    : [[`digest.${section.kind}`, { count: numberIn(language, section.count) }]];
}

function roleIn(language: Language, { role, country }: { role: Role; country: string | undefined }): string {
  const name = wordsIn(language)(`message.role.${role}`);
  return country === undefined ? name : `${name} (${countryName(country, language)})`;
}

function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}

/** In universal time, since a message does not know where it is read. */
function instantIn(language: Language, instant: Date): string {
  const format = new Intl.DateTimeFormat(latin(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(instant)} UTC`;
}

function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(latin(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

function numberIn(language: Language, count: number): string {
  return new Intl.NumberFormat(latin(language)).format(count);
}

function latin(language: Language): string {
  return `${language}-u-nu-latn`;
}

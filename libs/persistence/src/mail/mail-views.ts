/**
 * What each kind of message says beyond its own words: names, a page of this installation and until when it is there.
 * Nothing that an outline, a figure or a finding says has a place here.
 */
export interface MailViews {
  invitation: InvitationView;
  'password-reset': LinkView;
  'password-changed': PersonView;
  'factor-removed': PersonView;
  'account-disabled': PersonView;
}

export type MailTemplate = keyof MailViews;

export interface PersonView {
  /** Of the person written to. */
  name: string;
}

export interface LinkView extends PersonView {
  /** Of the page, from the installation's root on; it may hold a secret that works once. */
  path: string;
  /** When the page is no longer there, as an ISO 8601 instant. */
  until: string;
}

export interface InvitationView extends LinkView {
  /** Name of who invites; nobody for the first administrator. */
  inviter?: string;
  /** Title of the cycle that the person is to take part in. */
  cycle?: string;
}

type FieldKind = 'name' | 'path' | 'instant';

const PERSON = { name: 'name' } as const;
const LINK = { ...PERSON, path: 'path', until: 'instant' } as const;

const FIELDS: Readonly<Record<MailTemplate, Readonly<Record<string, FieldKind>>>> = {
  invitation: { ...LINK, inviter: 'name', cycle: 'name' },
  'password-reset': LINK,
  'password-changed': PERSON,
  'factor-removed': PERSON,
  'account-disabled': PERSON,
};

export const MAIL_TEMPLATES = Object.keys(FIELDS) as readonly MailTemplate[];

const LONGEST_NAME = 200;
const LONGEST_PATH = 500;
const PATH = /^\/(?![/\\])[\w\-./~%?=&]*$/;
const LINE_BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/**
 * The view with the fields that its template knows and no others. Names are of one line, without marks that would turn
 * the direction of what follows them.
 * @throws RangeError if a path leads elsewhere or an instant is none; the message does not repeat it.
 */
export function viewOf<T extends MailTemplate>(template: T, view: MailViews[T]): MailViews[T] {
  const given = view as unknown as Readonly<Record<string, string | undefined>>;
  const fields = Object.entries(FIELDS[template]).flatMap(([field, kind]) => {
    const value = given[field];
    return value === undefined ? [] : [[field, accept(kind, field, value)]];
  });
  return Object.fromEntries(fields) as MailViews[T];
}

function accept(kind: FieldKind, field: string, value: string): string {
  if (kind === 'name') return value.replace(LINE_BREAKING, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
  const good =
    kind === 'path' ? value.length <= LONGEST_PATH && PATH.test(value) : !Number.isNaN(Date.parse(value));
  if (!good) throw new RangeError(`The ${field} of a message is not a ${kind}`);
  return value;
}

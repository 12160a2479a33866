import { ROLES, type Role } from '@concord/domain';
import { DEADLINE_STEPS, type Deadline, type DigestSection } from './digest-section.ts';

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
  'role-revoked': RoleView;
  'conflicts-asked': PageView;
  'reviewer-assigned': PageView;
  'outline-submitted': PageView;
  'outline-withdrawn': PageView;
  'clearance-asked': PageView;
  'sign-off-asked': PageView;
  'filing-extended': PageView;
  'step-extended': PageView;
  digest: DigestView;
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

export interface RoleView extends PersonView {
  role: Role;
  /** ISO 3166-1 alpha-3, of the country that it was held for. */
  country?: string;
  /** Title of the cycle that it was held in. */
  cycle?: string;
}

export interface PageView extends PersonView {
  /** Of the page, from the installation's root on. */
  path: string;
  /** Title of the cycle that it is about. */
  cycle?: string;
}

export interface DigestView extends PersonView {
  sections: readonly DigestSection[];
}

type FieldKind = 'name' | 'path' | 'instant' | 'role' | 'country' | 'sections';

const PERSON = { name: 'name' } as const;
const LINK = { ...PERSON, path: 'path', until: 'instant' } as const;
const PAGE = { ...PERSON, path: 'path', cycle: 'name' } as const;

const FIELDS: Readonly<Record<MailTemplate, Readonly<Record<string, FieldKind>>>> = {
  invitation: { ...LINK, inviter: 'name', cycle: 'name' },
  'password-reset': LINK,
  'password-changed': PERSON,
  'factor-removed': PERSON,
  'account-disabled': PERSON,
  'role-revoked': { ...PERSON, role: 'role', country: 'country', cycle: 'name' },
  'conflicts-asked': PAGE,
  'reviewer-assigned': PAGE,
  'outline-submitted': PAGE,
  'outline-withdrawn': PAGE,
  'clearance-asked': PAGE,
  'sign-off-asked': PAGE,
  'filing-extended': PAGE,
  'step-extended': PAGE,
  digest: { ...PERSON, sections: 'sections' },
};

export const MAIL_TEMPLATES = Object.keys(FIELDS) as readonly MailTemplate[];

const LONGEST_NAME = 200;
const LONGEST_PATH = 500;
const MOST_SECTIONS = 200;
const PATH = /^\/(?![/\\])[\w\-./~%?=&]*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LINE_BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/**
 * The view with the fields that its template knows and no others. Names are of one line, without marks that would turn
 * the direction of what follows them.
 * @throws RangeError if a path leads elsewhere, or an instant, a role, a country, a count or a day is none; the message
 *   does not repeat it.
 */
export function viewOf<T extends MailTemplate>(template: T, view: MailViews[T]): MailViews[T] {
  const given = view as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.entries(FIELDS[template]).flatMap(([field, kind]) => {
    const value = given[field];
    return value === undefined ? [] : [[field, ACCEPT[kind](value, field)]];
  });
  return Object.fromEntries(fields) as MailViews[T];
}

const ACCEPT: Readonly<Record<FieldKind, (value: unknown, field: string) => unknown>> = {
  name: (value) => String(value).replace(LINE_BREAKING, ' ').trim().slice(0, LONGEST_NAME).toWellFormed(),
  path: (value, field) =>
    good(typeof value === 'string' && value.length <= LONGEST_PATH && PATH.test(value), value, field),
  instant: (value, field) =>
    good(typeof value === 'string' && !Number.isNaN(Date.parse(value)), value, field),
  role: (value, field) => good((ROLES as readonly unknown[]).includes(value), value, field),
  country: (value, field) => good(typeof value === 'string' && /^[A-Z]{3}$/.test(value), value, field),
  sections: (value, field) => {
    good(Array.isArray(value) && value.length > 0 && value.length <= MOST_SECTIONS, value, field);
    return (value as readonly DigestSection[]).map(sectionOf);
  },
};

function sectionOf(section: DigestSection): DigestSection {
  const place = {
    cycle: ACCEPT.name(section.cycle, 'cycle') as string,
    path: ACCEPT.path(section.path, 'path') as string,
  };
  if (section.kind === 'deadlines') {
    return { kind: section.kind, ...place, deadlines: section.deadlines.map(deadlineOf) };
  }
  const { kind, count } = section;
  good(kind === 'questions' || kind === 'confirmations', kind, 'kind');
  return { kind, ...place, count: good(Number.isSafeInteger(count) && count > 0, count, 'count') };
}

function deadlineOf({ step, day }: Deadline): Deadline {
  return {
    step: good(DEADLINE_STEPS.includes(step), step, 'step'),
    day: good(DAY.test(day), day, 'day'),
  };
}

function good<T>(isGood: boolean, value: T, field: string): T {
  if (!isGood) throw new RangeError(`The ${field} of a message is none`);
  return value;
}

import type { Problem, ProblemKind } from '../problem/problem.ts';
import type { MessageKey } from './catalogue/index.ts';

export interface ProblemTexts {
  title: MessageKey;
  /** What happened. */
  text: MessageKey;
  /** What to do. */
  next: MessageKey;
}

const UNREADABLE: ProblemTexts = {
  title: 'errors.unreadableTitle',
  text: 'errors.unreadableText',
  next: 'errors.unreadableNext',
};
const NOT_FOUND: ProblemTexts = {
  title: 'errors.notFoundTitle',
  text: 'errors.notFoundText',
  next: 'errors.notFoundNext',
};
const FORBIDDEN: ProblemTexts = {
  title: 'errors.forbiddenTitle',
  text: 'errors.forbiddenText',
  next: 'errors.forbiddenNext',
};
const BUSY: ProblemTexts = { title: 'errors.busyTitle', text: 'errors.busyText', next: 'errors.busyNext' };
const INTERNAL: ProblemTexts = {
  title: 'errors.internalTitle',
  text: 'errors.internalText',
  next: 'errors.internalNext',
};

const TEXTS: Readonly<Partial<Record<ProblemKind, ProblemTexts>>> = {
  'form-expired': {
    title: 'errors.expiredTitle',
    text: 'errors.expiredText',
    next: 'errors.expiredNext',
  },
  'not-your-section': {
    title: 'errors.sectionTitle',
    text: 'errors.sectionText',
    next: 'errors.sectionNext',
  },
  'method-not-allowed': {
    title: 'errors.methodTitle',
    text: 'errors.methodText',
    next: 'errors.notFoundNext',
  },
  'too-large': { title: 'errors.largeTitle', text: 'errors.largeText', next: 'errors.largeNext' },
  unavailable: {
    title: 'errors.unavailableTitle',
    text: 'errors.unavailableText',
    next: 'errors.unavailableNext',
  },
};

/** What a page says of a problem. */
export function problemTexts({ kind, status }: Problem): ProblemTexts {
  const texts = TEXTS[kind];
  if (texts !== undefined) return texts;
  if (status === 403) return FORBIDDEN;
  if (status === 404) return NOT_FOUND;
  if (status === 429) return BUSY;
  return status >= 500 ? INTERNAL : UNREADABLE;
}

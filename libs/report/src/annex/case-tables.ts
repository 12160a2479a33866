import { findingText } from '@concord/consistency';
import type { DataTable } from '@concord/interchange';
import type { SettledCase } from '../disclose/edition-case.ts';
import type { Material } from '../material.ts';
import { type Row, spaced, table } from './table.ts';

const CASES = {
  id: 'string',
  countries: 'string',
  check: 'string',
  measure: 'string',
  origin: 'string',
  destination: 'string',
  year: 'integer',
  question: 'string',
  is_open: 'boolean',
  outcome: 'string',
  explanation: 'string',
  places: 'string',
} as const;

const REPLIES = {
  id: 'string',
  case: 'string',
  kind: 'string',
  country: 'string',
  language: 'string',
  text: 'string',
  places: 'string',
} as const;

const CORRECTIONS = {
  case: 'string',
  country: 'string',
  item: 'string',
  before: 'string',
  now: 'string',
  places: 'string',
} as const;

/** The questions that were talked through, what was said to them word for word, and what was corrected. */
export function caseTables({ cases, cycle, language }: Material): DataTable[] {
  const asked = cases.flatMap((each): Row<typeof CASES>[] =>
    each.questions.map(({ finding, isOpen, sources }) => ({
      id: each.id,
      countries: spaced(each.countries),
      check: finding.check,
      measure: finding.subject.measure,
      origin: finding.subject.origin,
      destination: finding.subject.destination,
      year: finding.subject.year,
      question: findingText(finding, language, cycle),
      is_open: isOpen,
      outcome: each.conclusion.outcome,
      explanation: each.conclusion.explanation,
      places: sources.join(' '),
    })),
  );
  const flagged = cases.flatMap((each): Row<typeof CASES>[] =>
    each.flags.map(({ caption }) => ({
      id: each.id,
      countries: spaced(each.countries),
      check: undefined,
      measure: undefined,
      origin: undefined,
      destination: undefined,
      year: undefined,
      question: caption,
      is_open: undefined,
      outcome: each.conclusion.outcome,
      explanation: each.conclusion.explanation,
      places: '',
    })),
  );
  const said = cases.flatMap((each): Row<typeof REPLIES>[] =>
    each.entries.map((entry) => ({
      id: entry.id,
      case: each.id,
      kind: entry.kind,
      country: entry.country,
      language: entry.language,
      text: entry.text,
      places: placesOf(each),
    })),
  );
  const corrected = cases.flatMap((each): Row<typeof CORRECTIONS>[] =>
    each.changes.map(({ country, item, before, now, sources }) => ({
      case: each.id,
      country,
      item: 'cell' in item ? item.cell : item.title,
      before: before?.toString(),
      now: now?.toString(),
      places: sources.join(' '),
    })),
  );
  return [
    table('cases', CASES, [...asked, ...flagged]),
    table('replies', REPLIES, said),
    table('corrections', CORRECTIONS, corrected),
  ];
}

function placesOf({ questions }: SettledCase): string {
  return questions.flatMap(({ sources }) => sources).join(' ');
}

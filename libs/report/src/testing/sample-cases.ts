import { CATALOGUE, type Finding, runChecks, Snapshot } from '@concord/consistency';
import type { CaseOutcome, CountryCode, Figure, Language, Outline } from '@concord/domain';
import type { CaseWords, EditionCase } from '../disclose/edition-case.ts';
import type { EditionInput } from '../material.ts';

/** Something that a delegation says, in full. */
export interface Reply {
  country: CountryCode;
  language: Language;
  text: string;
  audience?: CaseWords['audience'];
}

const OPEN = { audience: 'shared', restrictedBy: [] } as const;

/** A case about a question that an edition's outlines ask, as reviewers concluded it. */
export function standingCase(
  { filings }: EditionInput,
  finding: Finding,
  options: { outcome?: CaseOutcome; asked?: string; replies?: readonly Reply[] } = {},
): EditionCase {
  const { outcome = 'explained', asked, replies = [] } = options;
  return {
    id: finding.id,
    countries: finding.countries,
    restrictedBy: [],
    conclusion: outcome === 'explained' ? { outcome, explanation: 'definition' } : { outcome },
    findings: [finding],
    flags: [],
    entries: [...(asked === undefined ? [] : [question(finding.id, asked)]), ...said(finding.id, replies)],
    versions: filings
      .filter(({ outline }) => finding.countries.includes(outline.country))
      .map(({ outline, version = 1 }) => ({ country: outline.country, version, outline })),
  };
}

/**
 * A case about a figure that its country gave otherwise before: with the outline of that time, of which checks asked.
 * @param then what of a figure was another; undefined for those that were as they are.
 * @throws RangeError if nothing is asked of the outlines of that time alone.
 */
export function correctedCase(
  input: EditionInput,
  country: CountryCode,
  then: (figure: Figure) => Figure | undefined,
  replies: readonly Reply[] = [],
): EditionCase {
  const outlines = input.filings.map(({ outline }) => outline);
  const before = outlines.map(
    (outline): Outline =>
      outline.country === country
        ? { ...outline, figures: (outline.figures ?? []).map((figure) => then(figure) ?? figure) }
        : outline,
  );
  const now = new Set(input.run.findings.map(({ id }) => id));
  const finding = runChecks(CATALOGUE, Snapshot.of(input.cycle, before)).findings.find(
    ({ id, check, countries }) => check === 'mirror-flow' && countries.includes(country) && !now.has(id),
  );
  if (finding === undefined) throw new RangeError('Nothing else was asked');
  return {
    ...standingCase(input, finding, { replies }),
    conclusion: { outcome: 'corrected' },
    versions: [...before, ...outlines]
      .filter((outline) => finding.countries.includes(outline.country))
      .map((outline, index) => ({
        country: outline.country,
        version: index < finding.countries.length ? 1 : 2,
        outline,
      })),
  };
}

/** A case that a reviewer opened about an answer, an initiative or the like. */
export function flaggedCase(
  input: EditionInput,
  {
    caption,
    points,
    replies = [],
  }: { caption: string; points: EditionCase['flags'][number]['points']; replies?: readonly Reply[] },
): EditionCase {
  const countries = [...new Set(points.map(({ country }) => country))].sort();
  const id = 'f1a9'.repeat(8);
  return {
    id,
    countries,
    restrictedBy: [],
    conclusion: { outcome: 'not-a-problem' },
    findings: [],
    flags: [{ id, caption, points }],
    entries: said(id, replies),
    versions: input.filings
      .filter(({ outline }) => countries.includes(outline.country))
      .map(({ outline, version = 1 }) => ({ country: outline.country, version, outline })),
  };
}

function question(id: string, text: string): CaseWords {
  return { id: `${id}-asked`, kind: 'asked', side: 'reviewers', ...OPEN, text, language: 'en' };
}

function said(id: string, replies: readonly Reply[]): CaseWords[] {
  return replies.map((reply, index) => ({
    id: `${id}-${index}`,
    kind: 'replied',
    side: 'country',
    ...OPEN,
    ...reply,
  }));
}

import type { Finding, Snapshot } from '@concord/consistency';
import { type CasePlace, cellOf, type Disclosed, discloseCase } from '@concord/disclosure';
import { type CountryCode, type Figure, locatePoint, type Outline } from '@concord/domain';
import type { DisclosedFiling, EditionInput } from '../material.ts';
import type { CaseChange, CaseQuestion, EditionCase, SettledCase } from './edition-case.ts';
import { asksTheSame, type PastQuestion, pastQuestion, valueAt } from './past-question.ts';

/** What an edition's cases are held against. */
export interface CasesGround {
  input: EditionInput;
  /** The countries in the edition, as it prints them. */
  filings: ReadonlyMap<CountryCode, DisclosedFiling>;
  /** Those that it prints. */
  findings: readonly Finding[];
  /** The outlines of the edition as its readers may have them. */
  snapshot: Snapshot;
  /** Counts of persons from 1 to below this are small. */
  threshold: number;
}

/** The cases of an edition that its readers may have, in the order of their countries; each with what they may read of it. */
export function discloseCases(ground: CasesGround): Disclosed<SettledCase>[] {
  const known = {
    printed: new Map(ground.findings.map((finding) => [finding.id, finding])),
    asked: new Map(ground.input.run.findings.map((finding) => [finding.id, finding])),
  };
  return (ground.input.cases ?? [])
    .flatMap((of) => discloseOne(of, ground, known))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

interface Known {
  printed: ReadonlyMap<string, Finding>;
  asked: ReadonlyMap<string, Finding>;
}

/** A question with the places that it rests on and what was changed since. */
interface Grounded {
  question: CaseQuestion;
  places: readonly CasePlace[];
  changes: readonly CaseChange[];
}

function discloseOne(of: EditionCase, ground: CasesGround, known: Known): Disclosed<SettledCase>[] {
  if (!of.countries.every((country) => ground.filings.has(country))) return [];
  const grounded: Grounded[] = [];
  for (const finding of of.findings) {
    const found = groundOf(finding, of, ground, known);
    if (found === undefined) return [];
    grounded.push(found);
  }
  const flagged = pointsOf(of, ground);
  if (flagged === undefined) return [];
  const told = discloseCase(settled(of, grounded), {
    audience: ground.input.audience,
    places: [...grounded.flatMap(({ places }) => places), ...flagged],
    versions: new Map(
      of.countries.map((country) => [
        country,
        [
          ...of.versions.filter((each) => each.country === country).map(({ outline }) => outline),
          ...ground.input.filings.map(({ outline }) => outline).filter((each) => each.country === country),
        ],
      ]),
    ),
    now: new Map([...ground.filings].map(([country, { outline }]) => [country, outline])),
    threshold: ground.threshold,
  });
  return told === undefined ? [] : [told];
}

function settled(of: EditionCase, grounded: readonly Grounded[]) {
  const { id, countries, restrictedBy, conclusion, entries } = of;
  return {
    id,
    countries,
    restrictedBy,
    conclusion,
    questions: grounded.map(({ question }) => question),
    flags: of.flags.map((flag) => ({ id: flag.id, caption: flag.caption })),
    entries,
    changes: distinct(grounded.flatMap(({ changes }) => changes)),
  };
}

/** @returns undefined where readers may not know of it, or where it is about other values than it was settled on. */
function groundOf(
  finding: Finding,
  of: EditionCase,
  ground: CasesGround,
  { printed, asked }: Known,
): Grounded | undefined {
  const { input } = ground;
  const now = asked.get(finding.id);
  if (now !== undefined) {
    const open = printed.get(finding.id);
    // A question that stands anew is to be talked through anew.
    if (open === undefined || !asksTheSame(now, finding) || of.conclusion.outcome === 'corrected') {
      return undefined;
    }
    return {
      question: {
        finding: open,
        isOpen: true,
        sources: open.evidence.map((place) => nameNow(place, ground)),
      },
      places: open.evidence.flatMap(({ country, pointer }) => placeNow(country, pointer, ground)),
      changes: [],
    };
  }
  const past = pastQuestion(finding, of, { ...ground, audience: input.audience });
  if (past !== undefined) return groundOfPast(past, ground);
  // Organizers alone read what is for reviewers: to them it is told as it was put.
  return input.audience === 'reviewers'
    ? { question: { finding, isOpen: false, sources: [] }, places: [], changes: [] }
    : undefined;
}

function groundOfPast({ finding, asked }: PastQuestion, ground: CasesGround): Grounded {
  const places: CasePlace[] = [];
  const changes: CaseChange[] = [];
  const sources = finding.evidence.map(({ country, pointer }) => {
    const version = asked.get(country);
    if (version === undefined) return country;
    places.push({ country, outline: version.told, pointer, isPast: true });
    return `${country}@${version.filed.version}#${pointer}`;
  });
  for (const [country, { filed, told }] of asked) {
    for (const pair of pairsOf(finding, country, told, ground)) {
      const before = pair.before === undefined ? undefined : valueAt(told, pair.before);
      const now = pair.now === undefined ? undefined : valueAt(outlineNow(country, ground), pair.now);
      if (pair.now !== undefined) places.push(...placeNow(country, pair.now, ground));
      if (before === now || !isPlain(before) || !isPlain(now)) continue;
      changes.push({
        country,
        item: pair.item,
        before,
        now,
        sources: [
          ...(pair.before === undefined ? [] : [`${country}@${filed.version}#${pair.before}`]),
          ...(pair.now === undefined ? [] : [nameNow({ country, pointer: pair.now }, ground)]),
        ],
      });
    }
  }
  return { question: { finding, isOpen: false, sources }, places, changes };
}

interface Pair {
  item: CaseChange['item'];
  /** Where it stood, and where it stands. */
  before: string | undefined;
  now: string | undefined;
}

/** The places of one outline that a question was about, then and now. */
function pairsOf(
  { subject, evidence }: Finding,
  country: CountryCode,
  told: Outline,
  ground: CasesGround,
): Pair[] {
  const now = outlineNow(country, ground);
  const figurePair = (cell: string): Pair => ({
    item: { cell },
    before: pointerOf(told, cell),
    now: pointerOf(now, cell),
  });
  const { measure, origin, destination, year } = subject;
  if (measure !== undefined && origin !== undefined && destination !== undefined && year !== undefined) {
    return [figurePair(cellOf({ ...subject, measure, origin, destination, year } as Figure))];
  }
  return evidence
    .filter((place) => place.country === country)
    .flatMap(({ pointer }): Pair[] => {
      const [, section, index = '', ...rest] = pointer.split('/');
      if (section === 'figures') {
        const figure = told.figures?.[Number(index)];
        return figure === undefined ? [] : [figurePair(cellOf(figure))];
      }
      if (section !== 'partnerships' && section !== 'initiatives') return [];
      const item = told[section]?.[Number(index)];
      const place = now[section]?.findIndex(({ id }) => id === item?.id) ?? -1;
      if (item === undefined || place < 0) return [];
      return [
        {
          item: { title: item.title, language: told.language },
          before: pointer,
          now: ['', section, place, ...rest].join('/'),
        },
      ];
    });
}

function pointerOf({ figures = [] }: Outline, cell: string): string | undefined {
  const index = figures.findIndex((figure) => cellOf(figure) === cell);
  return index < 0 ? undefined : `/figures/${index}/value`;
}

/** Places that a case's flags point at; undefined where one is not there, so that nothing says who may read it. */
function pointsOf({ flags }: EditionCase, { input, filings }: CasesGround): CasePlace[] | undefined {
  const places: CasePlace[] = [];
  for (const point of flags.flatMap(({ points }) => points)) {
    const outline = input.filings.find((filing) => filing.outline.country === point.country)?.outline;
    const pointer = outline && locatePoint(outline, point);
    if (outline !== undefined && pointer !== undefined && filings.has(point.country)) {
      places.push({ country: point.country, outline, pointer, isPast: false });
    } else if (input.audience !== 'reviewers') return undefined;
  }
  return places;
}

function placeNow(country: CountryCode, pointer: string, ground: CasesGround): CasePlace[] {
  return [{ country, outline: outlineNow(country, ground), pointer, isPast: false }];
}

function nameNow(
  { country, pointer }: { country: CountryCode; pointer: string },
  { filings }: CasesGround,
): string {
  const version = filings.get(country)?.version;
  return `${country}${version === undefined ? '' : `@${version}`}#${pointer}`;
}

/** @throws RangeError if the country is not in the edition. */
function outlineNow(country: CountryCode, { filings }: CasesGround): Outline {
  const filing = filings.get(country);
  if (filing === undefined) throw new RangeError(`${country} is not in the edition`);
  return filing.outline;
}

function isPlain(value: unknown): value is string | number | undefined {
  return value === undefined || typeof value === 'string' || typeof value === 'number';
}

/** What several questions have in common is said once. */
function distinct(changes: readonly CaseChange[]): CaseChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** By countries, then by what it is about. */
function orderOf({ countries, questions, id }: SettledCase): string {
  const subject = questions[0]?.finding.subject;
  return [...countries, subject?.measure ?? '', subject?.year ?? '', id].join(' ');
}

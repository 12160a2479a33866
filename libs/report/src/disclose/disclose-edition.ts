import { createHash } from 'node:crypto';
import { checksOf, type Finding, runChecks, Snapshot, saysTheSame } from '@concord/consistency';
import {
  type Audience,
  cellOf,
  type DisclosureReport,
  derive,
  discloseFindings,
  discloseOutline,
  GateError,
  type Passing,
  passGates,
  SMALL_COUNTS,
  spillOver,
  type WithheldFigure,
  withoutFigures,
} from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { DisclosedFiling, EditionInput, Filing, Material } from '../material.ts';
import { beforeCycle } from './before-cycle.ts';
import { discloseCases } from './disclose-cases.ts';

/** An edition's material, and what was left out of it. */
export interface Screened {
  material: Material;
  /** For the organizers alone. */
  disclosure: DisclosureReport;
}

/**
 * Leaves out what the audience may not read, and everything derived from it: items, small counts and what they could be
 * worked out from, findings that rest on them, also where only a sum or a ranking does, and what the checks counted, which
 * is counted anew over what is left. What was filed in the cycle before is read as it was marked then.
 * @throws GateError if something would be told that is not to be told.
 */
export function screenEdition(input: EditionInput): Screened {
  const { cycle, previous = [], run, language, audience, record } = input;
  const passing = screen(input);
  const consented = new Set(passing.consented);
  const filings = input.filings.filter(({ outline }) => consented.has(outline.country));
  const whole = new Map(filings.map(({ outline }) => [outline.country, outline]));
  const cells = cellsByCountry(passing.withheld);
  const disclosed = new Map(
    [...filings]
      .sort((a, b) => (a.outline.country < b.outline.country ? -1 : 1))
      .map((filing): [string, DisclosedFiling] => [
        filing.outline.country,
        discloseFiling(filing, audience, cells.get(filing.outline.country) ?? new Set()),
      ]),
  );
  const outlines = [...disclosed.values()].map(({ outline }) => outline);
  const before = previous.map((outline) => discloseOutline(outline, audience));
  const abridged =
    passing.left.length > 0 || outlines.some((outline) => outline !== whole.get(outline.country));
  const answers = answersAbout(outlines, input.answers);
  const snapshot = Snapshot.of(cycle, outlines, { previous: before, ...answers });
  const isLess = abridged || before.some((outline, index) => outline !== previous[index]);
  const again = isLess ? runChecks(checksOf(cycle), snapshot) : run;
  const findings = discloseFindings<Finding>(
    { asked: run.findings, again: again.findings, whole, saysTheSame },
    audience,
  );
  const told = spillOver(
    findings,
    new Map([...disclosed].map(([country, { outline }]) => [country, outline])),
  );
  const cases = discloseCases({
    input,
    filings: disclosed,
    snapshot,
    findings,
    threshold: thresholdOf(input),
  });
  const disclosure: DisclosureReport = {
    audience,
    ...(audience === 'public' ? { threshold: thresholdOf(input) } : {}),
    ...passing,
    kept: keptItems(filings, audience),
    questionsLeft: run.findings.length - findings.length,
    ...(input.cases === undefined ? {} : { casesLeft: input.cases.length - cases.length }),
    against: editionsIn(input),
    problems: [...passing.problems, ...told],
  };
  const earlier = beforeCycle(input, disclosed, thresholdOf(input));
  if (disclosure.problems.length > 0 && input.isPreview !== true) throw new GateError(disclosure);
  const material = derive(outlines, () => ({
    cycle,
    language,
    audience,
    filings: disclosed,
    snapshot,
    findings,
    cases,
    ...(earlier === undefined ? {} : { before: earlier }),
    tallies: again.tallies,
    abridged,
    withheld: withheldFigures(outlines, cells),
    ...(record === undefined ? {} : { record }),
  }));
  return { material, disclosure };
}

/** What of an edition's input its audience may read. @throws GateError as {@link screenEdition}. */
export function discloseEdition(input: EditionInput): Material {
  return screenEdition(input).material;
}

function screen(input: EditionInput): Passing {
  const { filings, audience, signedOff, earlier = new Map() } = input;
  return passGates({
    audience,
    outlines: filings.map(({ outline }) => outline),
    threshold: thresholdOf(input),
    earlier,
    ...(signedOff === undefined ? {} : { signedOff }),
  });
}

function thresholdOf({ cycle }: EditionInput): number {
  return cycle.smallCounts ?? SMALL_COUNTS.threshold;
}

/** With the digest of what is left, where something is left out: that of the whole would prove a guess at the rest. */
function discloseFiling(filing: Filing, audience: Audience, withheld: ReadonlySet<string>): DisclosedFiling {
  const outline = withoutFigures(discloseOutline(filing.outline, audience), withheld);
  if (outline === filing.outline) return { ...filing, outline };
  return { ...filing, outline, sha256: createHash('sha256').update(JSON.stringify(outline)).digest('hex') };
}

function cellsByCountry(withheld: readonly WithheldFigure[]): Map<CountryCode, Set<string>> {
  const cells = new Map<CountryCode, Set<string>>();
  for (const { country, cell } of withheld) {
    const known = cells.get(country);
    if (known === undefined) cells.set(country, new Set([cell]));
    else known.add(cell);
  }
  return cells;
}

function withheldFigures(
  outlines: readonly Outline[],
  cells: ReadonlyMap<CountryCode, ReadonlySet<string>>,
): Material['withheld'] {
  return new Set(
    outlines.flatMap(({ country, figures = [] }) => {
      const ofCountry = cells.get(country);
      return ofCountry === undefined ? [] : figures.filter((figure) => ofCountry.has(cellOf(figure)));
    }),
  );
}

/** Of what countries answered about partnerships, that which is about two that are told. */
function answersAbout(
  outlines: readonly Outline[],
  { confirmed = [], denied = [] }: EditionInput['answers'] = {},
): NonNullable<EditionInput['answers']> {
  const told = new Set(
    outlines.flatMap(({ country, partnerships = [] }) => partnerships.map(({ id }) => `${country}/${id}`)),
  );
  const areTold = (pair: readonly string[]) => pair.every((name) => told.has(name));
  return { confirmed: confirmed.filter(areTold), denied: denied.filter(areTold) };
}

/** How many items countries keep from the audience. */
function keptItems(filings: readonly Filing[], audience: Audience): Record<CountryCode, number> {
  const count = (outline: Outline) =>
    [outline.initiatives, outline.partnerships, outline.figures, outline.answers].reduce(
      (sum, items) => sum + (items?.length ?? 0),
      0,
    );
  return Object.fromEntries(
    filings.flatMap(({ outline }) => {
      const kept = count(outline) - count(discloseOutline(outline, audience));
      return kept === 0 ? [] : [[outline.country, kept]];
    }),
  );
}

function editionsIn({ earlier }: EditionInput): string[] {
  const prints = [...(earlier?.values() ?? [])].flat();
  return [...new Set(prints.map(({ edition }) => edition))].sort();
}

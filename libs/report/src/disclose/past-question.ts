import { checksOf, type Finding, runChecks, Snapshot } from '@concord/consistency';
import { type Audience, discloseOutline, withholdFigures, withoutFigures } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { EditionInput } from '../material.ts';
import { type CaseVersion, type EditionCase } from './edition-case.ts';

/** A question that the outlines of an edition no longer ask, and those of its time that did. */
export interface PastQuestion {
  /** With places in the outlines as readers may have them. */
  finding: Finding;
  /** By country: as it was filed, and as readers may have it. */
  asked: ReadonlyMap<CountryCode, { filed: CaseVersion; told: Outline }>;
}

/** More pairs of submissions than this are not tried. */
const TRIES = 36;

/**
 * Finds the outlines of which a question was asked, and asks it again of what readers may have of them: it is told where
 * that gives it just as it was, so that it rests on nothing that they may not read.
 * @returns undefined where it is not asked again.
 */
export function pastQuestion(
  question: Finding,
  { countries, versions }: Pick<EditionCase, 'countries' | 'versions'>,
  { input, threshold }: { input: EditionInput; threshold: number },
): PastQuestion | undefined {
  const check = checksOf(input.cycle).find(({ id }) => id === question.check);
  if (check === undefined) return undefined;
  const candidates = countries.map((country) =>
    versions.filter((each) => each.country === country && stoodIn(each.outline, country, question)).reverse(),
  );
  for (const filed of combinations(candidates).slice(0, TRIES)) {
    const asked = new Map(
      filed.map((each) => [
        each.country,
        { filed: each, told: told(each.outline, input.audience, threshold) },
      ]),
    );
    const outlines = [...asked.values()].map((each) => each.told);
    const previous = (input.previous ?? []).map((outline) => discloseOutline(outline, input.audience));
    const { findings } = runChecks(
      [check],
      Snapshot.of(input.cycle, outlines, { previous, ...input.answers }),
    );
    const finding = findings.find((each) => asksTheSame(each, question));
    if (finding !== undefined) return { finding, asked };
  }
  return undefined;
}

/** Whether two findings ask the same of the same values, wherever in the outlines these stand. */
export function asksTheSame(one: Finding, other: Finding): boolean {
  return one.id === other.id && asked(one) === asked(other);
}

function asked({ evidence, message }: Finding): string {
  const values = Object.entries(message.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    message.id,
    values,
    evidence.map(({ country, value }) => [country, value ?? null]).sort(),
  ]);
}

/** Whether an outline says at the places of a question what the question says that it does. */
function stoodIn(outline: Outline, country: CountryCode, { evidence }: Finding): boolean {
  return evidence
    .filter((place) => place.country === country)
    .every(({ pointer, value }) => {
      const said = valueAt(outline, pointer);
      return said !== undefined && (typeof value !== 'number' || typeof said !== 'number' || said === value);
    });
}

function told(outline: Outline, audience: Audience, threshold: number): Outline {
  const disclosed = discloseOutline(outline, audience);
  if (audience !== 'public') return disclosed;
  const { withheld } = withholdFigures(outline, [], threshold);
  return withoutFigures(disclosed, new Set(withheld.map(({ cell }) => cell)));
}

/** What stands at a place. @param pointer RFC 6901. */
export function valueAt(outline: Outline, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (place, step) =>
        typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined,
      outline,
    );
}

function combinations<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (found, list) => found.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  );
}

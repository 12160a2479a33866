import { type Check, checksOf, type Finding, recheck, type Snapshot } from '@concord/consistency';
import {
  type Audience,
  discloseOutline,
  placeInDisclosed,
  withholdFigures,
  withoutFigures,
} from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
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

/** What a question is asked again of. */
export interface PastGround {
  audience: Audience;
  /** The outlines of the edition as its readers may have them. */
  snapshot: Snapshot;
  threshold: number;
}

/**
 * Finds the outlines of which a question was asked, and asks it again of what readers may have of them, beside the others
 * as they are: it is told where that gives it just as it was, so that it rests on nothing that they may not read. Those who
 * take part are told of it too where it is not asked again, as with a check that compares all outlines: the run that raised
 * it has already kept from them what rests on items for reviewers.
 * @returns undefined where it is not to be told.
 */
export function pastQuestion(
  question: Finding,
  { countries, versions }: Pick<EditionCase, 'countries' | 'versions'>,
  ground: PastGround,
): PastQuestion | undefined {
  const { snapshot } = ground;
  const check = checksOf(snapshot.cycle).find(({ id }) => id === question.check);
  const candidates = countries.map((country) =>
    versions.filter((each) => each.country === country && stoodIn(each.outline, country, question)).reverse(),
  );
  const tries = combinations(candidates).slice(0, TRIES);
  for (const filed of check === undefined ? [] : tries) {
    const asked = askedOf(filed, ground);
    const then = [...asked.values()].reduce((before, { told }) => before.with(told), snapshot);
    const findings = recheck([check as Check], then, [], new Set(countries));
    const finding = findings.find((each) => asksTheSame(each, question));
    if (finding !== undefined) return { finding, asked };
  }
  const [first] = tries;
  return first === undefined || ground.audience === 'public'
    ? undefined
    : asItWas(question, askedOf(first, ground), ground.audience);
}

type Asked = PastQuestion['asked'];

function askedOf(filed: readonly CaseVersion[], { audience, threshold }: PastGround): Asked {
  return new Map(
    filed.map((each) => [each.country, { filed: each, told: toldOf(each.outline, audience, threshold) }]),
  );
}

/** The question as it was, where its places are open to readers. */
function asItWas(question: Finding, asked: Asked, audience: Audience): PastQuestion | undefined {
  const evidence = question.evidence.flatMap((place) => {
    const outline = asked.get(place.country)?.filed.outline;
    const pointer = outline && placeInDisclosed(outline, place.pointer, audience);
    return pointer === undefined ? [] : [{ ...place, pointer }];
  });
  return evidence.length < question.evidence.length
    ? undefined
    : { finding: { ...question, evidence }, asked };
}

/** Whether two findings ask the same of the same values, wherever in the outlines these stand. */
export function asksTheSame(one: Finding, other: Finding): boolean {
  return one.id === other.id && valuesAsked(one) === valuesAsked(other);
}

function valuesAsked({ evidence, message }: Finding): string {
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

function toldOf(outline: Outline, audience: Audience, threshold: number): Outline {
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

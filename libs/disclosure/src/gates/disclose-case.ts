import type { CountryCode, EntryAudience, Figure, Outline } from '@concord/domain';
import { type Audience, confidentialityOfPlace, discloses } from '../confidentiality.ts';
import { type Disclosed, letThrough } from '../disclosed.ts';
import { cellOf } from './figure-network.ts';
import { openCells } from './open-cells.ts';

/** What of a case that is to be published says who may read it. */
export interface DisclosableCase {
  countries: readonly CountryCode[];
  /** Whose items for reviewers it rests on. */
  restrictedBy: readonly CountryCode[];
  /** What was said in it. */
  entries: readonly { audience: EntryAudience; restrictedBy: readonly CountryCode[] }[];
}

/** A place that a case's questions rest on, in the outline in which it stands there. */
export interface CasePlace {
  country: CountryCode;
  outline: Outline;
  /** RFC 6901. */
  pointer: string;
  /** Whether the outline said something else there than it does now: then the edition prints what it said. */
  isPast: boolean;
}

/** What a case is held against. */
export interface CaseGround {
  audience: Audience;
  places: readonly CasePlace[];
  /** Whole outlines that counted while it was talked through, and the one that counts now, by country. */
  versions: ReadonlyMap<CountryCode, readonly Outline[]>;
  /** Outlines as the edition prints them: those of countries that consented. */
  now: ReadonlyMap<CountryCode, Outline>;
  /** Counts of persons from 1 to below this are small. */
  threshold: number;
}

/**
 * A case as an edition's readers may have it, with what of it they may read: only if all of its countries are in the
 * edition, and everything that it rests on is, and was open to these readers in every outline that counted while the case
 * was talked through, since what was said then may name what stood there. What reviewers told each other is in no edition.
 * @returns undefined where they may not know of it.
 */
export function discloseCase<Of extends DisclosableCase>(
  of: Of,
  ground: CaseGround,
): Disclosed<Of> | undefined {
  const { audience, places, now } = ground;
  if (!of.countries.every((country) => now.has(country))) return undefined;
  const isAmongReviewers = audience === 'reviewers';
  if (!isAmongReviewers) {
    if (of.restrictedBy.length > 0 || places.length === 0) return undefined;
    if (!places.every((place) => isTold(place, ground))) return undefined;
  }
  const entries = of.entries.filter((entry) =>
    isAmongReviewers
      ? entry.audience !== 'reviewers'
      : entry.audience === 'shared' && entry.restrictedBy.length === 0,
  );
  return letThrough({ ...of, entries });
}

function isTold({ country, outline, pointer, isPast }: CasePlace, ground: CaseGround): boolean {
  const { audience, now, threshold } = ground;
  const item = itemAt(outline, pointer);
  const versions = [outline, ...(ground.versions.get(country) ?? [])];
  const places = versions.flatMap((version) => {
    const place = item === undefined ? pointer : placeOf(version, item);
    return place === undefined ? [] : [{ version, place }];
  });
  const wasOpen = places.every(({ version, place }) =>
    discloses(audience, confidentialityOfPlace(version, place)),
  );
  if (!wasOpen) return false;
  const printed = now.get(country);
  if (item === undefined) return true;
  if (printed === undefined || placeOf(printed, item) === undefined) return false;
  if (audience !== 'public' || !isPast || item.section !== 'figures') return true;
  // Of a table in which anything is kept, what stood there before could help to work it out.
  return versions.every(
    (version) => placeOf(version, item) === undefined || openCells(country, version, threshold).has(item.key),
  );
}

interface Item {
  section: 'initiatives' | 'partnerships' | 'figures' | 'answers';
  /** What identifies it in every version. */
  key: string;
}

const KEYS: { readonly [Section in Item['section']]: (item: never) => string } = {
  initiatives: ({ id }: { id: string }) => id,
  partnerships: ({ id }: { id: string }) => id,
  answers: ({ question }: { question: string }) => question,
  figures: (figure: Figure) => cellOf(figure),
};

/** The item in which a place lies; undefined for a place of the outline's own. */
function itemAt(outline: Outline, pointer: string): Item | undefined {
  const [, section = '', index] = pointer.split('/');
  if (!isSection(section) || index === undefined) return undefined;
  const item = outline[section]?.[Number(index)];
  return item === undefined ? undefined : { section, key: KEYS[section](item as never) };
}

/** Where the items of an outline stand, by `section key`: many cases ask for places in the same outlines. */
const indexes = new WeakMap<Outline, ReadonlyMap<string, number>>();

function placeOf(outline: Outline, { section, key }: Item): string | undefined {
  let index = indexes.get(outline);
  if (index === undefined) {
    const sections = Object.keys(KEYS) as Item['section'][];
    index = new Map(
      sections.flatMap((each) =>
        (outline[each] ?? []).map((item, at) => [`${each} ${KEYS[each](item as never)}`, at] as const),
      ),
    );
    indexes.set(outline, index);
  }
  const at = index.get(`${section} ${key}`);
  return at === undefined ? undefined : `/${section}/${at}`;
}

function isSection(section: string): section is Item['section'] {
  return Object.hasOwn(KEYS, section);
}

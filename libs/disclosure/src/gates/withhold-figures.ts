import type { CountryCode, Figure, Outline } from '@concord/domain';
import { confidentialityOfItem, discloses } from '../confidentiality.ts';
import { type Disclosed, letThrough } from '../disclosed.ts';
import { type Exposure, protectNetwork } from '../suppression/protect-network.ts';
import { SMALL_COUNTS } from '../suppression/suppress.ts';
import {
  cellOf,
  countsPersons,
  type FigureStanding,
  type FigureState,
  figureSets,
  networkOf,
} from './figure-network.ts';

/** A confidential value may not be placed closer than this share of it on either side. */
const CONFIDENTIAL_MARGIN = 0.2;

/** Why a figure that its country made public is not printed. */
export type WithheldReason =
  /** It is a small count of persons. */
  | 'small'
  /** Another that is kept could be worked out from it. */
  | 'complementary'
  /** One that an earlier edition kept could be worked out from it. */
  | 'earlier';

export interface WithheldFigure {
  country: CountryCode;
  /** Measure, origin, destination, year, sex and basis, with spaces between. */
  cell: string;
  reason: WithheldReason;
}

/** What an earlier edition printed of a country, which its readers keep. */
export interface EarlierPrint {
  edition: string;
  outline: Outline;
  /** Cells that it did not print, though they were public. */
  withheld: ReadonlySet<string>;
}

/** A figure that readers could place too closely. */
export interface ExposedFigure extends Exposure {
  country: CountryCode;
  /** The earlier edition with which it is exposed; absent where this one alone exposes it. */
  edition?: string;
}

export interface Withholding {
  withheld: WithheldFigure[];
  exposed: ExposedFigure[];
}

/**
 * Which of a country's public figures an edition for the public leaves out: small counts of persons, and what would let a
 * reader work out those, or what the country keeps in confidence, from this edition or together with earlier ones.
 * @param outline the whole one.
 * @param threshold counts from 1 to below this are small.
 */
export function withholdFigures(
  outline: Outline,
  earlier: readonly EarlierPrint[] = [],
  threshold: number = SMALL_COUNTS.threshold,
): Withholding {
  const { country } = outline;
  const reasons = new Map<string, WithheldReason>();
  const exposed = new Map<string, ExposedFigure>();
  const known = knownFrom(earlier);
  const now = new Map((outline.figures ?? []).map((figure) => [cellOf(figure), figure]));
  const isSmall = (figure: Figure) =>
    countsPersons(figure) && figure.value !== undefined && figure.value > 0 && figure.value < threshold;

  for (const [cell, figure] of now) {
    if (isPublic(outline, figure) && isSmall(figure)) reasons.set(cell, 'small');
  }
  const needsOf = (of: Outline, figure: Figure): Pick<FigureStanding, 'width' | 'rise'> => {
    if (isPublic(of, figure)) return { width: isSmall(figure) ? threshold : 0, rise: 0 };
    const rise = CONFIDENTIAL_MARGIN * (figure.value ?? 0);
    return { width: Math.max(threshold, 2 * rise), rise };
  };
  // What is left out for an earlier edition must not be worked out from this one either.
  const alsoKept = new Map<string, number>();
  const protect = (
    figures: readonly Figure[],
    standingOf: (figure: Figure) => FigureStanding,
    reason: WithheldReason,
    edition?: string,
  ): void => {
    for (const set of figureSets(country, figures)) {
      if (!set.some((figure) => needsKeeping(standingOf(figure)))) continue;
      const found = protectNetwork(networkOf(country, set, standingOf));
      for (const [cell, width] of found.complementary) {
        if (!reasons.has(cell)) reasons.set(cell, reason);
        if (edition !== undefined) alsoKept.set(cell, Math.max(width, alsoKept.get(cell) ?? 0));
      }
      for (const each of found.exposed) {
        exposed.set(`${edition} ${each.name}`, {
          ...each,
          country,
          ...(edition === undefined ? {} : { edition }),
        });
      }
    }
  };
  const protectNow = (): void =>
    protect(
      outline.figures ?? [],
      (figure) => {
        const cell = cellOf(figure);
        const state: FigureState =
          known.get(cell)?.has(figure.value ?? 0) === true
            ? 'known'
            : !isPublic(outline, figure) || reasons.has(cell)
              ? 'unprinted'
              : 'printed';
        const { width, rise } = needsOf(outline, figure);
        return { state, width: Math.max(width, alsoKept.get(cell) ?? 0), rise };
      },
      'complementary',
    );
  const protectEarlier = (print: EarlierPrint): void => {
    const wasPrinted = (figure: Figure) =>
      isPublic(print.outline, figure) && !print.withheld.has(cellOf(figure));
    // What is filed since may have been so then.
    const then = new Set((print.outline.figures ?? []).map(cellOf));
    const added = new Set([...now].flatMap(([cell, figure]) => (then.has(cell) ? [] : [figure])));
    protect(
      [...(print.outline.figures ?? []), ...added],
      (figure) => {
        const current = now.get(cellOf(figure));
        const isPrintedNow =
          current !== undefined &&
          current.value === figure.value &&
          isPublic(outline, current) &&
          !reasons.has(cellOf(figure));
        const state: FigureState =
          !added.has(figure) && wasPrinted(figure) ? 'known' : isPrintedNow ? 'printed' : 'unprinted';
        return { state, ...(added.has(figure) ? NOTHING : needsOf(print.outline, figure)) };
      },
      'earlier',
      print.edition,
    );
  };
  for (let before = -1; before < reasons.size + alsoKept.size; ) {
    before = reasons.size + alsoKept.size;
    exposed.clear();
    protectNow();
    for (const print of earlier) protectEarlier(print);
  }
  const isKeptIn = (set: readonly Figure[]): boolean => {
    const name = nameOfSet(country, set);
    const isUnprinted = (of: Outline, left: (cell: string) => boolean) =>
      figureSets(country, of.figures ?? []).some(
        (each) =>
          nameOfSet(country, each) === name &&
          each.some((figure) => !isPublic(of, figure) || left(cellOf(figure))),
      );
    return (
      isUnprinted(outline, (cell) => reasons.has(cell)) ||
      earlier.some((print) => isUnprinted(print.outline, (cell) => print.withheld.has(cell)))
    );
  };
  // Two editions that share an unknown say more together than each does: where anything is kept in a table that was
  // printed before, only what was printed then is printed again.
  const printedBefore = new Set(
    earlier.flatMap((print) =>
      figureSets(country, print.outline.figures ?? []).map((set) => nameOfSet(country, set)),
    ),
  );
  for (const set of figureSets(country, outline.figures ?? [])) {
    if (!printedBefore.has(nameOfSet(country, set)) || !isKeptIn(set)) continue;
    for (const figure of set) {
      const cell = cellOf(figure);
      const isKnown = known.get(cell)?.has(figure.value ?? 0) === true;
      if (isPublic(outline, figure) && !isKnown && !reasons.has(cell)) reasons.set(cell, 'earlier');
    }
  }
  const withheld = [...reasons].map(([cell, reason]): WithheldFigure => ({ country, cell, reason }));
  return { withheld, exposed: [...exposed.values()] };
}

/** The outline without the values of the withheld figures, which say that they are confidential instead. */
export function withoutFigures(
  outline: Disclosed<Outline>,
  withheld: ReadonlySet<string>,
): Disclosed<Outline> {
  if (withheld.size === 0) return outline;
  return letThrough({
    ...outline,
    figures: (outline.figures ?? []).map((figure): Figure => {
      if (!withheld.has(cellOf(figure))) return figure;
      const { value: _, ...rest } = figure;
      return { ...rest, missing: 'confidential' };
    }),
  });
}

/** Measure, basis, year and direction of a set of figures that add up. */
function nameOfSet(country: CountryCode, [first]: readonly Figure[]): string {
  if (first === undefined) return '';
  const direction = first.destination === country ? 'in' : 'out';
  return [first.measure, first.basis ?? 'observed', first.year, direction].join(' ');
}

const NOTHING = { width: 0, rise: 0 } as const;

function needsKeeping({ state, width }: FigureStanding): boolean {
  return state === 'unprinted' && width > 0;
}

function isPublic(outline: Outline, figure: Figure): boolean {
  return discloses('public', confidentialityOfItem(outline, figure));
}

/** The values of each cell that earlier editions printed. */
function knownFrom(earlier: readonly EarlierPrint[]): Map<string, Set<number>> {
  const known = new Map<string, Set<number>>();
  for (const { outline, withheld } of earlier) {
    for (const figure of outline.figures ?? []) {
      const cell = cellOf(figure);
      if (figure.value === undefined || withheld.has(cell) || !isPublic(outline, figure)) continue;
      const values = known.get(cell);
      if (values === undefined) known.set(cell, new Set([figure.value]));
      else values.add(figure.value);
    }
  }
  return known;
}

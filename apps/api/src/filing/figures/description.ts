import { CONFIDENTIALITIES, type CountryCode, type Figure } from '@concord/domain';
import { nameOf, placeOf, type Series } from './series.ts';

/** What a figure says of itself besides its place and its number. */
export type Description = Pick<Figure, 'rounding' | 'definition' | 'quality' | 'source' | 'confidentiality'>;

export function descriptionOf({
  rounding,
  definition,
  quality,
  source,
  confidentiality,
}: Description): Description {
  return {
    ...(rounding === undefined ? {} : { rounding }),
    ...(definition === undefined ? {} : { definition }),
    ...(quality === undefined ? {} : { quality }),
    ...(source === undefined ? {} : { source }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  };
}

export interface DescribedFigures {
  description: Description;
  figures: number;
  partners: CountryCode[];
}

/** How the figures of a series are described, what most say first. */
export function descriptionsIn(
  figures: readonly unknown[],
  reporter: CountryCode,
  series: Series,
): DescribedFigures[] {
  const name = nameOf(series);
  const groups = new Map<string, { description: Description; figures: number; partners: Set<CountryCode> }>();
  for (const figure of figures) {
    const placed = placeOf(figure, reporter);
    if (placed === undefined || nameOf(placed.series) !== name) continue;
    const description = descriptionOf(figure as Figure);
    const key = keyOf(description);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { description, figures: 1, partners: new Set([placed.partner]) });
    else {
      group.figures++;
      group.partners.add(placed.partner);
    }
  }
  return [...groups.values()]
    .map(({ partners, ...group }) => ({ ...group, partners: [...partners].sort() }))
    .sort((a, b) => b.figures - a.figures || narrowness(b.description) - narrowness(a.description));
}

/** The same for descriptions that say the same, in whatever order. */
export function keyOf({ rounding, definition, quality, source, confidentiality }: Description): string {
  const { minimumStay, concept, referenceDate } = definition ?? {};
  return JSON.stringify([rounding, minimumStay, concept, referenceDate, quality, source, confidentiality]);
}

/** Of two descriptions that are as frequent, the one that fewer may read goes first: what is new must not open more. */
function narrowness({ confidentiality }: Description): number {
  return confidentiality === undefined ? -1 : CONFIDENTIALITIES.indexOf(confidentiality);
}

/**
 * How a new figure of the series is described until somebody says otherwise: as most of its partner's there, or else
 * as most of the series; with nothing in a series that is new.
 */
export function usualDescription(
  figures: readonly unknown[],
  reporter: CountryCode,
  series: Series,
): (partner: CountryCode) => Description {
  const all = descriptionsIn(figures, reporter, series);
  return (partner) => {
    const own = all.filter(({ partners }) => partners.includes(partner));
    // A partner with any figure for few may have all of them for few.
    const narrowest = own.toSorted((a, b) => narrowness(b.description) - narrowness(a.description))[0];
    return (narrowest ?? all[0])?.description ?? {};
  };
}

/** The figures with those of a series, or of one partner in it, described anew. */
export function describe(
  figures: readonly unknown[],
  reporter: CountryCode,
  {
    series,
    partner,
    description,
  }: { series: Series; partner?: CountryCode | undefined; description: Description },
): unknown[] {
  const name = nameOf(series);
  return figures.map((figure) => {
    const placed = placeOf(figure, reporter);
    if (placed === undefined || nameOf(placed.series) !== name) return figure;
    if (partner !== undefined && placed.partner !== partner) return figure;
    const { rounding, definition, quality, source, confidentiality, ...rest } = figure as Figure;
    return { ...rest, ...description };
  });
}

import { SMALL_COUNTS } from '@concord/disclosure';
import type { CountryCode, Figure } from '@concord/domain';
import { type Block, column, header, number, pageCell, paragraph, row, rowOf, totalRow } from './block.ts';
import type { Context } from './context.ts';
import { type CountryCoverage, coverageByCountry, coverageMap } from './coverage-map.ts';
import type { Part } from './part.ts';

/** What was compared, and how much of it. */
export function coveragePart(context: Context): Part {
  const { words, coverage, material } = context;
  const figures = [...material.filings.values()].flatMap(({ outline }) => outline.figures ?? []);
  const missing = figures.filter(({ value }) => value === undefined).length;
  const blocks: Block[] = [
    paragraph(
      words.say('coverageText', { countries: coverage.countries, figures: coverage.figures, missing }),
    ),
    paragraph(
      coverage.stockShare === undefined
        ? words.say('coverageNoStock')
        : words.say('coverageStock', { share: coverage.stockShare }),
    ),
    ...(material.abridged ? [paragraph(words.say('abridged'))] : []),
    ...(material.withheld.size === 0
      ? []
      : [
          paragraph(
            words.say('withheldText', {
              count: material.withheld.size,
              threshold: words.number(material.cycle.smallCounts ?? SMALL_COUNTS.threshold),
            }),
          ),
        ]),
    ...coveragePicture(context),
    measuresTable(context, figures),
    ...coverageMap(context),
  ];
  return {
    id: 'coverage',
    title: words.say('coverageTitle'),
    heading: words.say('coverageHeading', { pairs: coverage.comparedPairs }),
    digest:
      coverage.stockShare === undefined ? '' : words.say('digestCoverage', { share: coverage.stockShare }),
    blocks,
  };
}

function coveragePicture({ words, coverage, picture }: Context): Block[] {
  if (coverage.measures.length === 0) return [];
  const all = coverage.measures.reduce(
    (sum, { byBoth, byOne, byNeither }) => sum + byBoth + byOne + byNeither,
    0,
  );
  const legend = [words.say('byBoth'), words.say('byOne'), words.say('byNeither')];
  return [
    picture('coverage-picture', {
      title: words.say('coverageFigureTitle', { share: coverage.comparedPairs / all }),
      note: words.say('coverageFigureNote'),
      description: coverage.measures
        .map(
          ({ measure, byBoth, byOne, byNeither }) =>
            `${words.heading(measure)}: ${legend[0]} ${words.number(byBoth)}, ${legend[1]} ${words.number(byOne)}, ${legend[2]} ${words.number(byNeither)}.`,
        )
        .join(' '),
      drawing: {
        kind: 'stacked-bars',
        legend: legend.map((text, index) => ({
          text,
          step: index === 0 ? 4 : index === 1 ? 1 : ('open' as const),
        })),
        rows: coverage.measures.map(({ measure, byBoth, byOne, byNeither }) => ({
          label: words.heading(measure),
          total: words.number(byBoth + byOne + byNeither),
          parts: [byBoth, byOne, byNeither].map((value) => ({ value, text: words.number(value) })),
        })),
      },
    }),
  ];
}

function measuresTable({ words, coverage, table }: Context, figures: readonly Figure[]): Block {
  const columns = ['given', 'withoutValue', 'byBoth', 'byOne', 'byNeither', 'share'] as const;
  return table('coverage-table', {
    title: words.say('coverageTable'),
    columns: [
      column(words.say('measure')),
      ...columns.map((name) => column(words.say(name), { numeric: true })),
    ],
    rows: coverage.measures.map(({ measure, byBoth, byOne, byNeither }) => {
      const ofMeasure = figures.filter((figure) => figure.measure === measure);
      const places = byBoth + byOne + byNeither;
      return row(
        header(words.heading(measure)),
        number(words.number(ofMeasure.filter(({ value }) => value !== undefined).length)),
        number(words.number(ofMeasure.filter(({ value }) => value === undefined).length)),
        number(words.number(byBoth)),
        number(words.number(byOne)),
        number(words.number(byNeither)),
        number(words.percent(places === 0 ? 0 : byBoth / places)),
      );
    }),
  });
}

/** What each country filed, and where its chapter is. */
export function countriesTable(context: Context): Block {
  const { words, material, table } = context;
  const compared = comparedByCountry(context);
  const shares = coverageByCountry(context);
  const shareOf = (coverage: CountryCoverage | undefined): string =>
    coverage === undefined ? words.say('none') : words.percent(coverage.both / coverage.all);
  const names = ['figures', 'comparable', 'partnerships', 'initiatives', 'answers'] as const;
  const totals = names.map(() => 0);
  const rows = [...material.filings.keys()]
    .sort((a, b) => words.compare(words.country(a), words.country(b)))
    .map((country) => {
      const outline = material.filings.get(country)?.outline;
      const counts = [
        outline?.figures?.length ?? 0,
        compared.get(country) ?? 0,
        outline?.partnerships?.length ?? 0,
        outline?.initiatives?.length ?? 0,
        outline?.answers?.length ?? 0,
      ];
      counts.forEach((count, index) => {
        totals[index] = (totals[index] ?? 0) + count;
      });
      return rowOf(
        context.sourceIn(country),
        header(words.country(country), { target: chapterId(country) }),
        ...counts.map((count) => number(words.number(count))),
        number(shareOf(shares.get(country))),
        pageCell(chapterId(country)),
      );
    });
  return table('countries-table', {
    title: words.say('countriesTable'),
    note: words.say('mapShareNote'),
    dense: true,
    columns: [
      column(words.say('country')),
      ...names.map((name) => column(words.say(name), { numeric: true })),
      column(words.say('mapShare'), { numeric: true }),
      column(words.say('pageColumn'), { numeric: true }),
    ],
    rows: [
      ...rows,
      totalRow(
        header(words.say('total')),
        ...totals.map((count) => number(words.number(count))),
        number(''),
        number(''),
      ),
    ],
  });
}

/** How many figures of each country a partner gives too. */
export function comparedByCountry({ comparisons }: Context): Map<CountryCode, number> {
  const counts = new Map<CountryCode, number>();
  for (const comparison of [...comparisons.values()].flat()) {
    if (comparison.asymmetry === undefined) continue;
    for (const country of [comparison.origin, comparison.destination]) {
      counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  return counts;
}

export function chapterId(country: CountryCode): string {
  return `country-${country.toLowerCase()}`;
}

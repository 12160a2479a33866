import { CATALOGUE_VERSION, checksOf } from '@concord/consistency';
import type { Figure } from '@concord/domain';
import { type Block, cell, column, header, heading, number, paragraph, row } from './block.ts';
import type { Context } from './context.ts';
import { titleOf } from './entry.ts';
import type { Part } from './part.ts';

/** How it was done: the rules, their thresholds, definitions, sources, and what was read. */
export function methodPart(context: Context): Part {
  const { words } = context;
  return {
    id: 'method',
    title: words.say('methodTitle'),
    heading: words.say('methodLead'),
    digest: '',
    blocks: [
      heading(words.say('readingHeading')),
      paragraph(words.say('readingText')),
      ...checksTable(context),
      ...thresholdsTable(context),
      ...sources(context),
      ...inputs(context),
    ],
  };
}

function checksTable(context: Context): Block[] {
  const { words, material, table } = context;
  const ran = checksOf(material.cycle).filter(({ id }) => material.tallies[id] !== undefined);
  if (ran.length === 0) return [];
  const asked = new Map<string, number>();
  for (const { check } of material.findings) asked.set(check, (asked.get(check) ?? 0) + 1);
  return [
    table('checks-table', {
      title: words.say('checksTable'),
      dense: true,
      columns: [
        column(words.say('check'), { width: 19 }),
        column(words.say('rule')),
        column(words.say('methodSource'), { width: 24 }),
        column(words.say('compared'), { numeric: true, width: 9 }),
        column(words.say('notApplicable'), { numeric: true, width: 10 }),
        column(words.say('asked'), { numeric: true, width: 8 }),
      ],
      rows: ran.map(({ id, rule, source }) => {
        const tally = material.tallies[id];
        const { text, language } = titleOf(id, context);
        return row(
          header(text, { language, identifier: id }),
          cell(rule, { language: 'en' }),
          cell(source, { language: 'en' }),
          number(words.number(tally?.compared ?? 0)),
          number(words.number(tally?.notApplicable ?? 0)),
          number(words.number(asked.get(id) ?? 0)),
        );
      }),
    }),
  ];
}

function thresholdsTable({ words, material, table }: Context): Block[] {
  const rows = checksOf(material.cycle)
    .filter(({ id }) => material.tallies[id] !== undefined)
    .flatMap(({ id, parameters }) =>
      Object.entries(parameters).map(([name, { default: standard, unit, meaning, source }]) =>
        row(
          header(`${id}: ${name}`, { language: 'en' }),
          number(decimal(material.cycle.checks[id]?.parameters?.[name] ?? standard)),
          cell(unit, { language: 'en' }),
          cell(source === undefined ? meaning : `${meaning} (${source})`, { language: 'en' }),
        ),
      ),
    );
  if (rows.length === 0) return [];
  return [
    table('thresholds-table', {
      title: words.say('thresholdsTable'),
      dense: true,
      columns: [
        column(words.say('threshold'), { width: 30 }),
        column(words.say('value'), { numeric: true, width: 11 }),
        column(words.say('unit'), { width: 15 }),
        column(words.say('meaning')),
      ],
      rows,
    }),
  ];
  function decimal(value: number): string {
    return words.number(
      value,
      Number.isInteger(value) ? 0 : Math.min(3, `${value}`.split('.')[1]?.length ?? 0),
    );
  }
}

function sources({ words, material, table }: Context): Block[] {
  const figures = [...material.filings.values()].flatMap(({ outline }) => outline.figures ?? []);
  const named = count(figures, ({ source, measure }) =>
    source === undefined ? undefined : `${measure}|${source}`,
  );
  const defined = count(figures, ({ measure, definition }) =>
    definition === undefined
      ? undefined
      : [measure, definition.minimumStay, definition.concept, definition.referenceDate]
          .filter((part) => part !== undefined)
          .join('|'),
  );
  const rates = Object.entries(material.cycle.exchangeRates).map(
    ([currency, years]) =>
      `${currency} ${Object.entries(years)
        .map(([year, rate]) => `${words.number(rate, 4)} (${year})`)
        .join(', ')}`,
  );
  return [
    heading(words.say('sourcesHeading')),
    paragraph(words.say('sourcesText')),
    ...(named.length === 0
      ? []
      : [
          table('sources-table', {
            title: words.say('sourcesTable'),
            dense: true,
            columns: [
              column(words.say('measure'), { width: 26 }),
              column(words.say('source')),
              column(words.say('figures'), { numeric: true, width: 12 }),
            ],
            rows: named.map(([key, figuresWith]) => {
              const [measure = '', ...source] = key.split('|');
              return row(
                header(words.heading(measure)),
                cell(source.join('|')),
                number(words.number(figuresWith)),
              );
            }),
          }),
        ]),
    ...(defined.length === 0
      ? []
      : [
          table('definitions-table', {
            title: words.say('definitionsTable'),
            dense: true,
            columns: [
              column(words.say('measure'), { width: 26 }),
              column(words.say('definition')),
              column(words.say('figures'), { numeric: true, width: 12 }),
            ],
            rows: defined.map(([key, figuresWith]) => {
              const [measure = '', ...parts] = key.split('|');
              return row(
                header(words.heading(measure)),
                cell(parts.map((part) => words.term(part)).join(', ')),
                number(words.number(figuresWith)),
              );
            }),
          }),
        ]),
    ...(rates.length === 0 ? [] : [paragraph(words.say('ratesText', { rates: rates.join('; ') }))]),
    paragraph(words.say('boundaries')),
  ];
}

function count(figures: readonly Figure[], key: (figure: Figure) => string | undefined): [string, number][] {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const name = key(figure);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inputs({ words, material, table }: Context): Block[] {
  const versioned = [...material.filings.values()].some(({ version }) => version !== undefined);
  return [
    heading(words.say('inputsHeading')),
    paragraph(
      words.say('inputsText', {
        catalogue: CATALOGUE_VERSION,
        cycle: material.cycle.code,
        date: words.date(material.cycle.filingDate),
      }),
    ),
    ...(material.record === undefined
      ? []
      : [
          paragraph(
            words.say('recordText', {
              number: words.number(material.record.number),
              hash: material.record.hash,
            }),
          ),
        ]),
    table('inputs-table', {
      title: words.say('inputsTable'),
      dense: true,
      columns: [
        column(words.say('country'), { width: 26 }),
        ...(versioned ? [column(words.say('submission'), { numeric: true, width: 12 })] : []),
        column('SHA-256'),
      ],
      rows: [...material.filings].map(([country, { sha256, version }]) =>
        row(
          header(words.country(country)),
          ...(versioned
            ? [number(version === undefined ? words.say('noValue') : words.number(version))]
            : []),
          cell(sha256),
        ),
      ),
    }),
  ];
}

import { dollarRate } from '@concord/consistency';
import type { DataTable } from '@concord/interchange';
import type { Material } from '../material.ts';
import type { Context } from '../view/context.ts';
import { placedItems } from '../view/items.ts';
import { ledgerOf } from '../view/money-part.ts';
import { type Row, spaced, table } from './table.ts';

const FINANCING = {
  country: 'string',
  section: 'string',
  id: 'string',
  year: 'integer',
  role: 'string',
  stage: 'string',
  amount: 'number',
  currency: 'string',
  amount_usd: 'number',
  counterpart: 'string',
  organisation: 'string',
  reference: 'string',
  place: 'string',
} as const;

const NEEDS = {
  country: 'string',
  id: 'string',
  title: 'string',
  language: 'string',
  themes: 'string',
  sought_usd: 'number',
  not_found_usd: 'number',
  place: 'string',
} as const;

const INDICATORS = {
  country: 'string',
  section: 'string',
  id: 'string',
  indicator: 'string',
  unit: 'string',
  baseline_year: 'integer',
  baseline: 'number',
  target_year: 'integer',
  target: 'number',
  place: 'string',
} as const;

/** Money as it is filed, line by line, what of it is sought and not found, and the targets that countries set themselves. */
export function ledgerTables(material: Material, sourceIn: Context['sourceIn']): DataTable[] {
  const { filings, cycle } = material;
  const items = [...filings].flatMap(([country, { outline }]) =>
    placedItems(outline).map((placed) => ({ country, ...placed })),
  );
  const financing = items.flatMap(({ country, section, item, pointer }) =>
    (item.financing?.lines ?? []).map(
      (line, index): Row<typeof FINANCING> => ({
        country,
        section,
        id: item.id,
        year: line.year,
        role: line.role,
        stage: line.stage,
        amount: line.amount,
        currency: item.financing?.currency,
        amount_usd: inDollars(line.amount, dollarRate(cycle, item.financing?.currency ?? 'USD', line.year)),
        counterpart: line.counterpart?.country,
        organisation: line.counterpart?.organisation?.name,
        reference: line.reference,
        place: sourceIn(country, `${pointer}/financing/lines/${index}`),
      }),
    ),
  );
  const needs = ledgerOf(material).unmet.map(
    ({ country, item, title, pointer, themes, needs: sought, unmet }): Row<typeof NEEDS> => ({
      country,
      id: item.slice(country.length + 1),
      title,
      language: filings.get(country)?.outline.language,
      themes: spaced(themes),
      sought_usd: sought,
      not_found_usd: unmet,
      place: sourceIn(country, pointer),
    }),
  );
  const indicators = items.flatMap(({ country, section, item, pointer }) =>
    (item.indicators ?? []).map(
      ({ code, unit, baseline, target }, index): Row<typeof INDICATORS> => ({
        country,
        section,
        id: item.id,
        indicator: code,
        unit,
        baseline_year: baseline?.year,
        baseline: baseline?.value,
        target_year: target?.year,
        target: target?.value,
        place: sourceIn(country, `${pointer}/indicators/${index}`),
      }),
    ),
  );
  return [
    table('financing', FINANCING, financing),
    table('needs', NEEDS, needs),
    table('indicators', INDICATORS, indicators),
  ];
}

function inDollars(amount: number, rate: number | undefined): number | undefined {
  return rate === undefined ? undefined : amount * rate;
}

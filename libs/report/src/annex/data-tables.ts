import type { FindingsDocument } from '@concord/consistency';
import type { CountryCode, Outline } from '@concord/domain';
import type { DataTable } from '@concord/interchange';
import { type Comparison, compareMeasure } from '../compare/comparison.ts';
import { plannedCost } from '../compare/money.ts';
import type { Material } from '../material.ts';
import { createContext } from '../view/context.ts';
import { caseTables } from './case-tables.ts';
import { changeTables } from './change-tables.ts';
import { ledgerTables } from './ledger-tables.ts';
import { type Fields, type Row, spaced, table } from './table.ts';

const FIGURES = {
  reporter: 'string',
  measure: 'string',
  origin: 'string',
  destination: 'string',
  year: 'integer',
  sex: 'string',
  basis: 'string',
  value: 'number',
  missing: 'string',
  rounding: 'number',
  minimum_stay: 'string',
  concept: 'string',
  reference_date: 'string',
  quality: 'string',
  source: 'string',
  is_withheld: 'boolean',
  place: 'string',
} as const;

const COMPARISONS = {
  measure: 'string',
  origin: 'string',
  destination: 'string',
  year: 'integer',
  sex: 'string',
  basis: 'string',
  by_origin: 'number',
  by_destination: 'number',
  asymmetry: 'number',
  place_of_origin: 'string',
  place_of_destination: 'string',
} as const;

const PARTNERSHIPS = {
  country: 'string',
  id: 'string',
  title: 'string',
  title_en: 'string',
  language: 'string',
  kind: 'string',
  partners: 'string',
  organisations: 'string',
  signed: 'string',
  in_force: 'string',
  place: 'string',
} as const;

const INITIATIVES = {
  country: 'string',
  id: 'string',
  title: 'string',
  title_en: 'string',
  language: 'string',
  status: 'string',
  themes: 'string',
  start: 'string',
  end: 'string',
  planned_cost_usd: 'number',
  place: 'string',
} as const;

const ANSWERS = {
  country: 'string',
  question: 'string',
  text: 'string',
  language: 'string',
  place: 'string',
} as const;

const FINDINGS = {
  id: 'string',
  check: 'string',
  severity: 'string',
  scope: 'string',
  countries: 'string',
  measure: 'string',
  origin: 'string',
  destination: 'string',
  year: 'integer',
  sex: 'string',
  basis: 'string',
  partnership: 'string',
  initiative: 'string',
  statistic: 'string',
  statistic_value: 'number',
  statistic_threshold: 'number',
  message: 'string',
  places: 'string',
} as const;

/** All that an edition rests on and its readers may read, as tables; a `place` says where in which outline it stands. */
export function dataTables(material: Material, document: FindingsDocument): DataTable[] {
  const { filings, withheld, snapshot, cycle, findings } = material;
  const { sourceOf, sourceIn, sourcesOf, comparisons } = createContext(material);
  const rowsOf = <Of extends Fields>(of: (country: CountryCode, outline: Outline) => Row<Of>[]) =>
    [...filings].flatMap(([country, { outline }]) => of(country, outline));
  const figures = rowsOf<typeof FIGURES>((reporter, outline) =>
    (outline.figures ?? []).map((figure) => ({
      reporter,
      measure: figure.measure,
      origin: figure.origin,
      destination: figure.destination,
      year: figure.year,
      sex: figure.sex ?? 'total',
      basis: figure.basis ?? 'observed',
      value: figure.value,
      missing: figure.missing,
      rounding: figure.rounding,
      minimum_stay: figure.definition?.minimumStay,
      concept: figure.definition?.concept,
      reference_date: figure.definition?.referenceDate,
      quality: figure.quality,
      source: figure.source,
      is_withheld: withheld.has(figure),
      place: sourceOf(figure),
    })),
  );
  const partnerships = rowsOf<typeof PARTNERSHIPS>((country, outline) =>
    (outline.partnerships ?? []).map((each, index) => ({
      country,
      id: each.id,
      title: each.title,
      title_en: each.titleEn,
      language: outline.language,
      kind: each.kind,
      partners: spaced(each.parties.map((party) => party.country)),
      organisations: each.parties.flatMap(({ organisation }) => organisation?.name ?? []).join('; '),
      signed: each.signed,
      in_force: each.inForce,
      place: sourceIn(country, `/partnerships/${index}`),
    })),
  );
  const initiatives = rowsOf<typeof INITIATIVES>((country, outline) =>
    (outline.initiatives ?? []).map((each, index) => ({
      country,
      id: each.id,
      title: each.title,
      title_en: each.titleEn,
      language: outline.language,
      status: each.status,
      themes: spaced(each.themes ?? []),
      start: each.start,
      end: each.end,
      planned_cost_usd: plannedCost(each.financing, cycle),
      place: sourceIn(country, `/initiatives/${index}`),
    })),
  );
  const answers = rowsOf<typeof ANSWERS>((country, outline) =>
    (outline.answers ?? []).map(({ question, text }, index) => ({
      country,
      question,
      text,
      language: outline.language,
      place: sourceIn(country, `/answers/${index}`),
    })),
  );
  const compared = [...comparisons.keys()]
    .flatMap((measure): Comparison[] => compareMeasure(snapshot, measure))
    .map(
      (each): Row<typeof COMPARISONS> => ({
        measure: each.measure,
        origin: each.origin,
        destination: each.destination,
        year: each.year,
        sex: each.sex,
        basis: each.basis,
        by_origin: each.byOrigin?.value,
        by_destination: each.byDestination?.value,
        asymmetry: each.asymmetry,
        place_of_origin: sourceOf(each.byOrigin),
        place_of_destination: sourceOf(each.byDestination),
      }),
    );
  const places = new Map(findings.map((finding) => [finding.id, sourcesOf(finding)]));
  const asked = document.findings.map((finding): Row<typeof FINDINGS> => {
    const { subject, statistic } = finding;
    return {
      id: finding.id,
      check: finding.check,
      severity: finding.severity,
      scope: finding.scope,
      countries: spaced(finding.countries),
      measure: subject.measure,
      origin: subject.origin,
      destination: subject.destination,
      year: subject.year,
      sex: subject.sex,
      basis: subject.basis,
      partnership: spaced(subject.partnership ?? []),
      initiative: subject.initiative,
      statistic: statistic?.name,
      statistic_value: statistic?.value,
      statistic_threshold: statistic?.threshold,
      message: finding.message.text,
      places: places.get(finding.id),
    };
  });
  return [
    table('figures', FIGURES, figures),
    table('comparisons', COMPARISONS, compared),
    table('partnerships', PARTNERSHIPS, partnerships),
    table('initiatives', INITIATIVES, initiatives),
    table('answers', ANSWERS, answers),
    ...ledgerTables(material, sourceIn),
    table('findings', FINDINGS, asked),
    ...caseTables(material),
    ...changeTables(material, sourceIn),
  ];
}

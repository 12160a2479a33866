import { coverageOf, findingsDocument } from '@concord/consistency';
import { discloseEdition, type EditionInput, type Material } from '@concord/report';
import { stringify } from 'csv-stringify/sync';
import { writeFindings as writeCsv } from './csv.ts';
import { writeFindings as writeJson } from './json.ts';

const FIGURE_FIELDS = [
  ['reporter', 'string'],
  ['measure', 'string'],
  ['origin', 'string'],
  ['destination', 'string'],
  ['year', 'integer'],
  ['sex', 'string'],
  ['basis', 'string'],
  ['value', 'number'],
  ['missing', 'string'],
  ['rounding', 'number'],
  ['minimum_stay', 'string'],
  ['concept', 'string'],
  ['reference_date', 'string'],
  ['quality', 'string'],
  ['source', 'string'],
] as const;

/** The machine-readable annex of an edition, name → content: what its audience may read, as a Frictionless data package. */
export function annexFiles(input: EditionInput): Map<string, string> {
  const material = discloseEdition(input);
  const sources = [...material.filings.values()].map(({ outline, sha256 }) => ({
    country: outline.country,
    sha256,
  }));
  const { findings, cycle, language } = material;
  const document = findingsDocument(cycle, sources, coverageOf(material.snapshot), findings, language);
  return new Map([
    ['findings.json', writeJson(document)],
    ['findings.csv', writeCsv(document)],
    ['figures.csv', figures(material)],
    ['datapackage.json', dataPackage(material)],
  ]);
}

function figures({ filings }: Material): string {
  const rows = [...filings.values()].flatMap(({ outline }) =>
    (outline.figures ?? []).map(({ definition, sex = 'total', basis = 'observed', ...figure }) => ({
      ...figure,
      reporter: outline.country,
      sex,
      basis,
      minimum_stay: definition?.minimumStay,
      concept: definition?.concept,
      reference_date: definition?.referenceDate,
    })),
  );
  const columns = FIGURE_FIELDS.map(([name]) => name);
  return stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
}

function dataPackage({ cycle, audience }: Material): string {
  const description = {
    profile: 'tabular-data-package',
    name: `concord-${cycle.code.toLowerCase()}`,
    title: cycle.title,
    audience,
    resources: [
      {
        name: 'figures',
        path: 'figures.csv',
        profile: 'tabular-data-resource',
        schema: { fields: FIGURE_FIELDS.map(([name, type]) => ({ name, type })) },
      },
      { name: 'findings-table', path: 'findings.csv' },
      { name: 'findings', path: 'findings.json', mediatype: 'application/json' },
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

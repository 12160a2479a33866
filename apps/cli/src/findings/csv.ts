import type { FindingsDocument } from '@concord/consistency';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  'id',
  'check',
  'severity',
  'scope',
  'countries',
  'measure',
  'origin',
  'destination',
  'year',
  'sex',
  'basis',
  'partnership',
  'initiative',
  'statistic',
  'statistic_value',
  'statistic_threshold',
  'evidence',
  'message',
] as const;

/** One row a finding. Texts that a spreadsheet would take for a formula are made harmless. */
export function writeFindings({ findings }: FindingsDocument): string {
  const rows = findings.map(
    ({ id, check, severity, scope, countries, subject, evidence, statistic, message }) => ({
      id,
      check,
      severity,
      scope,
      countries: countries.join(' '),
      ...subject,
      partnership: subject.partnership?.join(' '),
      statistic: statistic?.name,
      statistic_value: statistic?.value,
      statistic_threshold: statistic?.threshold,
      evidence: evidence
        .map(({ country, pointer, value }) => `${country}${pointer}${value === undefined ? '' : `=${value}`}`)
        .join(' '),
      message: message.text,
    }),
  );
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

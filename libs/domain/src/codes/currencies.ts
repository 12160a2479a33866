import { CURRENCY_ROWS } from './currency-table.ts';

export interface Currency {
  code: string;
  /** For money no longer in use, the last year in which it was. */
  until?: number;
}

/** ISO 4217: money in use, or in use in some year since 2000, and the units of account XDR, XSU and XUA. */
export const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  CURRENCY_ROWS.trim()
    .split('\n')
    .map((row) => {
      const code = row.slice(0, 3);
      return [code, row.length > 3 ? { code, until: Number(row.slice(4)) } : { code }];
    }),
);

export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

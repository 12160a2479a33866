import { CURRENCIES, type Currency } from './currency-table.ts';

export { CURRENCIES, type Currency };

/** Whether a code is of ISO 4217: money in use, or in use in some year since 2000, or a unit of account. */
export function isCurrency(code: string): boolean {
  return Object.hasOwn(CURRENCIES, code);
}

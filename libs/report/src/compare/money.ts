import type { CycleConfiguration, Financing } from '@concord/domain';

/** US dollars of an amount at the rate of a year, or of the nearest year that has one; undefined where the currency has no rate. */
export function toDollars(
  amount: number,
  currency: string,
  year: number,
  { exchangeRates }: CycleConfiguration,
): number | undefined {
  if (currency === 'USD') return amount;
  const rates = Object.entries(exchangeRates[currency] ?? {}).map(([each, rate]) => ({
    year: Number(each),
    rate,
  }));
  rates.sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year);
  return rates[0] === undefined ? undefined : amount * rates[0].rate;
}

/** Planned cost of an item in US dollars at the rate of the period's last year; undefined where none is stated. */
export function plannedCost(financing: Financing | undefined, cycle: CycleConfiguration): number | undefined {
  return financing?.envelope === undefined
    ? undefined
    : toDollars(financing.envelope, financing.currency, cycle.period.to, cycle);
}

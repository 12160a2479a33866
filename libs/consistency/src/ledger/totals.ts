import type { CountryCode, Party } from '@concord/domain';
import { addMoney, type Money, NO_MONEY, totalOf } from './money.ts';
import { partyKey, type Strand } from './strands.ts';

/** Needs beside what is provided, US dollars. */
export interface LedgerTotal {
  /** What is sought and not yet found by those who seek it. */
  needs: number;
  /** What of it nobody else says that they provide either. */
  unmet: number;
  /** All money that somebody pays, each dollar once. */
  provided: Money;
}

export type LedgerTheme = LedgerTotal & { theme: string | null };

export interface LedgerCountry {
  country: CountryCode;
  needs: number;
  unmet: number;
  domestic: Money;
  provides: Money;
  receives: Money;
}

/** A party that outlines name as the other side of their money; undefined where they name none. */
export interface LedgerCounterpart {
  counterpart?: Party;
  /** What outlines say that it gives them, and that they give it. */
  provides: Money;
  receives: Money;
}

export function sumMoney(strands: readonly Strand[], share: (strand: Strand) => number = () => 1): Money {
  return strands.reduce<Money>((sum, strand) => addMoney(sum, strand.money, share(strand)), NO_MONEY);
}

export function sumTotal(
  needs: readonly Strand[],
  unmet: readonly number[],
  money: readonly Strand[],
  share: (strand: Strand) => number = () => 1,
): LedgerTotal {
  return {
    needs: totalOf(sumMoney(needs, share)),
    unmet: needs.reduce((sum, need, index) => sum + share(need) * (unmet[index] as number), 0),
    provided: sumMoney(money, share),
  };
}

export function groupByTheme(
  needs: readonly Strand[],
  unmet: readonly number[],
  money: readonly Strand[],
): LedgerTheme[] {
  const themes = new Set<string | null>(
    [...needs, ...money].flatMap((strand): readonly (string | null)[] =>
      strand.themes.length > 0 ? strand.themes : [null],
    ),
  );
  const ordered = [...themes].sort((a, b) => (a === null ? 1 : b === null || a < b ? -1 : 1));
  return ordered.map((theme) => ({
    theme,
    ...sumTotal(needs, unmet, money, (strand) => {
      if (theme === null) return strand.themes.length === 0 ? 1 : 0;
      return strand.themes.includes(theme) ? 1 / strand.themes.length : 0;
    }),
  }));
}

export function groupByCountry(
  countries: Iterable<CountryCode>,
  needs: readonly Strand[],
  unmet: readonly number[],
  money: readonly Strand[],
): LedgerCountry[] {
  return [...new Set(countries)].sort().map((country) => {
    const only = (strand: Strand) => (strand.country === country ? 1 : 0);
    const { needs: sought, unmet: open } = sumTotal(needs, unmet, [], only);
    const isDomestic = ({ payer, payee }: Strand) => payer === country && payee === country;
    return {
      country,
      needs: sought,
      unmet: open,
      domestic: sumMoney(money.filter(isDomestic)),
      provides: sumMoney(money.filter((strand) => strand.payer === country && !isDomestic(strand))),
      receives: sumMoney(money.filter((strand) => strand.payee === country && !isDomestic(strand))),
    };
  });
}

export function groupByCounterpart(money: readonly Strand[]): LedgerCounterpart[] {
  const rows = new Map<string, LedgerCounterpart>();
  for (const strand of money) {
    if (strand.role === 'domestic') continue;
    const key = partyKey(strand.counterpart) ?? '';
    const row = rows.get(key) ?? {
      ...(strand.counterpart && { counterpart: strand.counterpart }),
      provides: NO_MONEY,
      receives: NO_MONEY,
    };
    const side = strand.role === 'receives' ? 'provides' : 'receives';
    rows.set(key, { ...row, [side]: addMoney(row[side], strand.money) });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

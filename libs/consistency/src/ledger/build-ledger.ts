import type { CountryCode, CycleConfiguration, Outline } from '@concord/domain';
import { countOnce, type PartnershipLink } from './count-once.ts';
import { findFunding, findUnmet, sumSeeking } from './funding.ts';
import { type Money, totalOf } from './money.ts';
import { type MissingRate, type Strand, strandsOf } from './strands.ts';
import {
  groupByCounterpart,
  groupByCountry,
  groupByTheme,
  type LedgerCounterpart,
  type LedgerCountry,
  type LedgerTheme,
  type LedgerTotal,
  sumTotal,
} from './totals.ts';

export interface UnmetNeed {
  country: CountryCode;
  item: string;
  title: string;
  pointer: string;
  themes: readonly string[];
  needs: number;
  unmet: number;
}

export interface Ledger {
  total: LedgerTotal;
  /** By theme, in the order of the codes; an item of several themes is divided evenly, one without stands under null. */
  byTheme: LedgerTheme[];
  byCountry: LedgerCountry[];
  byCounterpart: LedgerCounterpart[];
  /** The greatest first. */
  unmet: UnmetNeed[];
  /** Of the activities that seek money: what they cost in all as far as known, and what is found of it. */
  seeking: { required: number; found: Money };
  /** Lines that tell of money already counted, with those that count instead. */
  countedOnce: { counted: LedgerPlace; repeated: LedgerPlace[] }[];
  /** Lines left out for want of a rate. */
  missingRates: MissingRate[];
}

export interface LedgerPlace {
  country: CountryCode;
  item: string;
  lines: string[];
}

/**
 * The financing ledger of a cycle: what is needed beside what is provided, by theme, country and counterpart, in US
 * dollars of the cycle's yearly rates. Money that two outlines tell of counts once (a shared reference, or linked
 * partnerships); money at several stages counts once, at its furthest. A missing rate is listed and never guessed.
 */
export function buildLedger(
  outlines: Iterable<Outline>,
  cycle: CycleConfiguration,
  links: readonly PartnershipLink[] = [],
): Ledger {
  const readings = [...outlines]
    .sort((a, b) => (a.country < b.country ? -1 : 1))
    .map((outline) => strandsOf(outline, cycle));
  const strands = readings.flatMap((reading) => reading.strands);
  const once = countOnce(strands, links);
  const needs = once.kept.filter(({ role }) => role === 'needs');
  const money = once.kept.filter(({ role }) => role !== 'needs');
  const funding = findFunding(needs, money, once, links);
  const unmet = findUnmet(needs, funding);
  return {
    total: sumTotal(needs, unmet, money),
    byTheme: groupByTheme(needs, unmet, money),
    byCountry: groupByCountry(
      strands.map(({ country }) => country),
      needs,
      unmet,
      money,
    ),
    byCounterpart: groupByCounterpart(money),
    unmet: needs
      .map(({ country, item, title, pointer, themes, money }, index) => ({
        country,
        item,
        title,
        pointer,
        themes,
        needs: totalOf(money),
        unmet: unmet[index] as number,
      }))
      .filter((need) => need.unmet > 0)
      .sort((a, b) => b.unmet - a.unmet || (a.item < b.item ? -1 : 1)),
    seeking: sumSeeking(needs, funding),
    countedOnce: [...once.repeats].map(([counted, repeated]) => ({
      counted: placeOf(counted),
      repeated: repeated.map(placeOf),
    })),
    missingRates: readings.flatMap(({ missingRates }) => missingRates),
  };
}

function placeOf({ country, item, lines }: Strand): LedgerPlace {
  return { country, item, lines };
}

import {
  type CountryCode,
  type CycleConfiguration,
  countryName,
  FINANCING_ROLES,
  MEASURES,
  type Outline,
  term,
  WORLD,
} from '@concord/domain';
import type { Words } from '../../pages/words.ts';
import { outlineSheet } from '../../submitting/sheet/outline-sheet.ts';
import { capital } from './series-charts.ts';

const MOST_CORRIDORS = 24;

/** The figures of an outline by measure: how many, of how many corridors, over which years. */
export function viewFigures(words: Words, { figures = [] }: Outline) {
  const byMeasure = Map.groupBy(figures, ({ measure }) => measure);
  return MEASURES.filter((measure) => byMeasure.has(measure)).map((measure) => {
    const of = byMeasure.get(measure) ?? [];
    const years = of.map(({ year }) => year);
    const [from, to] = [Math.min(...years), Math.max(...years)];
    return {
      measure: capital(term(measure, words.language, 'measure'), words),
      count: words.number(of.length),
      corridors: words.number(new Set(of.map(({ origin, destination }) => `${origin} ${destination}`)).size),
      years: from === to ? String(from) : `${from}–${to}`,
      withoutNumber: words.number(of.filter(({ value }) => value === undefined).length),
    };
  });
}

/** The corridors that an outline says most of, both ways. */
export function viewCorridors(words: Words, cycle: string, { country, figures = [] }: Outline) {
  const counts = new Map<string, number>();
  for (const { origin, destination } of figures) {
    if (origin === WORLD || destination === WORLD) continue;
    const key = `${origin}/${destination}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const view = ([key]: [string, number]) => {
    const [origin = '', destination = ''] = key.split('/');
    return {
      href: `/cycles/${cycle}/corridors/${key}`,
      text: words.say({
        key: 'collective.corridorTitle',
        values: {
          origin: countryName(origin, words.language),
          destination: countryName(destination, words.language),
        },
      }),
      isOut: origin === country,
    };
  };
  const all = [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'en'));
  return { shown: all.slice(0, MOST_CORRIDORS).map(view), left: Math.max(0, all.length - MOST_CORRIDORS) };
}

/** What an outline says of money: for each part that a country can have in it and each currency, lines and their sum. */
export function viewMoney(words: Words, { initiatives = [], partnerships = [] }: Outline) {
  const sums = new Map<string, { lines: number; amount: number }>();
  for (const { financing } of [...initiatives, ...partnerships]) {
    for (const { role, amount } of financing?.lines ?? []) {
      const key = `${role} ${financing?.currency}`;
      const sum = sums.get(key) ?? { lines: 0, amount: 0 };
      sums.set(key, { lines: sum.lines + 1, amount: sum.amount + amount });
    }
  }
  return FINANCING_ROLES.flatMap((role) =>
    [...sums]
      .filter(([key]) => key.startsWith(`${role} `))
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([key, { lines, amount }]) => ({
        role: capital(term(role, words.language, 'financingRole'), words),
        currency: key.slice(role.length + 1),
        lines: words.number(lines),
        amount: words.number(amount),
      })),
  );
}

/** The parts of an outline that are texts, each item with the place by which a search leads to it. */
export function viewTexts(words: Words, outline: Outline, configuration: CycleConfiguration) {
  const { language, sections } = outlineSheet({ ...outline, figures: [] }, { words, configuration }, 0);
  const parts = ['framework', 'initiatives', 'partnerships', 'answers'];
  return sections
    .filter(({ part }) => parts.includes(part))
    .map(({ part, title, entries, empty }) => ({
      part,
      title,
      empty,
      language,
      isWhole: part === 'framework',
      entries: entries.map((entry, index) => ({
        ...entry,
        rows: entry.rows.map((row) =>
          // The form that it was written in speaks to its country.
          part === 'framework' && row.value === outline.framework?.summary
            ? { ...row, label: words.say('review.inBrief') }
            : row,
        ),
        anchor: `${part}-${index}`,
      })),
    }));
}

/** Countries whose accounts the charts need. */
export function partnersOf(series: readonly { partner: CountryCode }[]): CountryCode[] {
  return [...new Set(series.map(({ partner }) => partner))];
}

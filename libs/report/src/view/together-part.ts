import type { CountryCode, Initiative } from '@concord/domain';
import { plannedCost } from '../compare/money.ts';
import { aimBlocks, partyBlocks } from './aims.ts';
import { type Block, cell, column, header, number, paragraph, rowOf } from './block.ts';
import type { Context } from './context.ts';
import { chapterId } from './coverage-part.ts';
import type { Part } from './part.ts';
import { counterpartOf, openPartnerships } from './partnership.ts';
import { themeTitle } from './theme.ts';

/** What countries do together: partnerships, initiatives and money; undefined where the outlines have none. */
export function togetherPart(context: Context): Part | undefined {
  const { words } = context;
  const { partnerships, initiatives, named, both, partners } = togetherOf(context);
  if (partnerships + initiatives === 0) return undefined;
  return {
    id: 'together',
    title: words.say('togetherTitle'),
    heading: words.say('togetherHeading', { partnerships, initiatives }),
    digest: named === 0 ? '' : words.say('digestTogether', { both, named }),
    blocks: [
      ...(partnerships === 0 ? [] : [paragraph(words.say('togetherText', { partners, both, named }))]),
      ...aimBlocks(context),
      ...kindPicture(context),
      ...partyBlocks(context),
      ...describedTable(context),
      ...moneyPicture(context),
      ...moneyTable(context),
    ],
  };
}

/** Counts of what is done together. */
export function togetherOf({ material }: Context): {
  partnerships: number;
  initiatives: number;
  named: number;
  both: number;
  partners: number;
} {
  const open = openPartnerships(material);
  const counts = { partnerships: 0, initiatives: 0, named: 0, both: 0 };
  const partners = new Set<CountryCode>();
  for (const [country, { outline }] of material.filings) {
    counts.initiatives += outline.initiatives?.length ?? 0;
    for (const partnership of outline.partnerships ?? []) {
      counts.partnerships++;
      for (const party of partnership.parties) if (party.country !== undefined) partners.add(party.country);
      const counterpart = counterpartOf(country, partnership, material, open);
      if (counterpart === 'described') counts.both++;
      if (['described', 'to-confirm', 'undescribed'].includes(counterpart)) counts.named++;
    }
  }
  return { ...counts, partners: partners.size };
}

function kindPicture({ words, material, picture }: Context): Block[] {
  const kinds = new Map<string, number>();
  for (const { outline } of material.filings.values()) {
    for (const { kind } of outline.partnerships ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const sorted = [...kinds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const first = sorted[0];
  if (first === undefined || sorted.length < 2) return [];
  return [
    picture('kind-picture', {
      title: words.say('kindFigureTitle', { kind: words.heading(first[0]) }),
      note: words.say('kindFigureNote'),
      description: sorted.map(([kind, count]) => `${words.heading(kind)}: ${words.number(count)}.`).join(' '),
      drawing: {
        kind: 'bars',
        columns: [
          {
            none: '',
            rows: sorted.map(([kind, value]) => ({
              label: words.heading(kind),
              value,
              text: words.number(value),
            })),
          },
        ],
      },
    }),
  ];
}

function describedTable({ words, material, table, sourceIn }: Context): Block[] {
  const open = openPartnerships(material);
  const rows = [...material.filings]
    .map(([country, { outline }]) => {
      const counterparts = (outline.partnerships ?? []).map((each) =>
        counterpartOf(country, each, material, open),
      );
      const count = (state: string): number => counterparts.filter((each) => each === state).length;
      return {
        country,
        all: counterparts.length,
        both: count('described'),
        confirm: count('to-confirm'),
        one: count('undescribed'),
        away: count('not-filed'),
      };
    })
    .filter(({ both, confirm, one }) => both + confirm + one > 0)
    .sort((a, b) => words.compare(words.country(a.country), words.country(b.country)));
  if (rows.length === 0) return [];
  return [
    table('described-table', {
      title: words.say('describedTable'),
      dense: true,
      columns: [
        column(words.say('country')),
        ...(['partnerships', 'bothDescribe', 'toConfirm', 'oneDescribes', 'notFiled'] as const).map((name) =>
          column(name === 'notFiled' ? words.say('partnerNotFiled') : words.say(name), { numeric: true }),
        ),
      ],
      rows: rows.map(({ country, all, both, confirm, one, away }) =>
        rowOf(
          sourceIn(country),
          header(words.country(country), { target: chapterId(country) }),
          ...[all, both, confirm, one, away].map((count) => number(words.number(count))),
        ),
      ),
    }),
  ];
}

function themesOf(initiative: Initiative): readonly string[] {
  return initiative.themes === undefined || initiative.themes.length === 0 ? [''] : initiative.themes;
}

function moneyPicture(context: Context): Block[] {
  const { words, material, picture } = context;
  const { cycle } = material;
  const byTheme = new Map<string, number>();
  let unpriced = 0;
  let sum = 0;
  for (const { outline } of material.filings.values()) {
    for (const initiative of outline.initiatives ?? []) {
      const cost = plannedCost(initiative.financing, cycle);
      if (cost === undefined) {
        unpriced++;
        continue;
      }
      sum += cost;
      const themes = themesOf(initiative);
      for (const theme of themes) byTheme.set(theme, (byTheme.get(theme) ?? 0) + cost / themes.length);
    }
  }
  const title = (code: string): string => themeTitle(context, code);
  // What has no theme comes last: it is no theme to lead with.
  const sorted = [...byTheme].sort(
    ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y - x || (a < b ? -1 : 1),
  );
  const first = sorted[0];
  if (first === undefined) return [];
  return [
    picture('money-picture', {
      title: words.say('moneyFigureTitle', { amount: words.money(sum), theme: title(first[0]) }),
      note: words.say('moneyFigureNote', { year: `${cycle.period.to}`, unpriced }),
      description: sorted.map(([theme, amount]) => `${title(theme)}: USD ${words.money(amount)}.`).join(' '),
      drawing: {
        kind: 'bars',
        columns: [
          {
            none: '',
            rows: sorted.map(([theme, value]) => ({ label: title(theme), value, text: words.money(value) })),
          },
        ],
      },
    }),
  ];
}

function moneyTable({ words, material, table, sourceIn }: Context): Block[] {
  const rows = [...material.filings].flatMap(([country, { outline }]) => {
    const priced = (outline.initiatives ?? []).map((initiative) => ({
      initiative,
      cost: plannedCost(initiative.financing, material.cycle) ?? 0,
    }));
    const sum = priced.reduce((total, { cost }) => total + cost, 0);
    const largest = priced.sort((a, b) => b.cost - a.cost)[0];
    return largest === undefined || sum === 0
      ? []
      : [{ country, count: priced.length, sum, largest: largest.initiative, language: outline.language }];
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => words.compare(words.country(a.country), words.country(b.country)));
  return [
    table('money-table', {
      title: words.say('moneyTable'),
      dense: true,
      columns: [
        column(words.say('country'), { width: 22 }),
        column(words.say('initiatives'), { numeric: true, width: 11 }),
        column(words.say('plannedCost'), { numeric: true, width: 15 }),
        column(words.say('largest')),
      ],
      rows: rows.map(({ country, count, sum, largest, language }) =>
        rowOf(
          sourceIn(country),
          header(words.country(country), { target: chapterId(country) }),
          number(words.number(count)),
          number(words.millions(sum)),
          cell(largest.title, { language }),
        ),
      ),
    }),
  ];
}

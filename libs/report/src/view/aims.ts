import { type CountryCode, GCM_OBJECTIVES, SECTORS } from '@concord/domain';
import { type Block, cell, column, header, number, paragraph, row, type TableBlock } from './block.ts';
import type { Context } from './context.ts';
import { placedItems } from './items.ts';
import { themeTitle } from './theme.ts';

/** Rows of each column of the picture; the table has all. */
const SHOWN = 10;

type Kind = 'themes' | 'objectives' | 'targets';
const KINDS = ['themes', 'objectives', 'targets'] as const satisfies readonly Kind[];
const TITLES = {
  themes: 'theme',
  objectives: 'aimsObjectives',
  targets: 'aimsTargets',
} as const;

/** Something that initiatives and partnerships aim at, and how many do. */
interface Aim {
  kind: Kind;
  /** Short: a theme's title, or a code. */
  label: string;
  /** What the code means, in English as the United Nations word it; empty where the label says it. */
  meaning: string;
  initiatives: number;
  partnerships: number;
  countries: Set<CountryCode>;
}

/** What initiatives and partnerships aim at: themes, objectives of the Global Compact, targets of the SDGs. */
export function aimBlocks(context: Context): Block[] {
  const { words } = context;
  const { aims, without } = aimsOf(context);
  if (aims.length === 0) return [];
  const theme = aims.find(({ kind }) => kind === 'themes');
  const note = words.say('aimsNote', { without });
  return [
    // Themes have long names, and stand alone.
    ...(theme === undefined
      ? []
      : [
          aimsPicture(context, aims, {
            id: 'themes-picture',
            title: words.say('aimsFigureTitle', { aim: theme.label }),
            note,
            kinds: ['themes'],
          }),
        ]),
    ...(aims.every(({ kind }) => kind === 'themes')
      ? []
      : [
          aimsPicture(context, aims, {
            id: 'aims-picture',
            title: words.say('aimsCodesTitle'),
            note: theme === undefined ? note : '',
            kinds: ['objectives', 'targets'],
          }),
        ]),
    aimsTable(context, aims),
  ];
}

function aimsPicture(
  { words, picture }: Context,
  aims: readonly Aim[],
  { id, title, note, kinds }: { id: string; title: string; note: string; kinds: readonly Kind[] },
): Block {
  const columns = kinds.map((kind) => ({
    ...(kinds.length > 1 ? { title: words.say(TITLES[kind]) } : {}),
    none: words.say('none'),
    rows: aims
      .filter((aim) => aim.kind === kind)
      .slice(0, SHOWN)
      .map(({ label, initiatives, partnerships }) => ({
        label,
        value: initiatives + partnerships,
        text: words.number(initiatives + partnerships),
      })),
  }));
  return picture(id, {
    title,
    note,
    description: columns.flatMap(({ rows }) => rows.map(({ label, text }) => `${label}: ${text}.`)).join(' '),
    drawing: { kind: 'bars', columns },
  });
}

function aimsOf(context: Context): { aims: Aim[]; without: number } {
  const { material, words } = context;
  const aims = new Map<string, Aim>();
  let without = 0;
  for (const [country, { outline }] of material.filings) {
    for (const { item, section } of placedItems(outline)) {
      const { themes = [], gcmObjectives = [], sdgTargets = [] } = item;
      if (themes.length + gcmObjectives.length + sdgTargets.length === 0) without++;
      const named: Pick<Aim, 'kind' | 'label' | 'meaning'>[] = [
        ...themes.map((code) => ({
          kind: 'themes' as const,
          label: themeTitle(context, code),
          meaning: '',
        })),
        ...gcmObjectives.map((objective) => ({
          kind: 'objectives' as const,
          label: `GCM ${objective}`,
          meaning: GCM_OBJECTIVES.find((each) => each.objective === objective)?.title ?? '',
        })),
        ...sdgTargets.map((target) => ({ kind: 'targets' as const, label: `SDG ${target}`, meaning: '' })),
      ];
      for (const { kind, label, meaning } of named) {
        const aim = aims.get(label) ?? {
          kind,
          label,
          meaning,
          initiatives: 0,
          partnerships: 0,
          countries: new Set(),
        };
        aims.set(label, aim);
        aim[section]++;
        aim.countries.add(country);
      }
    }
  }
  const size = ({ initiatives, partnerships }: Aim): number => initiatives + partnerships;
  return {
    aims: [...aims.values()].sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || size(b) - size(a) || words.compare(a.label, b.label),
    ),
    without,
  };
}

function aimsTable({ words, table }: Context, aims: readonly Aim[]): TableBlock {
  const counts = ['initiatives', 'partnerships'] as const;
  return table('aims-table', {
    title: words.say('aimsTable'),
    dense: true,
    columns: [
      column(words.say('aimsAim'), { width: 34 }),
      ...(aims.some(({ meaning }) => meaning !== '') ? [column(words.say('meaning'))] : []),
      ...counts.map((name) => column(words.say(name), { numeric: true, width: 12 })),
      column(words.say('aimsCountries'), { numeric: true, width: 12 }),
    ],
    rows: aims.map((aim) =>
      row(
        header(aim.label),
        ...(aims.some(({ meaning }) => meaning !== '') ? [cell(aim.meaning, { language: 'en' })] : []),
        ...counts.map((name) => number(words.number(aim[name]))),
        number(words.number(aim.countries.size)),
      ),
    ),
  });
}

/** With whom countries work: by the kind of the parties that their partnerships name. */
export function partyBlocks({ words, material, picture }: Context): Block[] {
  const counts = new Map<string, number>();
  for (const { outline } of material.filings.values()) {
    for (const { parties } of outline.partnerships ?? []) {
      const kinds = parties.map(({ organisation }) => organisation?.sector ?? 'country');
      for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  if (counts.size === 1 && counts.has('country')) return [paragraph(words.say('partiesCountriesOnly'))];
  const rows = ['country', ...SECTORS]
    .flatMap((kind) => {
      const value = counts.get(kind);
      return value === undefined
        ? []
        : [{ label: kind === 'country' ? words.say('partiesCountry') : words.heading(kind), value }];
    })
    .sort((a, b) => b.value - a.value)
    .map((each) => ({ ...each, text: words.number(each.value) }));
  return [
    picture('parties-picture', {
      title: words.say('partiesTitle'),
      note: words.say('partiesNote'),
      description: rows.map(({ label, text }) => `${label}: ${text}.`).join(' '),
      drawing: { kind: 'bars', columns: [{ none: '', rows }] },
    }),
  ];
}

import type { CountryCode, Initiative, Outline, Partnership, Party } from '@concord/domain';
import { plannedCost } from '../compare/money.ts';
import type { Word } from '../language/en.ts';
import { type Block, cell, column, header, number, rowOf } from './block.ts';
import type { Context } from './context.ts';
import { type Counterpart, counterpartOf } from './partnership.ts';

const COUNTERPARTS: Readonly<Record<Counterpart, Word>> = {
  described: 'yes',
  'to-confirm': 'toConfirm',
  undescribed: 'no',
  'not-filed': 'notFiled',
  'no-country': 'noValue',
  unknown: 'noValue',
};

/** A country's partnerships, and whether the partner describes each too. */
export function partnershipsTable(
  context: Context,
  country: CountryCode,
  outline: Outline,
  open: ReadonlyMap<string, Counterpart>,
): Block[] {
  const { words, material, table } = context;
  const places = new Map((outline.partnerships ?? []).map((each, index) => [each, `/partnerships/${index}`]));
  const partnerships = [...places.keys()].sort(bySignature);
  if (partnerships.length === 0) return [];
  return [
    table(`partnerships-${country}`, {
      title: `${words.country(country)}: ${words.say('partnershipsOf')}`,
      dense: true,
      columns: [
        column(words.say('title')),
        column(words.say('with'), { width: 17 }),
        column(words.say('signed'), { width: 12 }),
        column(words.say('inForce'), { width: 12 }),
        column(words.say('partnerDescribes'), { width: 12 }),
      ],
      rows: partnerships.map((partnership) =>
        rowOf(
          context.sourceIn(country, places.get(partnership)),
          header(titleOf(partnership, words.language, outline), { language: outline.language }),
          cell(words.list(partnership.parties.map((party) => partyName(party, context)))),
          cell(partnership.signed === undefined ? words.say('noValue') : words.date(partnership.signed)),
          cell(partnership.inForce === undefined ? words.say('noValue') : words.date(partnership.inForce)),
          cell(words.say(COUNTERPARTS[counterpartOf(country, partnership, material, open)])),
        ),
      ),
    }),
  ];
}

/** A country's initiatives and what they are planned to cost, the costliest first. */
export function initiativesTable(context: Context, country: CountryCode, outline: Outline): Block[] {
  const { words, material, table } = context;
  const initiatives = [...(outline.initiatives ?? [])]
    .map((initiative, index) => ({
      initiative,
      place: `/initiatives/${index}`,
      cost: plannedCost(initiative.financing, material.cycle),
    }))
    .sort((a, b) => (b.cost ?? -1) - (a.cost ?? -1) || (a.initiative.id < b.initiative.id ? -1 : 1));
  if (initiatives.length === 0) return [];
  return [
    table(`initiatives-${country}`, {
      title: `${words.country(country)}: ${words.say('initiativesOf')}`,
      dense: true,
      columns: [
        column(words.say('title')),
        column(words.say('theme'), { width: 21 }),
        column(words.say('period'), { width: 13 }),
        column(words.say('status'), { width: 10 }),
        column(words.say('plannedCost'), { numeric: true, width: 12 }),
      ],
      rows: initiatives.map(({ initiative, place, cost }) =>
        rowOf(
          context.sourceIn(country, place),
          header(titleOf(initiative, words.language, outline), { language: outline.language }),
          cell(themes(initiative, context)),
          cell(period(initiative)),
          cell(words.heading(initiative.status)),
          number(cost === undefined ? words.say('noValue') : words.number(cost / 1e6, 2)),
        ),
      ),
    }),
  ];
}

function bySignature(a: Partnership, b: Partnership): number {
  const first = b.signed ?? b.inForce ?? '';
  const second = a.signed ?? a.inForce ?? '';
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

/** The title as written, with the English one behind it where the report is in English. */
function titleOf(
  { title, titleEn }: { title: string; titleEn?: string },
  language: string,
  outline: Outline,
): string {
  return language === 'en' && titleEn !== undefined && !outline.language.startsWith('en')
    ? `${title} (${titleEn})`
    : title;
}

function partyName({ country, organisation }: Party, { words }: Context): string {
  return country === undefined ? (organisation?.name ?? '') : words.country(country);
}

function themes({ themes: codes = [] }: Initiative, { material, words }: Context): string {
  if (codes.length === 0) return words.say('noValue');
  return codes
    .map((code) => {
      const theme = material.cycle.themes.find((each) => each.code === code);
      return theme?.title[words.language] ?? theme?.title.en ?? code;
    })
    .join('; ');
}

function period({ start, end }: Initiative): string {
  const [from, to] = [start, end].map((date) => date?.slice(0, 4) ?? '');
  return from === '' && to === '' ? '..' : from === to ? `${from}` : `${from}–${to}`;
}

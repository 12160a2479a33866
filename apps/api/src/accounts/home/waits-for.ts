import { type CountryCode, countryName, type RoleHeld } from '@concord/domain';
import {
  countCasesAnswered,
  countCasesWaiting,
  countHandshakesWaiting,
  findDraftState,
  findExtension,
  newestRecords,
} from '@concord/persistence';
import { accessOf } from '../../access/policy.ts';
import { declarationsToMake } from '../../assignment/declarations-waiting.ts';
import { mayFile } from '../../cycles/may-file.ts';
import { OUTLINE_ROUTE, outlinePath } from '../../filing/outline-navigation.ts';
import { answersOverdue, casesToAsk } from '../../review/cases-waiting.ts';
import type { WaitingContext, WaitingItem, WaitingSource } from './waiting-source.ts';

/** Outlines that the visitor's countries have still to submit, or changed after they did. */
const outlinesToFile: WaitingSource = async ({ manager, words, roles, cycles }) => {
  const items: WaitingItem[] = [];
  for (const cycle of cycles) {
    for (const country of countriesWritten(roles, cycle.code)) {
      const key = { cycle: cycle.code, country };
      const extension = await findExtension(manager, cycle.code, country);
      if (!mayFile(cycle, extension, new Date())) continue;
      const draft = await findDraftState(manager, key);
      const [submitted] = await newestRecords(manager, cycle.code, [country]);
      if (submitted !== undefined && (draft === null || draft.updatedAt <= submitted.submittedAt)) continue;
      const name = words.say({
        key: 'filing.outlineOf',
        values: { country: countryName(country, words.language) },
      });
      const hint =
        draft === null
          ? words.say('home.notBegun')
          : words.say({
              key: submitted === undefined ? 'home.notSubmitted' : 'home.changedSince',
              values: { time: words.dateTime(draft.updatedAt) },
            });
      items.push({
        text: name,
        hint,
        href: outlinePath(key),
        due: extension?.until ?? cycle.configuration.calendar?.outlinesDue,
      });
    }
  }
  return items;
};

/** Questions to the visitor's countries that are not answered yet. */
const questionsToAnswer: WaitingSource = async ({ manager, words, roles, cycles }) => {
  if (accessOf('GET', `${OUTLINE_ROUTE}/cases`) === undefined) return [];
  const items: WaitingItem[] = [];
  for (const { code, configuration } of cycles) {
    for (const country of countriesFiled(roles, code)) {
      const { count, dueOn } = await countCasesWaiting(manager, { cycle: code, country });
      if (count === 0) continue;
      items.push({
        text: words.say({
          key: 'home.questions',
          values: { count, country: countryName(country, words.language) },
        }),
        href: outlinePath({ cycle: code, country }, 'cases'),
        due: dueOn ?? configuration.calendar?.repliesDue,
      });
    }
  }
  return items;
};

/** Replies to questions that wait for a reviewer's word. */
const repliesToWeigh: WaitingSource = async ({ manager, words, roles, cycles }) => {
  if (accessOf('GET', '/cycles/:cycle/cases') === undefined) return [];
  const items: WaitingItem[] = [];
  for (const { code } of cycles) {
    const countries = countriesOf(roles, code, ['reviewer']);
    if (countries.length === 0) continue;
    const { count, dueOn } = await countCasesAnswered(manager, { cycle: code, countries });
    if (count > 0) {
      const text = words.say({ key: 'home.replies', values: { count } });
      items.push({ text, href: `/cycles/${code}/cases?state=answered`, due: dueOn });
    }
  }
  return items;
};

/** Partnerships that others say they have with the visitor's countries. */
const partnershipsToConfirm: WaitingSource = async ({ manager, words, roles, cycles }) => {
  if (accessOf('GET', `${OUTLINE_ROUTE}/handshakes`) === undefined) return [];
  const items: WaitingItem[] = [];
  for (const { code, configuration } of cycles) {
    for (const country of countriesFiled(roles, code)) {
      const count = await countHandshakesWaiting(manager, { cycle: code, country });
      if (count === 0) continue;
      items.push({
        text: words.say({
          key: 'home.handshakes',
          values: { count, country: countryName(country, words.language) },
        }),
        href: outlinePath({ cycle: code, country }, 'handshakes'),
        due: configuration.calendar?.repliesDue,
      });
    }
  }
  return items;
};

/** What is asked what waits for somebody. */
export const WAITING_SOURCES: readonly WaitingSource[] = [
  outlinesToFile,
  questionsToAnswer,
  partnershipsToConfirm,
  repliesToWeigh,
  answersOverdue,
  casesToAsk,
  declarationsToMake,
];

/** Everything that waits for somebody, what is due first first, and what has no day last. */
export async function waitingFor(context: WaitingContext): Promise<WaitingItem[]> {
  const items: WaitingItem[] = [];
  for (const source of WAITING_SOURCES) items.push(...(await source(context)));
  return items.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}

export function countriesFiled(roles: readonly RoleHeld[], cycle: string): CountryCode[] {
  return countriesOf(roles, cycle, ['focal-point', 'clearing-officer']);
}

/** Of which somebody files the outline, or fills sections. */
export function countriesWritten(roles: readonly RoleHeld[], cycle: string): CountryCode[] {
  return countriesOf(roles, cycle, ['focal-point', 'clearing-officer', 'contributor']);
}

function countriesOf(
  roles: readonly RoleHeld[],
  cycle: string,
  of: readonly RoleHeld['role'][],
): CountryCode[] {
  const countries = roles.flatMap(({ role, cycle: held, country }) =>
    held === cycle && of.includes(role) && country !== undefined ? [country] : [],
  );
  return [...new Set(countries)];
}

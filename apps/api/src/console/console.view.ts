import { countryName } from '@concord/domain';
import type {
  CaseAges,
  CountryProgress,
  CycleRecord,
  StepExtension,
  UncoveredCountry,
} from '@concord/persistence';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';
import { STAGE_NAMES } from '../submitting/stages/stage-words.ts';
import { STEP_NAMES } from '../timetable/step-words.ts';

const DAY = 86_400_000;

const CASE_STATES: Readonly<Record<CaseAges['state'], MessageKey>> = {
  open: 'console.casesOpen',
  asked: 'console.casesAsked',
  answered: 'console.casesAnswered',
  concluded: 'console.casesConcluded',
};

/** A step in a table: the day on which it was taken, or a dash. */
interface Step {
  text: string;
  /** Said beside it, for instance a version. */
  more?: string;
}

/** The countries of a cycle and the steps that each has taken. */
export function viewProgress(words: Words, path: string, countries: readonly CountryProgress[]) {
  const collator = new Intl.Collator(words.language);
  const day = (at: Date | null): Step => ({ text: at === null ? '–' : words.date(at) });
  return countries
    .map((country) => ({
      name: countryName(country.country, words.language),
      timetable: `${path}/timetable?country=${country.country}`,
      invited: day(country.invitedAt ?? country.joinedAt),
      joined: day(country.joinedAt),
      saved: day(country.savedAt),
      submitted: sayVersion(words, country),
      asked: { text: country.asked === 0 ? '–' : words.number(country.asked) },
      waiting: sayWaiting(words, country),
      signed: day(country.signedOffAt),
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

function sayVersion(words: Words, { submittedAt, version, isWithdrawn }: CountryProgress): Step {
  if (submittedAt === null || version === null) return { text: '–' };
  if (isWithdrawn) return { text: words.say('console.withdrawn') };
  const more = words.say({ key: 'console.version', values: { version } });
  return { text: words.date(submittedAt), ...(version > 1 ? { more } : {}) };
}

function sayWaiting(words: Words, { asked, waiting, waitingSince }: CountryProgress): Step {
  if (asked === 0) return { text: '–' };
  if (waiting === 0 || waitingSince === null) return { text: words.say('console.allAnswered') };
  const more = words.say({ key: 'console.since', values: { date: words.date(waitingSince) } });
  return { text: words.say({ key: 'console.waiting', values: { count: waiting } }), more };
}

/** How many countries have taken each step. */
export function countSteps(words: Words, countries: readonly CountryProgress[]) {
  const count = (has: (country: CountryProgress) => boolean) => words.number(countries.filter(has).length);
  return [
    { key: words.say('console.countries'), value: words.number(countries.length) },
    { key: words.say('console.joined'), value: count(({ joinedAt }) => joinedAt !== null) },
    {
      key: words.say('console.submitted'),
      value: count(({ submittedAt, isWithdrawn }) => submittedAt !== null && !isWithdrawn),
    },
    { key: words.say('console.signed'), value: count(({ signedOffAt }) => signedOffAt !== null) },
  ];
}

/** The cases by state; those that are not concluded, by age. */
export function viewCases(words: Words, ages: readonly CaseAges[]) {
  return ages.map(({ state, count, fresh, recent, old }) => {
    const isDone = state === 'concluded';
    return {
      state: words.say(CASE_STATES[state]),
      cells: [count, ...[fresh, recent, old].map((each) => (isDone ? undefined : each))].map((each) => ({
        text: each === undefined ? '–' : words.number(each),
      })),
    };
  });
}

/** The stage, and the calendar's days with how far they are. */
export function viewCalendar(words: Words, { configuration, stage }: CycleRecord, now: Date) {
  const { calendar } = configuration;
  const relative = new Intl.RelativeTimeFormat(`${words.language}-u-nu-latn`, { numeric: 'auto' });
  const today = Date.parse(now.toISOString().slice(0, 10));
  return {
    stage: words.say(STAGE_NAMES[stage]),
    days:
      calendar === undefined
        ? []
        : Object.entries(STEP_NAMES).map(([step, name]) => {
            const date = calendar[step as keyof typeof calendar];
            const away = Math.round((Date.parse(date) - today) / DAY);
            return {
              name: words.say(name),
              day: words.date(date),
              away: Math.abs(away) <= 60 ? relative.format(away, 'day') : '',
              isPast: away < 0,
            };
          }),
  };
}

/** What more countries would let be compared. */
export function viewUncovered(words: Words, uncovered: readonly UncoveredCountry[]): string[] {
  return uncovered.map(({ country, figures }) =>
    words.say({
      key: 'console.wouldAdd',
      values: { country: countryName(country, words.language), count: figures },
    }),
  );
}

/** What countries were given more time for. */
export function viewExtensions(
  words: Words,
  extensions: readonly (Pick<StepExtension, 'country' | 'until' | 'reason'> & {
    step: keyof typeof STEP_NAMES;
  })[],
) {
  return extensions.map(({ country, step, until, reason }) => ({
    country: countryName(country, words.language),
    step: words.say(STEP_NAMES[step]),
    until: words.date(until),
    reason,
  }));
}

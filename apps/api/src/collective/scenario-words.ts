import { BUILT_IN_SCENARIOS } from '@concord/consistency';
import { countryName, type Place, regionName, type Scenario, type Shock, term } from '@concord/domain';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';
import { sayMeasure } from './corridors.view.ts';

/** What the scenarios that every cycle has are called, and what they suppose. */
const BUILT_IN = new Map<Scenario, { name: MessageKey; text: MessageKey }>([
  [BUILT_IN_SCENARIOS.base, { name: 'collective.base', text: 'collective.baseText' }],
  [BUILT_IN_SCENARIOS.downside, { name: 'collective.downside', text: 'collective.downsideText' }],
  [BUILT_IN_SCENARIOS.upside, { name: 'collective.upside', text: 'collective.upsideText' }],
]);

const COMMAS: Readonly<Record<string, string>> = { ar: '، ', zh: '，' };

/** A scenario in words: one of a cycle's own by its own name and description, or else by what it supposes. */
export function sayScenario(words: Words, scenario: Scenario): { name: string; text: string } {
  const known = BUILT_IN.get(scenario);
  if (known !== undefined) return { name: words.say(known.name), text: words.say(known.text) };
  const { name, description } = scenario;
  return { name, text: description ?? sayAssumptions(words, scenario).join('; ') };
}

/** What a scenario supposes, one change a sentence. */
export function sayAssumptions(words: Words, { shocks, meetTargets }: Scenario): string[] {
  return [
    ...shocks.map((shock) => sayShock(words, shock)),
    ...(meetTargets === true ? [words.say('collective.upsideText')] : []),
  ];
}

function sayShock(
  words: Words,
  { measure, origin, destination, group, years, basis, multiply, add }: Shock,
): string {
  const places: readonly (readonly [MessageKey, Place | undefined])[] = [
    ['prepare.sayFrom', origin],
    ['prepare.sayTo', destination],
    ['prepare.sayEither', group],
  ];
  const details = [
    ...places.flatMap(([key, place]) =>
      place === undefined ? [] : [words.say({ key, values: { place: sayPlace(words, place) } })],
    ),
    ...(years === undefined
      ? []
      : [words.say({ key: 'prepare.sayYears', values: { from: String(years.from), to: String(years.to) } })]),
    ...(basis === undefined ? [] : [term(basis, words.language, 'basis')]),
  ];
  const locale = `${words.language}-u-nu-latn`;
  const change =
    multiply === undefined
      ? new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(
          add ?? 0,
        )
      : new Intl.NumberFormat(locale, {
          style: 'percent',
          signDisplay: 'exceptZero',
          maximumFractionDigits: 2,
        }).format(multiply - 1);
  // A number with a sign stands by itself, whichever way the sentence runs.
  return [`${sayMeasure(words, measure)} \u2068${change}\u2069`, ...details].join(
    COMMAS[words.language] ?? ', ',
  );
}

function sayPlace(words: Words, place: Place): string {
  const codes = typeof place === 'string' ? [place] : place;
  const names = codes.map((code) =>
    /^\d+$/.test(code) ? regionName(code, words.language) : countryName(code, words.language),
  );
  return new Intl.ListFormat(words.language).format(names);
}

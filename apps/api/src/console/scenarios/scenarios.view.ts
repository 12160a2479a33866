import { BUILT_IN_SCENARIOS, scenariosOf } from '@concord/consistency';
import { type CycleConfiguration, term } from '@concord/domain';
import { sayAssumptions, sayScenario } from '../../collective/scenario-words.ts';
import type { FieldValues } from '../../pages/form-fields.ts';
import type { Words } from '../../pages/words.ts';
import type { FieldView, GroupView } from '../prepare/section.ts';
import { CHOICES, filledRows, MOST_SHOCKS } from './scenario-form.ts';

/** Rows beyond those that there are. */
const SPARE = 2;

/** The scenarios of a cycle with what each supposes; those of its own can be changed, and that of every cycle be taken as a start. */
export function viewScenarios(words: Words, path: string, configuration: CycleConfiguration) {
  const builtIn = new Set(Object.values(BUILT_IN_SCENARIOS));
  return scenariosOf(configuration).map((scenario) => {
    const isBuiltIn = builtIn.has(scenario);
    return {
      ...sayScenario(words, scenario),
      id: scenario.name,
      state: isBuiltIn ? words.say('prepare.scenarioBuiltIn') : undefined,
      assumptions: isBuiltIn ? [] : sayAssumptions(words, scenario),
      href:
        scenario === BUILT_IN_SCENARIOS.base
          ? undefined
          : `${path}?scenario=${encodeURIComponent(scenario.name)}#scenario`,
      canRemove: !isBuiltIn,
    };
  });
}

/** The changes of a scenario as groups of fields. */
export function shockGroups(words: Words, values: FieldValues): GroupView[] {
  const count = Math.min(MOST_SHOCKS, Math.max(-1, ...filledRows(values)) + 1 + SPARE);
  return Array.from({ length: count }, (_, row) => ({
    legend: words.say({ key: 'prepare.shockNumber', values: { number: row + 1 } }),
    fields: shockFields(words, row),
  }));
}

function shockFields(words: Words, row: number): FieldView[] {
  const place = (field: string, label: Parameters<Words['say']>[0], hint?: string): FieldView => ({
    kind: 'text',
    name: `${field}-${row}`,
    label: words.say(label),
    width: '20',
    ...(hint === undefined ? {} : { hint }),
  });
  return [
    {
      kind: 'select',
      name: `measure-${row}`,
      label: words.say('collective.measure'),
      prompt: words.say('console.choose'),
      items: CHOICES.measure.map((value) => ({ value, text: term(value, words.language, 'measure') })),
    },
    {
      kind: 'text',
      name: `percent-${row}`,
      label: words.say('prepare.shockPercent'),
      hint: words.say('prepare.shockPercentHint'),
      width: '10',
    },
    { kind: 'text', name: `amount-${row}`, label: words.say('prepare.shockAmount'), width: '10' },
    place('origin', 'prepare.shockFrom', words.say('prepare.placeHint')),
    place('destination', 'prepare.shockTo'),
    place('group', 'prepare.shockEither'),
    {
      kind: 'select',
      name: `basis-${row}`,
      label: words.say('figures.basis'),
      prompt: words.say('prepare.everyBasis'),
      items: CHOICES.basis.map((value) => ({ value, text: term(value, words.language, 'basis') })),
    },
    { kind: 'text', name: `from-${row}`, label: words.say('prepare.from'), width: '4' },
    { kind: 'text', name: `to-${row}`, label: words.say('prepare.to'), width: '4' },
  ];
}

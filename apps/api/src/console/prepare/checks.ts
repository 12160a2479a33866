import { CATALOGUE, checkTitle } from '@concord/consistency';
import { type CheckConfiguration, type CycleConfiguration, SEVERITIES } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { FieldValues } from '../../pages/form-fields.ts';
import type { Words } from '../../pages/words.ts';
import { readNumber } from './read-number.ts';
import type { Errors, FieldView, GroupView, Section } from './section.ts';

/** How grave a check's questions can be at most; what it asks as is never made graver. */
const LIMITS = { warning: 'rules.warning', note: 'rules.note', info: 'rules.info' } as const satisfies Record<
  string,
  MessageKey
>;

/** Which checks ask, how gravely, and from what on. */
export const checks: Section = {
  title: 'prepare.checks',
  lead: 'prepare.checksLead',
  canBeTried: true,
  values: (configuration) => ({
    on: CATALOGUE.filter(({ id }) => configuration.checks[id]?.enabled !== false).map(({ id }) => id),
    ...Object.fromEntries(
      CATALOGUE.map(({ id }) => [`${id}.severity`, configuration.checks[id]?.severity ?? '']),
    ),
    ...parameterValues(configuration),
  }),
  groups: (words, configuration) => [
    {
      fields: [
        {
          kind: 'checkboxes',
          name: 'on',
          label: words.say('prepare.checksOn'),
          items: CATALOGUE.map(({ id }) => ({
            value: id,
            text: checkTitle(id, words.language, configuration),
          })),
        },
      ],
    },
    ...CATALOGUE.map(
      ({ id, parameters }): GroupView => ({
        legend: checkTitle(id, words.language, configuration),
        fields: [
          severityField(words, id),
          ...Object.entries(parameters).map(
            ([name, { meaning, unit, minimum, maximum, default: usual }]): FieldView => ({
              kind: 'text',
              name: `${id}.${name}`,
              label: `${meaning} (${unit})`,
              lang: 'en',
              width: '10',
              hint: words.say({
                key: 'prepare.range',
                values: { usual: String(usual), least: String(minimum), most: String(maximum) },
              }),
            }),
          ),
        ],
      }),
    ),
  ],
  read(form, configuration) {
    const on = new Set(form.all('on'));
    const errors: Errors = {};
    const changed: Record<string, CheckConfiguration> = {};
    for (const { id, parameters } of CATALOGUE) {
      const chosen: Record<string, number> = {};
      for (const [name, { minimum, maximum, default: usual }] of Object.entries(parameters)) {
        const text = form.text(`${id}.${name}`);
        const value = text === '' ? usual : readNumber(text);
        if (value === undefined || value < minimum || value > maximum) {
          errors[`${id}.${name}`] = {
            key: 'prepare.rangeWrong',
            values: { least: String(minimum), most: String(maximum) },
          };
        } else if (value !== usual) chosen[name] = value;
      }
      const severity = SEVERITIES.find((each) => each === form.text(`${id}.severity`));
      const check: CheckConfiguration = {
        ...(on.has(id) ? {} : { enabled: false }),
        ...(severity === undefined ? {} : { severity }),
        ...(Object.keys(chosen).length === 0 ? {} : { parameters: chosen }),
      };
      if (Object.keys(check).length > 0) changed[id] = check;
    }
    return Object.keys(errors).length > 0
      ? { errors }
      : { configuration: { ...configuration, checks: changed } };
  },
};

function severityField(words: Words, id: string): FieldView {
  return {
    kind: 'select',
    name: `${id}.severity`,
    label: words.say('prepare.severity'),
    prompt: words.say('prepare.severityUsual'),
    items: Object.entries(LIMITS).map(([value, key]) => ({ value, text: words.say(key) })),
  };
}

function parameterValues(configuration: CycleConfiguration): FieldValues {
  return Object.fromEntries(
    CATALOGUE.flatMap(({ id, parameters }) =>
      Object.entries(parameters).map(([name, { default: usual }]) => [
        `${id}.${name}`,
        String(configuration.checks[id]?.parameters?.[name] ?? usual),
      ]),
    ),
  );
}

import { CATALOGUE, checkTitle } from '@concord/consistency';
import type { CheckConfiguration, CycleConfiguration } from '@concord/domain';
import type { FieldValues } from '../../pages/form-fields.ts';
import type { Errors, GroupView, Section } from './section.ts';

/** Which checks ask, and from what on. */
export const checks: Section = {
  title: 'prepare.checks',
  lead: 'prepare.checksLead',
  values: (configuration) => ({
    on: CATALOGUE.filter(({ id }) => configuration.checks[id]?.enabled !== false).map(({ id }) => id),
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
    ...CATALOGUE.flatMap(({ id, parameters }): GroupView[] => {
      const names = Object.entries(parameters);
      if (names.length === 0) return [];
      return [
        {
          legend: checkTitle(id, words.language, configuration),
          fields: names.map(([name, { meaning, unit, minimum, maximum, default: usual }]) => ({
            kind: 'text' as const,
            name: `${id}.${name}`,
            label: `${meaning} (${unit})`,
            lang: 'en',
            width: '10',
            hint: words.say({
              key: 'prepare.range',
              values: { usual: String(usual), least: String(minimum), most: String(maximum) },
            }),
          })),
        },
      ];
    }),
  ],
  read(form, configuration) {
    const on = new Set(form.all('on'));
    const errors: Errors = {};
    const changed: Record<string, CheckConfiguration> = {};
    for (const { id, parameters } of CATALOGUE) {
      const chosen: Record<string, number> = {};
      for (const [name, { minimum, maximum, default: usual }] of Object.entries(parameters)) {
        const text = form.text(`${id}.${name}`);
        const value = text === '' ? usual : Number(text.replace(',', '.'));
        if (!(value >= minimum && value <= maximum)) {
          errors[`${id}.${name}`] = {
            key: 'prepare.rangeWrong',
            values: { least: String(minimum), most: String(maximum) },
          };
        } else if (value !== usual) chosen[name] = value;
      }
      const severity = configuration.checks[id]?.severity;
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

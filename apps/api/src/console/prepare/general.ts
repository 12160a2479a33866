import { type CycleConfiguration, LANGUAGES, type Language } from '@concord/domain';
import { languageItems } from '../../accounts/language-items.ts';
import { isDay } from '../../submitting/requests.ts';
import type { Errors, Section } from './section.ts';

const LONGEST = 300;

/** What a cycle is called, its languages, and the years that it is about. */
export const general: Section = {
  title: 'prepare.general',
  lead: 'prepare.generalLead',
  values: ({ title, forum, languages, period, filingDate, previous }) => ({
    title,
    forum,
    languages,
    from: String(period.from),
    to: String(period.to),
    'filing-date': filingDate,
    previous: previous ?? '',
  }),
  groups: (words, _, { others }) => [
    {
      fields: [
        { kind: 'text', name: 'title', label: words.say('prepare.name') },
        { kind: 'text', name: 'forum', label: words.say('prepare.forum') },
        {
          kind: 'checkboxes',
          name: 'languages',
          label: words.say('prepare.languages'),
          items: languageItems(),
        },
        { kind: 'text', name: 'from', label: words.say('prepare.from'), width: '4' },
        { kind: 'text', name: 'to', label: words.say('prepare.to'), width: '4' },
        {
          kind: 'date',
          name: 'filing-date',
          label: words.say('prepare.filingDate'),
          hint: words.say('prepare.filingHint'),
        },
        {
          kind: 'select',
          name: 'previous',
          label: words.say('prepare.previous'),
          hint: words.say('prepare.previousHint'),
          prompt: words.say('prepare.none'),
          items: others.map(({ code, title }) => ({ value: code, text: title })),
        },
      ],
    },
  ],
  read(form, configuration) {
    const errors: Errors = {};
    const [title, forum] = [form.text('title'), form.text('forum')];
    for (const [field, value] of Object.entries({ title, forum })) {
      if (value === '') errors[field] = 'prepare.textMissing';
      else if (value.length > LONGEST) errors[field] = { key: 'prepare.tooLong', values: { most: LONGEST } };
    }
    const languages = LANGUAGES.filter((language) => form.all('languages').includes(language)) as Language[];
    if (languages.length === 0) errors.languages = 'prepare.languageMissing';
    const [from, to] = [form.text('from'), form.text('to')];
    for (const [field, value] of Object.entries({ from, to })) {
      if (!/^(19\d\d|20\d\d|2100)$/.test(value)) errors[field] = 'prepare.yearWrong';
    }
    if (errors.from === undefined && errors.to === undefined && Number(to) < Number(from)) {
      errors.to = 'prepare.yearsCross';
    }
    const filingDate = form.text('filing-date');
    if (!isDay(filingDate)) errors['filing-date'] = 'prepare.dayWrong';
    if (Object.keys(errors).length > 0) return { errors };
    const { previous: _, ...rest } = configuration;
    const previous = form.text('previous');
    const changed: CycleConfiguration = {
      ...rest,
      title,
      forum,
      languages,
      period: { from: Number(from), to: Number(to) },
      filingDate,
      ...(previous === '' ? {} : { previous }),
    };
    return { configuration: changed };
  },
};

import type { CycleConfiguration, Language, LocalizedText } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { FieldValues, FormFields } from '../../pages/form-fields.ts';
import type { Words } from '../../pages/words.ts';
import type { Errors, FieldView, GroupView, Section, SectionContext } from './section.ts';

/** Rows beyond those that there are. */
const SPARE = 3;
const LONGEST_TITLE = 300;
const LONGEST_NAME = 60;

interface Item {
  code: string;
  group?: string;
  title: LocalizedText;
}

interface ListShape {
  most: number;
  code: RegExp;
  codeWrong: MessageKey;
  hasGroup: boolean;
  row: MessageKey;
}

const THEMES: ListShape = {
  most: 100,
  code: /^.{1,60}$/u,
  codeWrong: 'prepare.codeMissing',
  hasGroup: false,
  row: 'prepare.themeNumber',
};
const QUESTIONS: ListShape = {
  most: 200,
  code: /^[a-z0-9][a-z0-9.-]{0,59}$/u,
  codeWrong: 'prepare.codeWrong',
  hasGroup: true,
  row: 'prepare.questionNumber',
};

/** The themes under which outlines file what they tell of. */
export const themes: Section = {
  title: 'prepare.themes',
  lead: 'prepare.listLead',
  values: (configuration) => valuesOf(configuration, configuration.themes),
  groups: (words, configuration, context) => groupsOf(words, configuration, THEMES, context),
  read: (form, configuration) => {
    const reading = readItems(form, configuration, THEMES);
    if ('errors' in reading) return reading;
    return {
      configuration: { ...configuration, themes: reading.items.map(({ code, title }) => ({ code, title })) },
    };
  },
};

/** The questionnaire: what every outline is asked in words. */
export const questions: Section = {
  title: 'prepare.questions',
  lead: 'prepare.listLead',
  values: (configuration) => valuesOf(configuration, configuration.questions),
  groups: (words, configuration, context) => groupsOf(words, configuration, QUESTIONS, context),
  read: (form, configuration) => {
    const reading = readItems(form, configuration, QUESTIONS);
    if ('errors' in reading) return reading;
    const items = reading.items.map(({ code, group = '', title }) => ({ code, group, title }));
    return { configuration: { ...configuration, questions: items } };
  },
};

/** English, which every text has, and the cycle's other languages. */
function languagesOf({ languages }: CycleConfiguration): Language[] {
  return ['en', ...languages.filter((language) => language !== 'en')];
}

function valuesOf(configuration: CycleConfiguration, items: readonly Item[]): FieldValues {
  return Object.fromEntries(
    items.flatMap(({ code, group, title }, row) => [
      [`code-${row}`, code],
      ...(group === undefined ? [] : [[`group-${row}`, group]]),
      ...languagesOf(configuration).map((language) => [`title-${language}-${row}`, title[language] ?? '']),
    ]),
  );
}

function groupsOf(
  words: Words,
  configuration: CycleConfiguration,
  { most, hasGroup, row: legend }: ListShape,
  { values }: SectionContext,
): GroupView[] {
  const rows = Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [rowOf(name) ?? -1]));
  const count = Math.min(most, Math.max(-1, ...rows) + 1 + SPARE);
  const names = new Intl.DisplayNames(words.language, { type: 'language' });
  return Array.from({ length: count }, (_, row) => ({
    legend: words.say({ key: legend, values: { number: row + 1 } }),
    fields: [
      { kind: 'text', name: `code-${row}`, label: words.say('prepare.code'), width: '20' },
      ...(hasGroup
        ? [{ kind: 'text', name: `group-${row}`, label: words.say('prepare.group'), width: '20' } as const]
        : []),
      ...languagesOf(configuration).map(
        (language): FieldView => ({
          kind: 'text',
          name: `title-${language}-${row}`,
          label: words.say({ key: 'prepare.titleIn', values: { language: names.of(language) ?? language } }),
        }),
      ),
    ],
  }));
}

function rowOf(name: string): number | undefined {
  const row = /^(?:code|group|title-[a-z]{2})-(\d{1,3})$/.exec(name)?.[1];
  return row === undefined ? undefined : Number(row);
}

/** The rows that say something; a row that is emptied is taken out. */
function readItems(
  form: FormFields,
  configuration: CycleConfiguration,
  { most, code: isCode, codeWrong, hasGroup }: ListShape,
): { items: Item[] } | { errors: Errors } {
  const errors: Errors = {};
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < most; row += 1) {
    const [code, group] = [form.text(`code-${row}`), form.text(`group-${row}`)];
    const titles = languagesOf(configuration).map(
      (language) => [language, form.text(`title-${language}-${row}`)] as const,
    );
    if ([code, group, ...titles.map(([, text]) => text)].every((text) => text === '')) continue;
    if (!isCode.test(code)) errors[`code-${row}`] = codeWrong;
    else if (seen.has(code)) errors[`code-${row}`] = 'prepare.codeTwice';
    seen.add(code);
    if (hasGroup && (group === '' || group.length > LONGEST_NAME))
      errors[`group-${row}`] = 'prepare.groupMissing';
    for (const [language, text] of titles) {
      if (language === 'en' && text === '') errors[`title-en-${row}`] = 'prepare.englishMissing';
      if (text.length > LONGEST_TITLE) {
        errors[`title-${language}-${row}`] = { key: 'prepare.tooLong', values: { most: LONGEST_TITLE } };
      }
    }
    const kept = Object.fromEntries(titles.filter(([, text]) => text !== ''));
    items.push({ code, ...(hasGroup ? { group } : {}), title: kept as LocalizedText });
  }
  return Object.keys(errors).length > 0 ? { errors } : { items };
}

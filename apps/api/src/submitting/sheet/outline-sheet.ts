import { confidentialityOfItem } from '@concord/disclosure';
import type { Confidentiality, Indicator, Initiative, Outline, Partnership } from '@concord/domain';
import { fieldsOf } from '../../filing/fields/forms.ts';
import { READERS } from '../../filing/pages/field-view.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { PARTS, type Part } from '../places.ts';
import { readFields, type SheetContent, type SheetContext } from './field-rows.ts';
import { type FigureTable, figureTables } from './figure-tables.ts';

/** A thing in an outline, as its readers will read it, and who they are. */
export interface SheetEntry extends SheetContent {
  id: string;
  title: string;
  /** Whether the title is in the country's own words. */
  own: boolean;
  readers: string;
  /** Its money and its indicators, one below the other. */
  below: ({ title: string } & SheetContent)[];
}

export interface SheetSection {
  part: Part;
  title: string;
  entries: SheetEntry[];
  figures: FigureTable[];
  /** What to say where there is nothing in it; '' else. */
  empty: string;
}

/** An outline as it will be read, section by section. */
export interface OutlineSheet {
  /** Language of the country's own words. */
  language: string;
  sections: SheetSection[];
}

/** @param mostCorridors rows of one measure; all of them where it is left out. */
export function outlineSheet(outline: Outline, context: SheetContext, mostCorridors?: number): OutlineSheet {
  const { words, configuration } = context;
  const entry = (title: string, content: SheetContent, more: Partial<SheetEntry> = {}): SheetEntry => ({
    id: '',
    title,
    own: false,
    readers: readers(confidentialityOfItem(outline), context),
    below: [],
    ...content,
    ...more,
  });
  const fields = (place: Parameters<typeof fieldsOf>[0]) => fieldsOf(place, configuration, words.language);
  const items = (list: 'initiatives' | 'partnerships') =>
    (outline[list] ?? []).map((item) =>
      entry(
        item.title,
        readFields(withoutTitle(fields({ part: 'item', list, id: item.id })), item, context),
        {
          id: `${list}-${item.id}`,
          own: true,
          readers: readers(confidentialityOfItem(outline, item), context),
          below: belowItem(item, context),
        },
      ),
    );
  const contents: Record<Part, SheetEntry[]> = {
    general: [entry('', readFields(fields({ part: 'general' }), outline, context))],
    framework:
      outline.framework === undefined
        ? []
        : [entry('', readFields(fields({ part: 'framework' }), outline.framework, context))],
    initiatives: items('initiatives'),
    partnerships: items('partnerships'),
    figures: [],
    answers: answers(outline, entry, context),
  };
  return {
    language: outline.language,
    sections: (Object.keys(PARTS) as Part[]).map((part) => {
      const figures = part === 'figures' ? figureTables(outline, words, mostCorridors) : [];
      const isEmpty = contents[part].length === 0 && figures.length === 0;
      return {
        part,
        title: words.say(PARTS[part]),
        entries: contents[part],
        figures,
        empty: isEmpty ? words.say('submitting.nothingHere') : '',
      };
    }),
  };
}

function answers(
  outline: Outline,
  entry: (title: string, content: SheetContent, more?: Partial<SheetEntry>) => SheetEntry,
  context: SheetContext,
): SheetEntry[] {
  const { language } = context.words;
  return (outline.answers ?? []).map((answer) => {
    const { question, text } = answer;
    const title = context.configuration.questions.find(({ code }) => code === question)?.title;
    const row = { label: context.words.say('submitting.answer'), value: text, own: true };
    return entry(
      title?.[language] ?? title?.en ?? question,
      { rows: [row], tables: [] },
      { id: `answers-${question}`, readers: readers(confidentialityOfItem(outline, answer), context) },
    );
  });
}

function belowItem(item: Initiative | Partnership, context: SheetContext): SheetEntry['below'] {
  const { words, configuration } = context;
  const fields = (part: 'financing' | 'indicator') => {
    const place = { list: 'initiatives', id: item.id } as const;
    return part === 'financing'
      ? fieldsOf({ part, ...place }, configuration, words.language)
      : fieldsOf({ part, ...place, indicator: '' }, configuration, words.language);
  };
  const money =
    item.financing === undefined
      ? []
      : [
          {
            title: words.say('submitting.financing'),
            ...readFields(fields('financing'), item.financing, context),
          },
        ];
  const indicators = (item.indicators ?? []).map((indicator: Indicator) => ({
    title: words.say({ key: 'submitting.indicator', values: { code: indicator.code } }),
    ...readFields(fields('indicator'), indicator, context),
  }));
  return [...money, ...indicators];
}

function withoutTitle<F extends { name: string }>(fields: readonly F[]): F[] {
  return fields.filter(({ name }) => name !== 'title');
}

/** Who can read what has a marking, in words. */
export function readers(marking: Confidentiality, { words }: Pick<SheetContext, 'words'>): string {
  const key: MessageKey = READERS[marking];
  return words.say(key);
}

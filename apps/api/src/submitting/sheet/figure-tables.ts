import { confidentialityOfItem } from '@concord/disclosure';
import {
  type Confidentiality,
  countryName,
  type Figure,
  MEASURES,
  type Outline,
  term,
} from '@concord/domain';
import { READERS } from '../../filing/pages/field-view.ts';
import type { Words } from '../../pages/words.ts';
import { capitalized } from './field-rows.ts';

/** Figures of one measure, a row for each corridor, sex and basis, with its years side by side. */
export interface FigureTable {
  measure: string;
  caption: string;
  count: string;
  rows: { corridor: string; years: string[]; readers: string }[];
  /** Of rows that are not listed; '' where all are. */
  more: string;
}

export function figureTables(
  outline: Outline,
  words: Words,
  mostRows = Number.POSITIVE_INFINITY,
): FigureTable[] {
  const byMeasure = Map.groupBy(outline.figures ?? [], ({ measure }) => measure);
  return MEASURES.filter((measure) => byMeasure.has(measure)).map((measure) => {
    const figures = byMeasure.get(measure) ?? [];
    const rows = [...Map.groupBy(figures, (figure) => rowKey(outline, figure)).values()];
    return {
      measure,
      caption: capitalized(term(measure, words.language, 'measure'), words.language),
      count: words.say({ key: 'submitting.figureCount', values: { count: figures.length } }),
      rows: rows.slice(0, mostRows).map((group) => viewRow(outline, group, words)),
      more:
        rows.length > mostRows
          ? words.say({ key: 'submitting.moreCorridors', values: { count: rows.length - mostRows } })
          : '',
    };
  });
}

const readersOf = (outline: Outline, figure: Figure): Confidentiality =>
  confidentialityOfItem(outline, figure);

function rowKey(outline: Outline, figure: Figure): string {
  const { origin, destination, sex = 'total', basis = 'observed' } = figure;
  return [origin, destination, sex, basis, readersOf(outline, figure)].join(' ');
}

function viewRow(outline: Outline, figures: readonly Figure[], words: Words): FigureTable['rows'][number] {
  const { language } = words;
  const [first] = figures as [Figure, ...Figure[]];
  const { origin, destination, sex = 'total', basis = 'observed' } = first;
  const corridor = words.say({
    key: 'submitting.corridorName',
    values: { origin: countryName(origin, language), destination: countryName(destination, language) },
  });
  const more = [
    ...(sex === 'total' ? [] : [term(sex, language, 'sex')]),
    ...(basis === 'observed' ? [] : [term(basis, language, 'basis')]),
  ];
  const byYear = figures.toSorted((a, b) => a.year - b.year);
  const marking = readersOf(outline, first);
  return {
    corridor: more.length === 0 ? corridor : `${corridor} (${more.join(', ')})`,
    years: byYear.map((figure) => `${figure.year}: ${figureText(figure, words)}`),
    readers: marking === confidentialityOfItem(outline) ? '' : words.say(READERS[marking]),
  };
}

/** Every digit that was given: a figure that is checked is not rounded. */
export function figureText({ value, missing }: Figure, { language }: Words): string {
  if (missing !== undefined) return term(missing, language, 'notationKey');
  return value === undefined
    ? ''
    : new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 20 }).format(value);
}

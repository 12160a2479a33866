import { codeList } from '../cells/code-lists.ts';
import { fill } from '../language/fill.ts';
import { interchangeWords } from '../language/words.ts';
import type { Kind } from '../tables/table.ts';
import type { ExpectedWord, Said } from './cell-faults.ts';
import type { ReadingContext } from './context.ts';

/** What the cells of a column are to hold, in words. */
export function expectationOf(kind: Kind, { cycle, language }: ReadingContext): Said<ExpectedWord> {
  switch (kind.type) {
    case 'text':
      return [kind.from === undefined ? 'text' : 'someText', { to: kind.to }];
    case 'pattern':
      return kind.pattern === 'cycle' ? ['cycle', { code: cycle.code }] : kind.pattern;
    case 'code': {
      const { codes, label } = codeList(kind.list);
      return ['code', { choices: codes.map((code) => label(code, language)).join(', ') }];
    }
    case 'boolean': {
      const { label } = codeList('yesNo');
      return ['boolean', { yes: label('yes', language), no: label('no', language) }];
    }
    case 'whole':
      return kind.to === undefined
        ? ['wholeFrom', { from: kind.from }]
        : ['wholeBetween', { from: kind.from, to: kind.to }];
    case 'number':
      if (kind.above !== undefined) return ['numberAbove', { above: kind.above }];
      return kind.from === undefined ? 'number' : ['numberFrom', { from: kind.from }];
    case 'list':
      return ['list', { to: kind.to }];
    default:
      return kind.type;
  }
}

/** What one entry of a cell with several is to be. */
export function entryExpectation(
  { of }: Extract<Kind, { type: 'list' }>,
  { language }: ReadingContext,
): Said<ExpectedWord> {
  if (of === 'theme' || of === 'objective' || of === 'target') return of;
  const { codes, label } = codeList(of);
  return ['code', { choices: codes.map((code) => label(code, language)).join(', ') }];
}

/** As {@link expectationOf}, as a sentence's part. */
export function expectedText(kind: Kind, context: ReadingContext): string {
  const said = expectationOf(kind, context);
  const { expected } = interchangeWords(context.language);
  if (typeof said === 'string') return expected[said];
  return 'text' in said ? said.text : fill(expected[said[0]], said[1]);
}

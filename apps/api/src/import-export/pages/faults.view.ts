import type { CellFault } from '@concord/interchange';
import type { Words } from '../../pages/words.ts';

/** The columns of a list of faults, as its page and its file name them. */
export function faultHeads(
  words: Words,
): Record<'sheet' | 'cell' | 'heading' | 'found' | 'expected', { text: string }> {
  return {
    sheet: { text: words.say('interchange.sheet') },
    cell: { text: words.say('interchange.cell') },
    heading: { text: words.say('interchange.heading') },
    found: { text: words.say('interchange.found') },
    expected: { text: words.say('interchange.expected') },
  };
}

/** The faults sheet by sheet. */
export function viewFaults(words: Words, faults: readonly CellFault[]) {
  const { cell, heading, found, expected } = faultHeads(words);
  const sheets = new Map<string, CellFault[]>();
  for (const fault of faults) sheets.set(fault.sheet, [...(sheets.get(fault.sheet) ?? []), fault]);
  return {
    heads: [cell, heading, found, expected].map(({ text }) => text),
    sheets: [...sheets].map(([name, own], index) => ({
      id: `sheet-${index + 1}`,
      name: name === '' ? words.say('interchange.rest') : name,
      count: words.say({ key: 'interchange.onSheet', values: { count: own.length } }),
      faults: own.map((fault) => ({
        cell: `${fault.column?.letter ?? ''}${fault.row ?? ''}` || '–',
        heading: fault.column?.header ?? '',
        found: fault.found,
        expected: fault.expected,
      })),
    })),
  };
}

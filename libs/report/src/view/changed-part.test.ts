import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import type { Figure, Initiative, Outline, Partnership } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { discloseEdition } from '../disclose/disclose-edition.ts';
import { renderEdition } from '../html/render-edition.ts';
import type { EditionInput } from '../material.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import type { TableBlock } from './block.ts';
import { type EditionView, editionView } from './edition-view.ts';

const CANARIES = { value: 7_654_321, words: 'CANARYWORDS' };

const partnership = (id: string, more: Partial<Partnership> = {}): Partnership => ({
  id,
  title: `Partnership ${id}`,
  kind: 'skills',
  parties: [{ country: 'SWE' }],
  ...more,
});
const initiative = (id: string, status: Initiative['status']): Initiative => ({
  id,
  title: `Initiative ${id}`,
  status,
});
const kept = { title: CANARIES.words, confidentiality: 'reviewers' } as const;

/** Denmark's outline of this cycle; all else is the sample's, open to all. */
const NOW: Partial<Outline> = {
  partnerships: [
    partnership('fresh'),
    partnership('running', { status: 'completed' }),
    partnership('was-kept'),
    partnership('is-kept', kept),
  ],
  initiatives: [initiative('school', 'completed'), initiative('road', 'under-way')],
};
const BEFORE: Partial<Outline> = {
  partnerships: [
    partnership('running', { status: 'under-way' }),
    partnership('dropped'),
    partnership('was-kept', kept),
    partnership('is-kept'),
  ],
  initiatives: [
    initiative('school', 'planned'),
    initiative('road', 'under-way'),
    initiative('tower', 'planned'),
  ],
};

const change = (outline: Outline): Outline => ({
  ...outline,
  confidentiality: 'public',
  ...(outline.country === 'DNK' ? NOW : {}),
});

const isFlow = (figure: Figure, origin: string, year: number) =>
  figure.measure === 'migration-flow' &&
  figure.year === year &&
  figure.origin === origin &&
  ['DNK', 'SWE'].includes(figure.destination);

/** The cycle before: of two flows of 2016, one lay far apart and one close together; one more figure was for reviewers. */
function before(outline: Outline): Outline {
  if (outline.country !== 'DNK') return outline;
  const figures = (outline.figures ?? []).map((figure): Figure => {
    if (isFlow(figure, 'DNK', 2016)) return { ...figure, value: 30_660 };
    if (isFlow(figure, 'SWE', 2016)) return { ...figure, value: 4018 };
    return isFlow(figure, 'DNK', 2010)
      ? { ...figure, value: CANARIES.value, confidentiality: 'reviewers' }
      : figure;
  });
  return { ...outline, ...BEFORE, figures };
}

function inputFor(
  audience: EditionInput['audience'],
  language: EditionInput['language'] = 'en',
): EditionInput {
  const input = sampleEdition({ audience, language, countries: ['DNK', 'SWE'], change });
  const outlines = input.filings.map(({ outline }) => outline);
  const previous = outlines.map(before);
  const run = runChecks(checksOf(input.cycle), Snapshot.of(input.cycle, outlines, { previous }));
  return { ...input, previous, run };
}

let view: EditionView;
let tables: ReadonlyMap<string, TableBlock>;
beforeAll(() => {
  view = editionView(discloseEdition(inputFor('participants')));
  const blocks = view.parts.find(({ id }) => id === 'changed')?.blocks ?? [];
  tables = new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block]] : [])));
});

const rowsOf = (id: string) => tables.get(id)?.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('what changed since the last cycle', () => {
  test('is in the contents only where there was one', () => {
    expect(view.contents.map(({ target }) => target)).toContain('changed');
    const { previous: _, ...input } = inputFor('participants');
    expect(editionView(discloseEdition(input)).contents.map(({ target }) => target)).not.toContain('changed');
  });

  test('is told in a sentence: where accounts came closer, and where they did not', () => {
    const part = view.parts.find(({ id }) => id === 'changed');
    const corridors = Number(rowsOf('changed-measure-table')?.reduce((sum, row) => sum + Number(row[1]), 0));
    expect(part?.heading).toBe(
      `On 1 of ${corridors} corridors that both ends gave in the last cycle too, the two accounts lie closer together now; on 1 they lie further apart`,
    );
    expect(part?.digest).toBe('1 partnership is new; 1 initiative announced then is completed now');
    expect(rowsOf('changed-distance-table')).toEqual([
      ['Denmark\u00a0→ Sweden', 'Migration flow', '160%', '10%', '2016'],
      ['Sweden\u00a0→ Denmark', 'Migration flow', '0%', '10%', '2016'],
    ]);
    expect(rowsOf('changed-flows-table')?.[0]).toEqual(['Sweden\u00a0→ Denmark', '4,018', '3,623', '2016']);
  });

  test('counts partnerships as new, ended or gone, but not those that were or are only kept', () => {
    expect(rowsOf('changed-partnerships-table')).toEqual([
      ['Denmark', 'Partnership fresh', 'New'],
      ['Denmark', 'Partnership running', 'Ended'],
      ['Denmark', 'Partnership dropped', 'Described no longer'],
    ]);
    expect(rowsOf('changed-table')?.slice(1, 3)).toEqual([
      ['Partnerships', '10', '10'],
      ['Initiatives', '3', '2'],
    ]);
  });

  test('sets where initiatives stood beside where they stand', () => {
    expect(tables.get('changed-initiatives-table')?.columns.map(({ label }) => label)).toEqual([
      'Last cycle',
      'Under way',
      'Completed',
      'Described no longer',
    ]);
    expect(rowsOf('changed-initiatives-table')).toEqual([
      ['Planned', '0', '1', '1'],
      ['Under way', '1', '0', '0'],
    ]);
    expect(rowsOf('changed-done-table')).toEqual([['Denmark', 'Initiative school']]);
  });

  test('says which questions are asked no longer, again and anew', () => {
    const row = rowsOf('changed-questions-table')?.find(
      ([family]) => family === 'The two ends of a corridor',
    );
    const [, then, noMore, still, added] = (row ?? []).map(Number);
    expect(noMore).toBeGreaterThanOrEqual(1);
    expect(then).toBe(Number(noMore) + Number(still));
    expect(added).toBeGreaterThanOrEqual(0);
  });

  test('tells nobody of what was or is for fewer', () => {
    for (const audience of ['public', 'participants'] as const) {
      const html = renderEdition(editionView(discloseEdition(inputFor(audience))), new Map());
      expect(html.includes(CANARIES.words)).toBe(false);
      expect(html.match(/7,?654,?321/)).toBeNull();
    }
    const all = renderEdition(editionView(discloseEdition(inputFor('reviewers', 'ar'))), new Map());
    expect(all.includes(CANARIES.words)).toBe(true);
  });

  test('prints for the public no earlier figure of a table in which something was kept', () => {
    const { before: was } = discloseEdition(inputFor('public'));
    const figures = was?.outlines.get('DNK')?.figures ?? [];
    expect(figures.some((figure) => isFlow(figure, 'DNK', 2016))).toBe(true);
    expect(
      figures.filter(
        ({ year, measure, origin }) => year === 2010 && measure === 'migration-flow' && origin === 'DNK',
      ),
    ).toEqual([]);
  });
});

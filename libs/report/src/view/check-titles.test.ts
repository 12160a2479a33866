import { CATALOGUE, checksOf, checkTitle, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Language, OwnRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { discloseEdition } from '../disclose/disclose-edition.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import type { TableBlock } from './block.ts';
import { editionView } from './edition-view.ts';

/** Asks every country. */
const RULE: OwnRule = {
  id: 'no-figures',
  scope: 'outline',
  title: { en: 'Number of figures', fr: 'Nombre de chiffres' },
  left: 'size(outline.figures)',
  operator: '==',
  right: '0',
  missing: 'never-skip',
  severity: 'note',
  message: { en: '{country:country} gives {left:number} figures.' },
  enabled: true,
};

function tablesIn(language: Language): Map<string, TableBlock> {
  const sample = sampleEdition({ language, audience: 'reviewers', countries: ['DNK', 'SWE', 'MAR'] });
  const cycle: CycleConfiguration = { ...sample.cycle, rules: [RULE] };
  const snapshot = Snapshot.of(
    cycle,
    sample.filings.map(({ outline }) => outline),
  );
  const view = editionView(discloseEdition({ ...sample, cycle, run: runChecks(checksOf(cycle), snapshot) }));
  const tables = [...view.parts, view.method]
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is TableBlock => block.kind === 'table');
  return new Map(tables.map((table) => [table.id, table]));
}

describe.each([
  ['en', 'Number of figures', ''],
  ['fr', 'Nombre de chiffres', ''],
  ['ar', 'Number of figures', 'en'],
] as const)('in %s', (language, ownTitle, languageOfTitle) => {
  const tables = tablesIn(language);

  test('tables of questions are called by the titles of the checks, the cycle’s own included', () => {
    const titles = [...tables].flatMap(([id, { title }]) => (id.startsWith('questions-') ? [title] : []));
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(title).not.toMatch(/[a-z]+-[a-z]+|rule:/);
    expect(tables.get('questions-rule-no-figures')?.title).toContain(ownTitle);
  });

  test('the method names every check by its title and its id', () => {
    const names = (tables.get('checks-table')?.rows ?? []).map(({ cells: [first] }) => first);
    expect(names.map((name) => [name?.text, name?.identifier])).toEqual([
      ...CATALOGUE.map(({ id }) => [checkTitle(id, language), id]),
      [ownTitle, 'rule:no-figures'],
    ]);
    expect(names.at(-1)).toMatchObject({ language: languageOfTitle, header: true });
    expect(names.at(0)).toMatchObject({ language: '' });
  });
});

import { expect, test } from '@jest/globals';
import { draftFaults } from '../draft-faults.ts';
import type { DraftContent } from '../item-edit.ts';
import { sectionStates } from './sections.ts';

const DRAFT: DraftContent = {
  document: {
    format: 'concord.outline/1',
    cycle: 'c',
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2017 },
    initiatives: [
      { id: 'I-1', title: 'Done', status: 'planned', indicators: [{ code: '10.c.1', unit: 'percent' }] },
      { id: 'I-2', status: 'planned' },
    ],
    partnerships: [
      { id: 'P-1', title: 'Done', kind: 'skills', parties: [{ country: 'DEU' }], financing: {} },
    ],
  },
  margin: { unsettled: {}, disputed: [], edits: {}, removed: [] },
};

const statesOf = async (draft: DraftContent, asked?: string[]) =>
  Object.fromEntries(
    sectionStates(draft, await draftFaults(draft), asked).map(({ section, state, count, faults }) => [
      section,
      [state, count, faults],
    ]),
  );

test('a section is as far as what is in it', async () => {
  expect(await statesOf(DRAFT)).toEqual({
    general: ['ready', 1, 0],
    framework: ['not-started', 0, 0],
    initiatives: ['in-progress', 2, 1],
    partnerships: ['in-progress', 1, 1],
    figures: ['not-started', 0, 0],
    financing: ['in-progress', 1, 1],
    indicators: ['ready', 1, 0],
    answers: ['not-started', 0, 0],
    confidentiality: ['ready', 0, 0],
  });
});

test('what cannot be read keeps it in progress, and what is asked or disputed gives it questions', async () => {
  const margin = {
    ...DRAFT.margin,
    unsettled: { general: { 'period.from': '20x5' }, 'initiatives/gone': { title: 'of what was taken out' } },
    disputed: [
      {
        id: '1',
        item: 'framework',
        field: 'summary',
        showing: '',
        value: 'Mine',
        by: 'A',
        against: 'B',
        at: '2026-01-01',
      },
    ],
  };
  const states = await statesOf({ ...DRAFT, margin }, ['/initiatives/0/status', '/figures/3']);
  expect(states).toMatchObject({
    general: ['in-progress', 1, 1],
    framework: ['has-questions', 0, 1],
    initiatives: ['has-questions', 2, 1],
    figures: ['has-questions', 0, 0],
  });
  const faults = await draftFaults({ ...DRAFT, margin: { ...margin, disputed: [] } });
  expect(faults.map(({ pointer }) => pointer)).toContain('/period/from');
});

import type { Outline } from '@concord/domain';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { expect, test } from '@jest/globals';
import { wordsOf } from '../../pages/words.ts';
import { describeDifference } from './difference.view.ts';

const configuration = readSampleCycle();
const before = readSampleFilings('DNK')[0]?.outline as Outline;
const english = { words: wordsOf('en'), configuration };

test('what changed is said item by item, each by the name of its field', () => {
  const [first, ...figures] = before.figures ?? [];
  if (first?.value === undefined) throw new Error('The sample has figures');
  const initiative = { id: 'I-9', title: 'Skills', status: 'planned' } as const;
  const earlier: Outline = { ...before, initiatives: [initiative] };
  const after: Outline = {
    ...before,
    period: { from: 2010, to: 2018 },
    initiatives: [
      {
        ...initiative,
        status: 'under-way',
        confidentiality: 'reviewers',
        financing: { currency: 'USD', lines: [{ year: 2017, role: 'needs', stage: 'needed', amount: 5 }] },
      },
    ],
    figures: [{ ...first, value: first.value + 1 }, ...figures.slice(1)],
    answers: [{ question: 'q3.data', text: 'Registers' }],
  };
  const groups = describeDifference(earlier, after, english);
  const said = groups.map(({ part, item, changes }) => [
    part,
    item?.text ?? '',
    ...changes.map((change) => `${change.label}: ${change.before} > ${change.after}`),
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['About this outline', '', 'Last year that the outline is about: 2017 > 2018'],
      expect.arrayContaining([
        'Initiatives',
        'Skills',
        'Status: Planned > Under way',
        'Who may read this:  > Reviewers only',
      ]),
      expect.arrayContaining([
        'Figures',
        `Value: ${first.value.toLocaleString('en')} > ${(first.value + 1).toLocaleString('en')}`,
      ]),
    ]),
  );
  expect(groups.some(({ part, changes }) => part === 'Figures' && changes[0]?.label === 'Taken out')).toBe(
    true,
  );
});

test('the way back is the same, turned round, in every language', () => {
  const after: Outline = {
    ...before,
    framework: { summary: 'Another' },
    figures: before.figures?.slice(3) ?? [],
  };
  for (const language of ['en', 'ar', 'zh'] as const) {
    const context = { words: wordsOf(language), configuration };
    const turned = (groups: ReturnType<typeof describeDifference>) =>
      groups
        .flatMap(({ item, changes }) => changes.map((change) => [item?.text, change.after, change.before]))
        .sort();
    const there = describeDifference(before, after, context);
    const back = describeDifference(after, before, context);
    expect(turned(back)).toEqual(
      there
        .flatMap(({ item, changes }) => changes.map((change) => [item?.text, change.before, change.after]))
        .sort(),
    );
  }
});

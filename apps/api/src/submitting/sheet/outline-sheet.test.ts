import { LANGUAGES, type Outline } from '@concord/domain';
import { readSampleCycle } from '@concord/persistence/testing';
import { describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../pages/words.ts';
import { outlineSheet } from './outline-sheet.ts';

const configuration = readSampleCycle();
const outline: Outline = {
  format: 'concord.outline/1',
  cycle: configuration.code,
  country: 'KEN',
  language: 'sw',
  period: { from: 2010, to: 2017 },
  confidentiality: 'public',
  initiatives: [
    {
      id: 'I-1',
      title: 'Ujuzi',
      status: 'under-way',
      themes: ['skills'],
      gcmObjectives: [5, 18],
      sdgTargets: ['10.7', '1.3'],
      monitoring: { thirdParty: true },
      confidentiality: 'reviewers',
      financing: {
        currency: 'USD',
        envelope: 1_250_000,
        lines: [{ year: 2016, role: 'needs', stage: 'needed', amount: 0.5, counterpart: { country: 'DEU' } }],
      },
      indicators: [
        { code: '10.7.1', unit: 'months-of-income', target: { year: 2020, value: 3 }, observations: [] },
      ],
    },
  ],
  figures: [
    { measure: 'students', origin: 'KEN', destination: 'DEU', year: 2015, value: 1234.5678901 },
    { measure: 'students', origin: 'KEN', destination: 'DEU', year: 2014, missing: 'not-collected' },
    {
      measure: 'students',
      origin: 'KEN',
      destination: 'DEU',
      year: 2013,
      value: 0,
      confidentiality: 'reviewers',
    },
  ],
  answers: [{ question: 'q3.data', text: 'Daftari' }],
};

describe('an outline as it will be read', () => {
  test('says what each field holds, and who can read each part', () => {
    const { language, sections } = outlineSheet(outline, { words: wordsOf('en'), configuration });
    expect(language).toBe('sw');
    const initiatives = sections.find(({ part }) => part === 'initiatives');
    const [entry] = initiatives?.entries ?? [];
    expect(entry).toMatchObject({
      title: 'Ujuzi',
      own: true,
      readers: expect.stringContaining('your own country'),
    });
    const said = new Map(entry?.rows.map(({ label, value }) => [label, value]));
    expect(said.get('Status')).toBe('Under way');
    expect(said.get('Themes of this cycle')).toBe('Skilling migrants for employment');
    expect(said.get('Targets of the Sustainable Development Goals')).toMatch(/^10\.7 .+\n1\.3$/);
    expect(said.get('Objectives of the Global Compact for Migration')).toMatch(/^5\. .+\n18\. /);
    expect(said.get('Verified by someone outside')).toBe('Yes');
    const [money, indicator] = entry?.below ?? [];
    expect(money?.tables).toMatchObject([
      {
        columns: ['Year', 'Whose', 'Stage', 'Amount', 'Country'],
        rows: [{ cells: ['2016', 'Sought', 'Needed', '0.5', 'Germany'] }],
      },
    ]);
    expect(indicator).toMatchObject({ title: 'Indicator 10.7.1', tables: [] });
    const figures = sections.find(({ part }) => part === 'figures')?.figures;
    expect(figures).toMatchObject([
      {
        rows: [
          { years: ['2014: not collected', '2015: 1,234.5678901'], readers: '' },
          { years: ['2013: 0'], readers: expect.stringContaining('your own country') },
        ],
      },
    ]);
    expect(sections.filter(({ empty }) => empty !== '').map(({ part }) => part)).toEqual([
      'framework',
      'partnerships',
    ]);
  });

  test.each(LANGUAGES)('is there in %s, with the country’s own words as they are', (language) => {
    const sheet = outlineSheet(outline, { words: wordsOf(language), configuration });
    const text = JSON.stringify(sheet);
    expect(text).toContain('Daftari');
    expect(text).not.toMatch(/under-way|not-collected|months-of-income/);
  });

  test('lists so many corridors of a measure, and counts the rest', () => {
    const sheet = outlineSheet(outline, { words: wordsOf('en'), configuration }, 1);
    expect(sheet.sections.flatMap(({ figures }) => figures)).toMatchObject([
      { rows: [expect.anything()], more: 'Corridors not listed here: 1' },
    ]);
  });
});

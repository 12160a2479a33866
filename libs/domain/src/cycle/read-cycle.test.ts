import { describe, expect, test } from '@jest/globals';
import { bytesOf, sampleCycle } from '../testing/samples.ts';
import type { CycleConfiguration } from './cycle.ts';
import { readCycle } from './read-cycle.ts';

function sample(): CycleConfiguration {
  const reading = readCycle(sampleCycle());
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.cycle;
}

function faultsOf(change: object) {
  const reading = readCycle(bytesOf({ ...sample(), ...change }));
  return 'faults' in reading ? reading.faults.map(({ pointer, message }) => `${pointer}: ${message}`) : [];
}

describe('readCycle', () => {
  test('reads the sample cycle, with its check settings', () => {
    expect(sample().code).toBe('eurafrica-2016');
    const checks = { 'mirror-flow': { enabled: true, severity: 'note', parameters: { agrees: 0.25 } } };
    expect(faultsOf({ checks })).toEqual([]);
  });

  test('names unknown and missing fields', () => {
    const { forum: _, ...rest } = sample();
    const reading = readCycle(bytesOf({ ...rest, forums: 'G20' }));
    expect('faults' in reading && reading.faults.map((fault) => fault.pointer)).toEqual([
      '/forums',
      '/forum',
    ]);
  });

  test.each([
    [{ languages: ['en', 'de'] }, '/languages/1: found "de"'],
    [{ languages: ['en', 'en'] }, '/languages/1: "en" stands already at /languages/0'],
    [{ previous: 'eurafrica 2014' }, '/previous: found "eurafrica 2014"'],
    [{ previous: sample().code }, `/previous: found "${sample().code}"`],
    [{ languages: [] }, '/languages: found a list of 0 items'],
    [{ period: { from: 2017, to: 2010 } }, '/period/to: found 2010'],
    [{ filingDate: '2018-02-30' }, '/filingDate: found "2018-02-30"'],
    [{ themes: [{ code: 'a', title: { fr: 'A' } }] }, '/themes/0/title/en: this field is missing'],
    [{ exchangeRates: { EUR: { 2014: 0 } } }, '/exchangeRates/EUR/2014: found 0'],
    [{ exchangeRates: { euro: {} } }, '/exchangeRates/euro: found the field name "euro"'],
    [{ exchangeRates: { EUR: { '14': 1 } } }, '/exchangeRates/EUR/14: found the field name "14"'],
    [{ checks: { 'mirror-flow': true } }, '/checks/mirror-flow: found true'],
    [{ scenarios: ['worse'] }, '/scenarios/0: found "worse"'],
    [
      { checks: { 'mirror-flow': { parameters: { a: '1' } } } },
      '/checks/mirror-flow/parameters/a: found "1"',
    ],
    [{ checks: { 'mirror-flow': { severity: 'fatal' } } }, '/checks/mirror-flow/severity: found "fatal"'],
  ])('refuses %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  test('wants the calendar in order', () => {
    const calendar = { ...sample().calendar, questionsDue: '2018-05-01', publishes: '2018-10-15' };
    expect(faultsOf({ calendar })).toEqual(['/calendar/questionsDue: found "2018-05-01"']);
  });

  test('wants codes once', () => {
    const [theme] = sample().themes;
    const [question] = sample().questions;
    expect(faultsOf({ themes: [theme, theme], questions: [question, question] })).toEqual([
      '/themes/1/code: "labour-governance" is already the code at /themes/0/code',
      '/questions/1/code: "q1.challenges" is already the code at /questions/0/code',
    ]);
  });

  test('refuses a field given twice and a file that is no cycle', () => {
    const twice = readCycle(bytesOf('{"code": "a", "code": "b"}'));
    expect('faults' in twice && twice.faults[0]?.message).toBe(
      'line 1, column 15: the field "code" is given twice',
    );
    expect(readCycle(bytesOf('7'))).toHaveProperty('faults');
    expect(readCycle(bytesOf(`${'['.repeat(80)}${']'.repeat(80)}`))).toHaveProperty('faults');
  });
});

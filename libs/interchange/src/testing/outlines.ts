import type { CycleConfiguration, Figure, Outline } from '@concord/domain';
import { readCycle } from '@concord/domain';
import { sampleCycle, validDocuments } from '@concord/domain/testing';
import fc from 'fast-check';

export function readSampleCycle(): CycleConfiguration {
  const reading = readCycle(sampleCycle());
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.cycle;
}

/** Texts with which spreadsheets, XML, CSV and the marks for what is empty could have trouble. */
export const AWKWARD_TEXTS: readonly string[] = [
  '',
  ' ',
  '=1+1',
  '+41 22 000 00 00',
  '-5 % since 2015',
  '@cite',
  "'=1+1",
  "''",
  '""',
  '[]',
  "'[]",
  '{}',
  '\t tab',
  '\r',
  '\r\n',
  'one\ntwo\r\nthree\rfour',
  ' leading and trailing ',
  '\u00a0non-breaking\u00a0',
  '#N/A',
  '#REF!',
  '_x0041_',
  '_x005F_x0041_',
  '\u0000\u0001\u001f',
  '\ufffe\uffff',
  '\ufeffmark',
  '<b>&amp;</b> ]]> "quoted" \'single\'',
  '😀👩‍👩‍👧‍👦 🇰🇪',
  'Côte d’Ivoire; Ελλάδα; 中国; العربية \u202eright\u202c',
  '1e400',
  '007',
  '2015-01',
  'TRUE',
  'yes',
  'a;b؛c；d"e',
  `${'long '.repeat(4000)}`,
  '😀'.repeat(20_000),
];

/** Outlines of one cycle and country, of every form that the format allows, with awkward texts in them. */
export function validOutlines(cycle: string, country: string): fc.Arbitrary<Outline> {
  const awkward = fc.array(fc.constantFrom(...AWKWARD_TEXTS), { maxLength: 6 });
  return fc.tuple(validDocuments(), awkward).map(([document, texts]) => {
    const outline = JSON.parse(JSON.stringify(document)) as Outline;
    Object.assign(outline, { cycle, country });
    if (outline.period.from > outline.period.to) outline.period.to = outline.period.from;
    numbered(outline.initiatives, 'id');
    numbered(outline.partnerships, 'id');
    numbered(outline.answers, 'question');
    const seen = new Set<string>();
    const figures = outline.figures?.map((figure) => ({ ...figure, origin: country }));
    if (figures !== undefined) outline.figures = figures.filter((figure) => isFirst(figure, seen));
    strew(outline, texts);
    return outline;
  });
}

function numbered<K extends string>(items: readonly Record<K, string>[] | undefined, key: K): void {
  items?.forEach((item, index) => {
    item[key] = `${item[key].slice(0, 50)}${index}`;
  });
}

function isFirst({ measure, destination, year, sex, basis }: Figure, seen: Set<string>): boolean {
  const name = [measure, destination, year, sex ?? 'total', basis ?? 'observed'].join(' ');
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

/** Puts texts where the outline has room for any. */
function strew(outline: Outline, [first, second, third, fourth, fifth, sixth]: readonly string[]): void {
  if (first !== undefined) outline.framework = { ...outline.framework, summary: first };
  const [initiative] = outline.initiatives ?? [];
  if (initiative !== undefined && second !== undefined) initiative.description = second;
  const [partnership] = outline.partnerships ?? [];
  if (partnership !== undefined && third !== undefined) partnership.challenges = third;
  const [answer] = outline.answers ?? [];
  if (answer !== undefined && fourth !== undefined) answer.text = fourth;
  if (initiative !== undefined && fifth !== undefined) initiative.themes = [fifth.slice(0, 30), 'skills'];
  const [figure] = outline.figures ?? [];
  if (figure !== undefined && sixth !== undefined) figure.source = sixth.slice(0, 100);
}

import { type Coverage, coverageOf } from '@concord/consistency';
import type { CountryCode, Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import { type Agreement, agreementOf, type Bands, bandsOf } from '../compare/agreement.ts';
import { bySeries, type Comparison, type CorridorSeries, compareMeasure } from '../compare/comparison.ts';
import { type Words, wordsOf } from '../language/words.ts';
import type { Material } from '../material.ts';
import type { PictureBlock, Reference, TableBlock } from './block.ts';

/** What every part is made from: the material, the words, what was compared, and the numbers of figures and tables. */
export interface Context {
  material: Material;
  words: Words;
  coverage: Coverage;
  /** Measures that both ends of some corridor are asked about, with all comparisons of the whole population. */
  comparisons: ReadonlyMap<Measure, readonly Comparison[]>;
  series: ReadonlyMap<Measure, readonly CorridorSeries[]>;
  bands: ReadonlyMap<Measure, Bands>;
  agreements: ReadonlyMap<Measure, Agreement>;
  /** Numbers a figure in the order of the call. */
  picture(id: string, picture: Omit<PictureBlock, 'kind' | 'id' | 'label'>): PictureBlock;
  /** Numbers a table in the order of the call. */
  table(
    id: string,
    table: Omit<TableBlock, 'kind' | 'id' | 'label' | 'note' | 'dense'> &
      Partial<Pick<TableBlock, 'note' | 'dense'>>,
  ): TableBlock;
  /** Where a figure or a table is; none where it was not made. */
  see(id: string): Reference[];
  /** A count of persons as this audience may read it. */
  persons(value: number | undefined): string;
  corridor(origin: CountryCode, destination: CountryCode): string;
}

export function createContext(material: Material): Context {
  const words = wordsOf(material.language);
  const comparisons = new Map<Measure, Comparison[]>();
  const series = new Map<Measure, CorridorSeries[]>();
  const bands = new Map<Measure, Bands>();
  const agreements = new Map<Measure, Agreement>();
  for (const measure of MEASURES) {
    const all = compareMeasure(material.snapshot, measure).filter(({ sex }) => sex === 'total');
    if (all.length === 0) continue;
    comparisons.set(measure, all);
    series.set(measure, bySeries(all));
    const ofMeasure = bandsOf(measure, material.cycle);
    if (ofMeasure === undefined || !all.some(({ asymmetry }) => asymmetry !== undefined)) continue;
    bands.set(measure, ofMeasure);
    agreements.set(measure, agreementOf(all, ofMeasure));
  }
  const labels = new Map<string, string>();
  let pictures = 0;
  let tables = 0;
  return {
    material,
    words,
    coverage: coverageOf(material.snapshot),
    comparisons,
    series,
    bands,
    agreements,
    picture(id, picture) {
      const label = words.say('figure', { number: `${++pictures}` });
      labels.set(id, label);
      return { kind: 'picture', id, label, ...picture };
    },
    table(id, table) {
      const label = words.say('table', { number: `${++tables}` });
      labels.set(id, label);
      return { kind: 'table', id, label, note: '', dense: false, ...table };
    },
    see(id) {
      const label = labels.get(id);
      return label === undefined ? [] : [{ label, target: id }];
    },
    persons(value) {
      if (value === undefined) return words.say('noValue');
      return isWithheld(value, material) ? words.say('smallValue') : words.number(value);
    },
    corridor: (origin, destination) =>
      `${words.country(origin)}\u00a0${words.direction === 'rtl' ? '←' : '→'} ${words.country(destination)}`,
  };
}

/** Cells of one to four persons are not printed for the public. */
export function isWithheld(persons: number, { audience }: Pick<Material, 'audience'>): boolean {
  return audience === 'public' && persons >= 1 && persons <= 4;
}

/** Whether both values can be printed, and so what is derived from them. */
export function isPrintable({ byOrigin, byDestination }: Comparison, material: Material): boolean {
  return [byOrigin?.value, byDestination?.value].every(
    (value) => value === undefined || !isWithheld(value, material),
  );
}

import { type Coverage, coverageOf, type Finding } from '@concord/consistency';
import type { CountryCode, Figure, Measure } from '@concord/domain';
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
  /** Where a figure stands in its outline, as `SWE@2#/figures/12`; empty for what is no figure of the filings. */
  sourceOf(figure: Figure | undefined): string;
  /** Where what a finding rests on stands. */
  sourcesOf(finding: Finding): string;
  /** A country's outline, or a place in it. */
  sourceIn(country: CountryCode, pointer?: string): string;
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
  const sources = figureSources(material);
  const sourceIn = (country: CountryCode, pointer = '') => sourceName(material, country, pointer);
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
    sourceOf: (figure) => (figure === undefined ? '' : (sources.get(figure) ?? '')),
    sourcesOf: ({ evidence }) => evidence.map(({ country, pointer }) => sourceIn(country, pointer)).join(' '),
    sourceIn,
    corridor: (origin, destination) =>
      `${words.country(origin)}\u00a0${words.direction === 'rtl' ? '←' : '→'} ${words.country(destination)}`,
  };
}

/** A place in a country's outline as it is disclosed: the country, the submission's number and a JSON pointer. */
function sourceName({ filings }: Material, country: CountryCode, pointer: string): string {
  const version = filings.get(country)?.version;
  return `${country}${version === undefined ? '' : `@${version}`}${pointer === '' ? '' : `#${pointer}`}`;
}

function figureSources(material: Material): ReadonlyMap<Figure, string> {
  const sources = new Map<Figure, string>();
  for (const [country, { outline }] of material.filings) {
    outline.figures?.forEach((figure, index) => {
      sources.set(figure, sourceName(material, country, `/figures/${index}`));
    });
  }
  return sources;
}

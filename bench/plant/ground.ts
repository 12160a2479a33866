import type { Finding } from '@concord/consistency';
import { OutlineTable } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Figure, Initiative, Measure, Outline } from '@concord/domain';
import { WORLD } from '@concord/domain';
import type { GeneratedCycle } from '../generate/generate-cycle.ts';
import { type Random, randomOf } from '../generate/random.ts';

type Series = OutlineTable['series'][number];

/** One series of figures where it stands in its outline. */
export interface Place
  extends Pick<Series, 'from' | 'to' | 'partner' | 'side' | 'measure' | 'basis' | 'sex'> {
  country: CountryCode;
  table: OutlineTable;
}

/** A series' figures of all sexes in one year, as far as there are any. */
export interface YearOfFigures {
  total: Figure;
  female?: Figure;
  male?: Figure;
}

const DRAWS = 400;

/**
 * A cycle to plant faults in, in place: which figures there are, which places are taken, and which were changed.
 * The index of figures is of the moment when it was made; values are read and written in the outlines.
 */
export class Ground {
  readonly cycle: CycleConfiguration;
  readonly random: Random;
  readonly outlines: ReadonlyMap<CountryCode, Outline>;
  readonly previous: ReadonlyMap<CountryCode, Outline>;
  readonly places: readonly Place[];
  readonly #byName = new Map<string, Place>();
  readonly #byMeasure = new Map<Measure, Place[]>();
  readonly #taken = new Set<string>();
  readonly #changed = new Set<string>();
  #serial = 0;

  constructor({ cycle, outlines, previous }: GeneratedCycle, seed: number) {
    this.cycle = cycle;
    this.random = randomOf(seed);
    this.outlines = byCountry(outlines);
    this.previous = byCountry(previous);
    this.places = outlines.flatMap((outline) => {
      const table = new OutlineTable(outline);
      return table.series.map(
        (series): Place => ({ ...series, ...series.kind, country: outline.country, table }),
      );
    });
    for (const place of this.places) {
      this.#byName.set(nameOf(place), place);
      const same = this.#byMeasure.get(place.measure);
      if (same === undefined) this.#byMeasure.set(place.measure, [place]);
      else same.push(place);
    }
  }

  /** A number that no other fault of this cycle has. */
  serial(): number {
    return ++this.#serial;
  }

  /** Takes the places for one fault; false, taking none, where one of them is taken. */
  take(...keys: string[]): boolean {
    if (keys.some((key) => this.#taken.has(key))) return false;
    for (const key of keys) this.#taken.add(key);
    return true;
  }

  /** Takes the corridors of some series, each with its measure. */
  takeSeries(...places: Place[]): boolean {
    return this.take(...new Set(places.map((place) => corridorKey(corridorOf(place), place.measure))));
  }

  /** Remembers that a part of a country's outline was changed. */
  change(country: CountryCode, pointer: string): void {
    this.#changed.add(`${country}${pointer}`);
  }

  /** Whether a finding rests on a part that was changed, be it by a fault of its own check or of another. */
  restsOnChange({ evidence }: Finding): boolean {
    return evidence.some(({ country, pointer }) => {
      const [, section, position] = pointer.split('/');
      return this.#changed.has(`${country}/${section}/${position}`);
    });
  }

  country(): CountryCode {
    return this.random.pick([...this.outlines.keys()]);
  }

  outline(country: CountryCode): Outline {
    const outline = this.outlines.get(country);
    if (outline === undefined) throw new RangeError(`${country} has not filed`);
    return outline;
  }

  /** A random series of one of the measures that fits; undefined where a good many draws find none. */
  series(measures: readonly Measure[], fits: (place: Place) => boolean): Place | undefined {
    const known = measures
      .map((measure) => this.#byMeasure.get(measure) ?? [])
      .filter((list) => list.length > 0);
    if (known.length === 0) return undefined;
    for (let draw = 0; draw < DRAWS; draw++) {
      const place = this.random.pick(this.random.pick(known));
      if (fits(place)) return place;
    }
    return undefined;
  }

  ofMeasure(measure: Measure): readonly Place[] {
    return this.#byMeasure.get(measure) ?? [];
  }

  /** The other end's account of a series, or the same end's of another partner, measure, basis or sex. */
  related(
    place: Place,
    differing: Partial<Pick<Place, 'partner' | 'measure' | 'basis' | 'sex'>>,
  ): Place | undefined {
    return this.#byName.get(nameOf({ ...place, ...differing }));
  }

  mirror(place: Place): Place | undefined {
    const side = place.side === 'origin' ? 'destination' : 'origin';
    return this.#byName.get(nameOf({ ...place, country: place.partner, partner: place.country, side }));
  }

  /** The series' figures of one year; undefined where the total is not given. */
  year(place: Place, year: number): YearOfFigures | undefined {
    const total = figureIn(place, year);
    if (total?.value === undefined) return undefined;
    const female = this.#ofSex(place, 'female', year);
    const male = this.#ofSex(place, 'male', year);
    return { total, ...(female && { female }), ...(male && { male }) };
  }

  #ofSex(place: Place, sex: 'female' | 'male', year: number): Figure | undefined {
    const other = this.related(place, { sex });
    return other && figureIn(other, year);
  }

  /** Multiplies a year's figures, keeping whole numbers whole and the sexes adding up to the total. */
  scale(place: Place, year: number, factor: number): void {
    const figures = this.year(place, year);
    if (figures === undefined) return;
    const { total, female, male } = figures;
    const decimals = place.measure === 'remittance-cost' || place.measure === 'recruitment-cost' ? 2 : 0;
    total.value = Number(((total.value ?? 0) * factor).toFixed(decimals));
    if (female !== undefined) female.value = Math.round((female.value ?? 0) * factor);
    if (male !== undefined) male.value = total.value - (female?.value ?? 0);
    for (const figure of [total, female, male])
      if (figure !== undefined) this.changeFigure(place.country, figure);
  }

  changeFigure(country: CountryCode, figure: Figure): void {
    const position = this.outline(country).figures?.indexOf(figure);
    this.change(country, `/figures/${position}`);
  }

  /** Adds a figure to an outline, changed. */
  addFigure(country: CountryCode, figure: Figure): void {
    const { figures = [] } = this.outline(country);
    figures.push(figure);
    this.change(country, `/figures/${figures.length - 1}`);
  }

  /** A random initiative of a random country, with its place. */
  initiative(): { country: CountryCode; initiative: Initiative; position: number; name: string } | undefined {
    const country = this.country();
    const { initiatives = [] } = this.outline(country);
    if (initiatives.length === 0) return undefined;
    const position = this.random.whole(0, initiatives.length - 1);
    const initiative = initiatives[position] as Initiative;
    return { country, initiative, position, name: `${country}/${initiative.id}` };
  }
}

/** The years for which a series gives values, in their order. */
export function yearsOf(place: Place): number[] {
  const years: number[] = [];
  for (let row = place.from; row < place.to; row++) {
    if (place.table.figure(row).value !== undefined) years.push(place.table.year(row));
  }
  return years;
}

/** The corridor that a series is about, as findings name it. */
export function corridorOf({ country, partner, side }: Place): {
  origin: CountryCode;
  destination: CountryCode;
} {
  return side === 'origin'
    ? { origin: country, destination: partner }
    : { origin: partner, destination: country };
}

/** Whether a series is a total of what happened in a corridor between countries. */
export function isCorridorTotal({ sex, basis, partner }: Place): boolean {
  return sex === 'total' && basis === 'observed' && partner !== WORLD;
}

/** What is taken with a corridor's figures of one measure. */
export function corridorKey(
  { origin, destination }: { origin: CountryCode; destination: CountryCode },
  measure: Measure,
): string {
  return `${origin} ${destination} ${measure}`;
}

function nameOf({
  country,
  partner,
  side,
  measure,
  basis,
  sex,
}: Omit<Place, 'table' | 'from' | 'to'>): string {
  return `${country} ${partner} ${side} ${measure} ${basis} ${sex}`;
}

function figureIn({ table, from, to }: Place, year: number): Figure | undefined {
  for (let row = from; row < to; row++) if (table.year(row) === year) return table.figure(row);
  return undefined;
}

function byCountry(outlines: readonly Outline[]): Map<CountryCode, Outline> {
  return new Map(outlines.map((outline) => [outline.country, outline]));
}

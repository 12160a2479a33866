import type { CountryCode, Outline } from '@concord/domain';
import { type SubmissionRecord, submissionsById } from '@concord/persistence';
import type { EntityManager } from 'typeorm';

/** Cycles whose outlines are kept in memory. */
const CYCLES = 4;

/** The parsed outlines of the cycles checked lately: a recheck after one submission reads one document. */
export class OutlineStore {
  readonly #cycles = new Map<string, ReadonlyMap<string, Outline>>();

  /** The outlines of these submissions, which are the newest of one cycle, by country. */
  async read(
    manager: EntityManager,
    cycle: string,
    submissions: readonly SubmissionRecord[],
  ): Promise<Map<CountryCode, Outline>> {
    const known = this.#cycles.get(cycle) ?? new Map<string, Outline>();
    const missing = submissions.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    const read = new Map(
      missing.length === 0
        ? []
        : (await submissionsById(manager, missing)).map(({ id, text }) => [id, JSON.parse(text) as Outline]),
    );
    const kept = new Map<string, Outline>();
    const byCountry = new Map<CountryCode, Outline>();
    for (const { id, country } of submissions) {
      const outline = read.get(id) ?? known.get(id);
      if (outline === undefined) throw new Error(`The submission ${id} is not there`);
      kept.set(id, outline);
      byCountry.set(country, outline);
    }
    this.#keep(cycle, kept);
    return byCountry;
  }

  #keep(cycle: string, outlines: ReadonlyMap<string, Outline>): void {
    this.#cycles.delete(cycle);
    this.#cycles.set(cycle, outlines);
    const [oldest] = this.#cycles.keys();
    if (this.#cycles.size > CYCLES && oldest !== undefined) this.#cycles.delete(oldest);
  }
}

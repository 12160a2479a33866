import { type CountryCode, locatePoint, type Outline } from '@concord/domain';
import { type CaseRecord, flagCase, newestOutlines, restrictionsOfPoints } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { ProblemError } from '../problem/problem.ts';
import { invalid, saying, speaker, tell } from './case-acts.ts';
import { requireStanding } from './case-standing.ts';
import { ownStanding } from './own-standing.ts';
import type { FlagRequest } from './requests.ts';

/** Opens cases on what no check sees. */
@Injectable()
export class Flags {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** Opens a case on what no check sees. @throws Problem `invalid-fields`, `forbidden` or `not-found`. */
  async open(cycle: string, request: FlagRequest): Promise<CaseRecord> {
    await this.#cycles.require(cycle);
    const { countries, caption, text, language, severity = 'note', points = [] } = request;
    return await this.#database.run(async (manager) => {
      const outlines = await newestOutlines(manager, cycle, countries);
      const unfiled = countries.findIndex((country) => !outlines.has(country));
      if (unfiled >= 0) throw invalid([{ pointer: `/countries/${unfiled}`, detail: 'It has not filed' }]);
      requirePoints(request, outlines);
      const restrictedBy = restrictionsOfPoints(points, outlines, []);
      requireStanding(await ownStanding(manager, cycle, { countries, restrictedBy }), 'asks');
      const opened = await flagCase(manager, {
        cycle,
        countries,
        restrictedBy,
        severity,
        caption,
        points,
        entry: { ...(await speaker(manager)), ...saying({ text, language }) },
      });
      await tell(manager, 'case-flagged', opened, {});
      return opened;
    });
  }
}

/** Every point is there, in what the visitor sees, and says what is quoted of it. @throws Problem `invalid-fields`. */
function requirePoints(
  { countries, points = [] }: FlagRequest,
  outlines: ReadonlyMap<CountryCode, Outline>,
): void {
  const errors = points.flatMap((point, index): ProblemError[] => {
    const pointer = `/points/${index}`;
    const outline = outlines.get(point.country);
    if (!countries.includes(point.country) || outline === undefined) {
      return [{ pointer: `${pointer}/country`, detail: 'It is none of the flag’s countries' }];
    }
    const place = locatePoint(outline, point);
    if (place === undefined) return [{ pointer, detail: 'The outline has no such place' }];
    if (point.quote === undefined) return [];
    const text = place
      .split('/')
      .slice(1)
      .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], outline);
    return typeof text === 'string' && text.includes(point.quote)
      ? []
      : [{ pointer: `${pointer}/quote`, detail: 'The field does not say this' }];
  });
  if (errors.length > 0) throw invalid(errors);
}

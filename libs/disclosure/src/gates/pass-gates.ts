import type { CountryCode, Outline } from '@concord/domain';
import type { Audience } from '../confidentiality.ts';
import {
  type EarlierPrint,
  type ExposedFigure,
  type WithheldFigure,
  withholdFigures,
} from './withhold-figures.ts';

/** What an edition must pass before it is printed, in this order. */
export const GATES = ['consent', 'small-counts', 'earlier-editions', 'spill-over'] as const;
export type Gate = (typeof GATES)[number];

/** What a gate found: what it is about, and where. */
export interface GateProblem {
  gate: Gate;
  /** Absent where it is about the whole edition. */
  country?: CountryCode;
  /** The cell or the finding; absent where it is about a whole chapter. */
  place?: string;
  /** Where a reader could place it. */
  lower?: number;
  upper?: number;
  /** The earlier edition that it would be worked out with. */
  edition?: string;
}

/** What was withheld from an edition and why: for the organizers alone. */
export interface DisclosureReport {
  audience: Audience;
  /** Counts of persons from 1 to below this are small; absent where nothing is withheld for this audience. */
  threshold?: number;
  /** Countries whose chapters are in it. */
  consented: CountryCode[];
  /** Countries that filed and have not signed off what they filed last. */
  left: CountryCode[];
  withheld: WithheldFigure[];
  /** Items that their countries keep from this audience, by country. */
  kept: Record<CountryCode, number>;
  /** Questions that rest on what is withheld or kept. */
  questionsLeft: number;
  /** Cases that were marked for publication and that its readers may not know of; absent where none was marked. */
  casesLeft?: number;
  /** Published editions that it was held against. */
  against: string[];
  problems: GateProblem[];
}

/** What the gates need of an edition that is for the public; for others nothing is withheld beyond the markings. */
export interface GateInput {
  audience: Audience;
  /** Whole outlines of those who filed. */
  outlines: readonly Outline[];
  /** Who signed their chapter off; absent where nobody is asked, as with outlines from files. */
  signedOff?: ReadonlySet<CountryCode>;
  threshold: number;
  /** By country. */
  earlier: ReadonlyMap<CountryCode, readonly EarlierPrint[]>;
}

export interface Passing {
  consented: CountryCode[];
  left: CountryCode[];
  withheld: WithheldFigure[];
  problems: GateProblem[];
}

/** Which chapters and figures an edition prints, and what stops it. */
export function passGates({ audience, outlines, signedOff, threshold, earlier }: GateInput): Passing {
  const countries = outlines.map(({ country }) => country).sort();
  if (audience !== 'public') return { consented: countries, left: [], withheld: [], problems: [] };
  const consented = countries.filter((country) => signedOff?.has(country) ?? true);
  const left = countries.filter((country) => !consented.includes(country));
  const problems: GateProblem[] = consented.length === 0 ? [{ gate: 'consent' }] : [];
  const withheld: WithheldFigure[] = [];
  for (const outline of outlines) {
    const { country } = outline;
    if (!consented.includes(country)) continue;
    const found = withholdFigures(outline, earlier.get(country), threshold);
    withheld.push(...found.withheld);
    problems.push(...found.exposed.map(problemOf));
  }
  return { consented, left, withheld, problems };
}

function problemOf({ country, name, lower, upper, edition }: ExposedFigure): GateProblem {
  const place = { country, place: name, lower, upper };
  return edition === undefined
    ? { gate: 'small-counts', ...place }
    : { gate: 'earlier-editions', ...place, edition };
}

interface Evidenced {
  id: string;
  evidence: readonly { country: CountryCode; pointer: string; value?: unknown }[];
}

/**
 * What of an edition's findings would tell more than its outlines do: each that rests on a place which is not in them, or
 * that names another value than they print there.
 */
export function spillOver(
  findings: readonly Evidenced[],
  disclosed: ReadonlyMap<CountryCode, Outline>,
): GateProblem[] {
  return findings.flatMap(({ id, evidence }) => {
    const told = evidence.find(({ country, pointer, value }) => {
      const outline = disclosed.get(country);
      if (outline === undefined) return true;
      const printed = placeOf(outline, pointer);
      const isNumber = typeof value === 'number' && typeof printed === 'number' && pointer.endsWith('/value');
      return printed === undefined || (isNumber && printed !== value);
    });
    return told === undefined ? [] : [{ gate: 'spill-over' as const, country: told.country, place: id }];
  });
}

function placeOf(document: unknown, pointer: string): unknown {
  let place: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return place;
}

/** An edition would tell what is not to be told. */
export class GateError extends Error {
  override readonly name = 'GateError';
  /** `disclosure.gate`, the error's name for programs. */
  readonly code = 'disclosure.gate';
  readonly report: DisclosureReport;

  constructor(report: DisclosureReport) {
    super(report.problems.map(sayProblem).join('; '));
    this.report = report;
  }
}

const SHOWN: Readonly<Record<Gate, string>> = {
  consent: 'No chapter is signed off by its country',
  'small-counts': 'could be worked out whatever else is withheld',
  'earlier-editions': 'could be worked out with an earlier edition',
  'spill-over': 'is told by a question',
};

function sayProblem({ gate, country, place, lower, upper, edition }: GateProblem): string {
  const where = [country, place].filter((part) => part !== undefined).join(' ');
  const between = lower === undefined ? '' : ` (between ${lower} and ${upper})`;
  return `${[where, SHOWN[gate], edition].filter((part) => part !== undefined && part !== '').join(' ')}${between}`;
}

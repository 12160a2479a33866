import type { Measure, NotationKey } from '@concord/domain';
import { MEASURES, SEXES } from '@concord/domain';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { cellFor, type OutlineTable, type Side } from '../../check/outline-table.ts';
import type { MirrorCell } from '../../check/slice.ts';
import { FLOOR_PARAMETERS, floorOf, isAdditive, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

/** Plans, caps and approvals are one country's own; only what happened has two witnesses. */
const WITNESSED = ['observed', 'estimated'] as const;

export default defineCheck({
  id: 'one-sided-figure',
  scope: 'pair',
  // Whether a country says anything of a measure shows over all of its corridors.
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require, where one end of a corridor gives a figure of some size, that the other end, having filed, gives one too, and not zero',
  source:
    'Mirror statistics as in the United Nations’ International Merchandise Trade Statistics: Compilers Manual, on one-sided reporting',
  parameters: FLOOR_PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const measure of MEASURES) {
      if (!isAdditive(measure)) continue;
      const floor = floorOf(measure, parameters);
      const unanswered = new Map<string, Silence>();
      for (const cell of slice.mirrors(measure)) {
        if (cell.sex !== 'total' || !isWitnessed(cell)) continue;
        const report = givenBy(cell, floor, tally);
        if (report === undefined) continue;
        const said = silenceOf(report.other, report.otherRow);
        if (said === undefined) continue;
        if (!spokenBy(report.other).has(`${report.otherSide} ${measure}`)) keep(unanswered, report, cell);
        else if (!answersElsewhere(report, cell)) yield ask(said, report, cell, floor);
      }
      for (const { reports, partners } of unanswered.values()) {
        if (partners.size > 1) yield askOnce(measure, reports, partners.size, floor);
        else for (const { report, cell } of reports) yield ask('nothing', report, cell, floor);
      }
    }
  },
});

/** A figure of some size that one end gives, and what the other end has in its place. */
interface Report {
  giver: OutlineTable;
  row: number;
  value: number;
  other: OutlineTable;
  otherRow: number;
  otherSide: Side;
}

/** All that partners report while one country's outline has no word on the measure from its side of any corridor. */
interface Silence {
  reports: { report: Report; cell: MirrorCell }[];
  partners: Set<string>;
}

/** The figure that one end alone gives above the floor; undefined where there is none, or both do. */
function givenBy(cell: MirrorCell, floor: number, tally: Tally): Report | undefined {
  const ofOrigin = cell.origin.value(cell.originRow);
  const ofDestination = cell.destination.value(cell.destinationRow);
  if (Number.isNaN(ofOrigin) && Number.isNaN(ofDestination)) {
    tally.notApplicable++;
    return undefined;
  }
  tally.compared++;
  const originGives = ofOrigin >= floor && ofOrigin > 0;
  const destinationGives = ofDestination >= floor && ofDestination > 0;
  if (originGives === destinationGives) return undefined;
  return originGives
    ? {
        giver: cell.origin,
        row: cell.originRow,
        value: ofOrigin,
        other: cell.destination,
        otherRow: cell.destinationRow,
        otherSide: 'destination',
      }
    : {
        giver: cell.destination,
        row: cell.destinationRow,
        value: ofDestination,
        other: cell.origin,
        otherRow: cell.originRow,
        otherSide: 'origin',
      };
}

function ask(
  said: Said,
  { giver, row, value, other, otherRow }: Report,
  cell: MirrorCell,
  floor: number,
): Question {
  const { measure, year, sex, basis } = cell;
  const origin = cell.origin.country;
  const destination = cell.destination.country;
  const evidence: Evidence[] = [{ country: giver.country, pointer: giver.pointer(row, 'value'), value }];
  if (otherRow >= 0) {
    const statement = said === 'zero' ? 0 : said;
    evidence.push({ country: other.country, pointer: other.statement(otherRow), value: statement });
  }
  return {
    message: said,
    severity: said === 'zero' ? 'warning' : 'note',
    countries: [origin, destination],
    subject: { measure, origin, destination, year, sex, basis },
    evidence,
    statistic: { name: measure, value, threshold: floor },
    unexplained: said === 'zero' ? rankingSize(measure, value) : 0,
    values: {
      series: [measure, sex, basis],
      origin,
      destination,
      year,
      giver: giver.country,
      other: other.country,
      value,
    },
  };
}

function keep(unanswered: Map<string, Silence>, report: Report, cell: MirrorCell): void {
  const key = `${report.other.country} ${report.otherSide}`;
  const silence = unanswered.get(key) ?? { reports: [], partners: new Set<string>() };
  silence.reports.push({ report, cell });
  silence.partners.add(report.giver.country);
  unanswered.set(key, silence);
}

/** One question to a country that says nothing of a measure at all, in place of one for each corridor and year. */
function askOnce(measure: Measure, reports: Silence['reports'], partners: number, floor: number): Question {
  const { other, otherSide } = (reports[0] as Silence['reports'][number]).report;
  const largest = Math.max(...reports.map(({ report }) => report.value));
  return {
    message: `silent-as-${otherSide}`,
    severity: 'note',
    countries: [other.country],
    subject: { measure, reporter: other.country, side: otherSide },
    evidence: reports.map(({ report: { giver, row, value } }) => ({
      country: giver.country,
      pointer: giver.pointer(row, 'value'),
      value,
    })),
    statistic: { name: measure, value: largest, threshold: floor },
    values: { country: other.country, series: [measure], partners },
  };
}

type Said = 'zero' | 'nothing' | 'not-applicable';

/**
 * How the other end is silent, where that is a question: it says zero, says nothing, or says that the measure
 * does not apply. A country that answers that it does not collect a figure, counts it elsewhere or keeps it
 * in confidence has answered.
 */
function silenceOf(table: OutlineTable, row: number): Said | undefined {
  if (row < 0) return 'nothing';
  if (table.value(row) === 0) return 'zero';
  return table.figure(row).missing === 'not-applicable' ? 'not-applicable' : undefined;
}

const ANSWERS: ReadonlySet<NotationKey | undefined> = new Set([
  'not-collected',
  'included-elsewhere',
  'confidential',
]);

/** An estimate answers an observation, and the other way round, and so do women and men without their total. */
function answersElsewhere(
  { giver, other, otherSide }: Report,
  { measure, basis: asked, year }: MirrorCell,
): boolean {
  return WITNESSED.some((basis) =>
    SEXES.some((sex) => {
      if (basis === asked && sex === 'total') return false;
      const row = other.find(giver.country, cellFor({ side: otherSide, measure, basis, sex }, year));
      return other.value(row) > 0 || (row >= 0 && ANSWERS.has(other.figure(row).missing));
    }),
  );
}

const known = new WeakMap<OutlineTable, ReadonlySet<string>>();

/** Of what an outline has any word from one side, a notation key included: `side measure`. */
function spokenBy(table: OutlineTable): ReadonlySet<string> {
  const spoken =
    known.get(table) ??
    new Set(table.series.filter(isWitnessed).map(({ side, measure }) => `${side} ${measure}`));
  known.set(table, spoken);
  return spoken;
}

function isWitnessed({ basis }: Pick<MirrorCell, 'basis'>): boolean {
  return WITNESSED.some((each) => each === basis);
}

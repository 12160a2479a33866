import type { Measure } from '@concord/domain';
import type { CheckContext, Question } from '../check/define-check.ts';
import type { Severity } from '../check/finding.ts';
import type { MirrorCell, Mirrors } from '../check/mirrors.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import { agreeWhenRounded, asymmetry, published } from '../measure/asymmetry.ts';
import { exceeds } from '../measure/exceeds.ts';
import { FLOOR_PARAMETERS, floorOf, measureKind, rankingSize } from '../measure/measure-kind.ts';
import { compareDefinitions, twelveMonthEquivalent } from './definitions.ts';

export const MIRROR_PARAMETERS = {
  agree: {
    default: 0.2,
    unit: 'asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'up to it the two figures agree',
    source: 'accuracy level of Gehlhar (1996), Reconciling bilateral trade data for use in GTAP',
  },
  warn: {
    default: 0.5,
    unit: 'asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'beyond it a reply is asked for',
  },
  ...FLOOR_PARAMETERS,
} as const;

const STATISTIC = 'relative-asymmetry';

type Context = CheckContext<typeof MIRROR_PARAMETERS>;
type Parameters = Context['parameters'];

/** Asks about every cell of the measure in which the two ends' figures do not agree. */
export function* compareMirrors(measure: Measure, context: Context): Iterable<Question> {
  const { slice, parameters, tally } = context;
  const mirrors = slice.mirrors(measure);
  const floor = floorOf(measure, parameters);
  for (let index = 0; index < mirrors.length; index++) {
    const a = mirrors.byOrigin(index);
    const b = mirrors.byDestination(index);
    if (Number.isNaN(a) || Number.isNaN(b)) {
      tally.notApplicable++;
      continue;
    }
    tally.compared++;
    // One side's zero against a number is one-sided-figure's question.
    if (a === 0 || b === 0 || (a + b) / 2 < floor) continue;
    if (agreeAtOnce(mirrors, index, a, b, parameters.agree)) continue;
    const question = compareCell(mirrors.at(index), a, b, parameters);
    if (question !== undefined) yield question;
  }
}

/** Whether two values agree as they are, with no duration of stay to bring them to: most do, without a look at what else their figures say. */
function agreeAtOnce(mirrors: Mirrors, index: number, a: number, b: number, agree: number): boolean {
  const stayOfOrigin = mirrors.stayByOrigin(index);
  const stayOfDestination = mirrors.stayByDestination(index);
  const converts = stayOfOrigin !== 0 && stayOfDestination !== 0 && stayOfOrigin !== stayOfDestination;
  return !converts && !exceeds(asymmetry(a, b), agree);
}

function compareCell(cell: MirrorCell, a: number, b: number, parameters: Parameters): Question | undefined {
  const ofOrigin = cell.origin.definition(cell.originRow);
  const ofDestination = cell.destination.definition(cell.destinationRow);
  const countsPersons = measureKind(cell.measure) === 'persons';
  const { converts, ...definitions } = compareDefinitions(ofOrigin, ofDestination);
  // How long somebody stays says nothing of money.
  const brought = converts && countsPersons;
  const filed = { a, b };
  const equivalent = brought
    ? {
        a: twelveMonthEquivalent(a, ofOrigin.minimumStay),
        b: twelveMonthEquivalent(b, ofDestination.minimumStay),
      }
    : filed;
  const rounded =
    !brought &&
    agreeWhenRounded(
      a,
      b,
      cell.origin.rounding(cell.originRow) ?? 1,
      cell.destination.rounding(cell.destinationRow) ?? 1,
    );
  const asEquivalent = rounded ? 0 : asymmetry(equivalent.a, equivalent.b);
  const asFiled = rounded ? 0 : asymmetry(a, b);
  if (!exceeds(asEquivalent, parameters.agree) && !exceeds(asFiled, parameters.agree)) return undefined;

  const values = {
    originEquivalent: Math.round(equivalent.a),
    destinationEquivalent: Math.round(equivalent.b),
  };
  if (!exceeds(asEquivalent, parameters.agree)) {
    const statistic = { name: STATISTIC, value: published(asFiled), threshold: parameters.agree };
    return ask(cell, 'note', 'differs-by-duration', { ...filed, statistic, unexplained: 0, values });
  }
  const timing = agreesInNextYear(cell, equivalent.a / a, equivalent.b / b, parameters);
  const durationUnstated = countsPersons && definitions.durationUnstated;
  const band: Severity = exceeds(asEquivalent, parameters.warn) ? 'warning' : 'note';
  const afterTiming = timing ? milder(band) : band;
  const capped = definitions.conceptDiffers || durationUnstated;
  const message = timing
    ? 'differs-in-timing'
    : definitions.conceptDiffers
      ? 'differs-by-definition'
      : durationUnstated
        ? 'differs-duration-unstated'
        : brought
          ? 'differs-as-equivalent'
          : 'differs';
  return ask(cell, capped && afterTiming === 'warning' ? 'note' : afterTiming, message, {
    ...filed,
    statistic: { name: STATISTIC, value: published(asEquivalent), threshold: parameters.agree },
    unexplained: rankingSize(cell.measure, Math.abs(equivalent.a - equivalent.b)),
    values,
  });
}

function milder(severity: 'warning' | 'note'): Severity {
  return severity === 'warning' ? 'note' : 'info';
}

/** Whether one side's figure agrees with the other's of the year before or after, each brought to the same duration. */
function agreesInNextYear(
  { origin, originRow, destination, destinationRow }: MirrorCell,
  originFactor: number,
  destinationFactor: number,
  parameters: Parameters,
): boolean {
  const agrees = (a: number, b: number): boolean =>
    !Number.isNaN(a) &&
    !Number.isNaN(b) &&
    !exceeds(asymmetry(a * originFactor, b * destinationFactor), parameters.agree);
  return [-1, 1].some(
    (shift) =>
      agrees(origin.value(originRow), neighbouring(destination, destinationRow, shift)) ||
      agrees(neighbouring(origin, originRow, shift), destination.value(destinationRow)),
  );
}

/** The value of the same series in the year `shift` years on; NaN where there is none. */
function neighbouring(table: OutlineTable, row: number, shift: number): number {
  const other = row + shift;
  return table.cells[other] === (table.cells[row] as number) + shift && table.samePartner(row, other)
    ? table.value(other)
    : Number.NaN;
}

/** A question about one cell, with both ends' figures as its evidence. */
export function ask(
  cell: MirrorCell,
  severity: Severity,
  message: string,
  compared: {
    a: number;
    b: number;
    statistic: NonNullable<Question['statistic']>;
    unexplained: number;
    values?: Question['values'];
  },
): Question {
  const { measure, basis, sex, year } = cell;
  const origin = cell.origin.country;
  const destination = cell.destination.country;
  return {
    message,
    severity,
    countries: [origin, destination],
    subject: { measure, origin, destination, year, sex, basis },
    evidence: [
      { country: origin, pointer: cell.origin.pointer(cell.originRow, 'value'), value: compared.a },
      {
        country: destination,
        pointer: cell.destination.pointer(cell.destinationRow, 'value'),
        value: compared.b,
      },
    ],
    statistic: compared.statistic,
    unexplained: compared.unexplained,
    values: {
      series: [measure, sex, basis],
      origin,
      destination,
      year,
      originValue: compared.a,
      destinationValue: compared.b,
      ...compared.values,
    },
  };
}

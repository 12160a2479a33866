import type { Direction, IndicatorUnit } from '../outline/vocabulary.ts';
import { type Disaggregation, INDICATOR_DETAILS, TARGET_YEARS } from './sdg-details.ts';
import { TARGET_ROWS } from './sdg-target-table.ts';

const AGENDA_YEAR = 2030;

/** An indicator of the global framework; direction and unit are known for those that bear on migration. */
export interface SdgIndicator {
  code: string;
  target: string;
  /** The year by which its target is to be reached. */
  year: number;
  direction?: Direction;
  unit?: IndicatorUnit;
  /** What the indicator asks figures to be broken down by. */
  disaggregation: Disaggregation;
}

/** The 169 targets' codes, in the Agenda's order. */
export const SDG_TARGETS: readonly string[] = TARGET_ROWS.map(([target]) => target);

export const SDG_INDICATORS: readonly SdgIndicator[] = TARGET_ROWS.flatMap(([target, indicators]) =>
  Array.from({ length: indicators }, (_, index) => describeIndicator(target, `${target}.${index + 1}`)),
);

const targets = new Set(SDG_TARGETS);
const indicatorsByCode = new Map(SDG_INDICATORS.map((indicator) => [indicator.code, indicator]));

function describeIndicator(target: string, code: string): SdgIndicator {
  const { disaggregation, ...detail } = INDICATOR_DETAILS[code] ?? {};
  return {
    code,
    target,
    year: sdgTargetYear(target),
    ...detail,
    disaggregation: { sex: false, migratoryStatus: false, ...disaggregation },
  };
}

export function isSdgTarget(code: string): boolean {
  return targets.has(code);
}

/** The year by which a target is to be reached: the Agenda's 2030 unless its text names another. */
export function sdgTargetYear(target: string): number {
  return TARGET_YEARS[target] ?? AGENDA_YEAR;
}

/** The indicator of a code such as "10.c.1"; undefined where the framework has none. */
export function sdgIndicator(code: string): SdgIndicator | undefined {
  return indicatorsByCode.get(code);
}

import { type Fault, FaultList, foundFault } from '../fault.ts';
import { DEFAULT_LIMITS, type ReadingLimits, readJson } from '../json/read-json.ts';
import { scanText } from '../json/scan-json.ts';
import { reportRepeated } from '../validation/report-repeated.ts';
import { isObject } from '../validation/value-rule.ts';
import type { CycleConfiguration } from './cycle.ts';
import { CALENDAR_DAYS, cycleForm, isDay, LONGEST_CODE_LISTS } from './cycle-rules.ts';
import { crossFaults, RULES_LIMIT } from './own-rule-form.ts';

export type CycleReading = { cycle: CycleConfiguration } | { faults: Fault[] };

/**
 * A cycle from its file: JSON in UTF-8, of the format `concord.cycle/1`. Otherwise every fault at once, up to a cap.
 * Which checks and parameters exist is the catalogue's to say. Never throws for what the file holds.
 */
export function readCycle(bytes: Uint8Array, limits: ReadingLimits = {}): CycleReading {
  const reading = readJson(bytes, limits);
  if ('faults' in reading) return reading;
  const scan = scanText(reading.text, limits.depth ?? DEFAULT_LIMITS.depth);
  // What is nested too deep is not walked any further.
  if ('malformed' in scan) return { faults: [scan.malformed] };
  const faults = scan.repeated;
  reportCycle(reading.document, faults);
  return faults.size > 0 ? { faults: faults.toArray() } : { cycle: reading.document as CycleConfiguration };
}

/** The faults of a cycle's document already parsed; empty where it is one. */
export function validateCycle(document: unknown): Fault[] {
  const faults = new FaultList();
  reportCycle(document, faults);
  return faults.toArray();
}

function reportCycle(document: unknown, faults: FaultList): void {
  cycleForm.report(document, '', faults);
  if (!isObject(document)) return;
  const { themes, questions } = LONGEST_CODE_LISTS;
  reportPrevious(document, faults);
  reportPeriod(document.period, faults);
  reportCalendar(document.calendar, faults);
  reportRepeated(document.themes, { pointer: '/themes', field: 'code', longest: themes }, faults);
  reportRepeated(document.questions, { pointer: '/questions', field: 'code', longest: questions }, faults);
  reportRules(document.rules, faults);
}

function reportRules(rules: unknown, faults: FaultList): void {
  if (!Array.isArray(rules)) return;
  rules.slice(0, RULES_LIMIT).forEach((rule: unknown, index) => {
    for (const fault of crossFaults(rule, `/rules/${index}`)) faults.add(() => fault);
  });
  reportRepeated(rules, { pointer: '/rules', field: 'id', longest: RULES_LIMIT }, faults);
}

function reportPrevious({ code, previous }: Record<string, unknown>, faults: FaultList): void {
  if (typeof previous !== 'string' || previous !== code) return;
  faults.add(() => foundFault('/previous', previous, 'the code of another cycle'));
}

function reportPeriod(period: unknown, faults: FaultList): void {
  if (!isObject(period)) return;
  const { from, to } = period;
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  faults.add(() => foundFault('/period/to', to, `${from} or later, since the period begins in ${from}`));
}

function reportCalendar(calendar: unknown, faults: FaultList): void {
  if (!isObject(calendar)) return;
  let latest: { step: string; day: string } | undefined;
  for (const step of CALENDAR_DAYS) {
    const day = Object.hasOwn(calendar, step) ? calendar[step] : undefined;
    if (typeof day !== 'string' || !isDay(day)) continue;
    if (latest !== undefined && day < latest.day) {
      const { step: before, day: earliest } = latest;
      faults.add(() => foundFault(`/calendar/${step}`, day, `${earliest} or later, the day of "${before}"`));
    } else latest = { step, day };
  }
}

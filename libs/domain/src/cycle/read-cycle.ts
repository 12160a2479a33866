import { capFaults, describe, type Fault, foundFault } from '../fault.ts';
import { DEFAULT_LIMITS, type ReadingLimits, readJson } from '../json/read-json.ts';
import { scanJson } from '../json/scan-json.ts';
import { isObject } from '../validation/value-rule.ts';
import type { CycleConfiguration } from './cycle.ts';
import { CALENDAR_DAYS, cycleForm, isDay } from './cycle-rules.ts';
import { crossFaults } from './own-rule-form.ts';

export type CycleReading = { cycle: CycleConfiguration } | { faults: Fault[] };

/**
 * A cycle from its file: JSON in UTF-8, of the format `concord.cycle/1`. Otherwise every fault at once, up to a cap.
 * Which checks and parameters exist is the catalogue's to say. Never throws for what the file holds.
 */
export function readCycle(bytes: Uint8Array, limits: ReadingLimits = {}): CycleReading {
  const reading = readJson(bytes, limits);
  if ('faults' in reading) return reading;
  const textFaults = scanJson(reading.text, limits.depth ?? DEFAULT_LIMITS.depth);
  // What is nested too deep is not walked any further.
  if (textFaults.some((fault) => fault.pointer === '')) return { faults: textFaults };
  const faults = [...textFaults, ...validateCycle(reading.document)];
  return faults.length > 0
    ? { faults: capFaults(faults) }
    : { cycle: reading.document as CycleConfiguration };
}

/** The faults of a cycle's document already parsed; empty where it is one. */
export function validateCycle(document: unknown): Fault[] {
  const form = cycleForm.faults(document, '');
  if (!isObject(document)) return form;
  return [
    ...form,
    ...periodFaults(document.period),
    ...calendarFaults(document.calendar),
    ...repeatedCodes(document.themes, '/themes'),
    ...repeatedCodes(document.questions, '/questions'),
    ...ruleFaults(document.rules),
  ];
}

function ruleFaults(rules: unknown): Fault[] {
  if (!Array.isArray(rules)) return [];
  return [
    ...rules.flatMap((rule: unknown, index) => crossFaults(rule, `/rules/${index}`)),
    ...repeated(rules, '/rules', 'id'),
  ];
}

function periodFaults(period: unknown): Fault[] {
  if (!isObject(period)) return [];
  const { from, to } = period;
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return [];
  return [foundFault('/period/to', to, `${from} or later, since the period begins in ${from}`)];
}

function calendarFaults(calendar: unknown): Fault[] {
  if (!isObject(calendar)) return [];
  const faults: Fault[] = [];
  let latest: { step: string; day: string } | undefined;
  for (const step of CALENDAR_DAYS) {
    const day = Object.hasOwn(calendar, step) ? calendar[step] : undefined;
    if (typeof day !== 'string' || !isDay(day)) continue;
    if (latest !== undefined && day < latest.day) {
      faults.push(
        foundFault(`/calendar/${step}`, day, `${latest.day} or later, the day of "${latest.step}"`),
      );
    } else latest = { step, day };
  }
  return faults;
}

function repeatedCodes(items: unknown, pointer: string): Fault[] {
  return Array.isArray(items) ? repeated(items, pointer, 'code') : [];
}

function repeated(items: readonly unknown[], pointer: string, name: 'code' | 'id'): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  items.forEach((item: unknown, index) => {
    const key = isObject(item) ? item[name] : undefined;
    if (typeof key !== 'string') return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else {
      faults.push({
        pointer: `${pointer}/${index}/${name}`,
        message: `${describe(key)} is already the ${name} at ${pointer}/${before}/${name}`,
        expected: `each ${name} once`,
      });
    }
  });
  return faults;
}

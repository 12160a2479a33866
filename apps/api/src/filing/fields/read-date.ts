const SIGN = '[-/.\\s]';
const YEAR_FIRST = new RegExp(`^(\\d{4})(?:${SIGN}(\\d{1,2}))?(?:${SIGN}(\\d{1,2}))?$`);
const YEAR_LAST = new RegExp(`^(?:(\\d{1,2})${SIGN})?(\\d{1,2})${SIGN}(\\d{4})$`);

/**
 * The day, month or year that was typed, as ISO 8601 to that precision: with the year first or last. Undefined where it
 * is none, or where it may be two: 3/4/2015 is one day to some readers and another to others.
 */
export function readDate(text: string): string | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return isoOf(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last === null) return undefined;
  const [, day, month, year] = last;
  if (day === undefined || Number(month) > 12 || Number(day) > 12 || Number(day) === Number(month)) {
    return Number(month) > 12 ? isoOf(year, day, month) : isoOf(year, month, day);
  }
  // Written with points, the day stands first wherever that is usual.
  return text.includes('.') ? isoOf(year, month, day) : undefined;
}

function isoOf(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const iso = parts.join('-');
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day === undefined) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** The first and the last day that a date of known precision can mean; ISO 8601, so that they compare as text. */
export function daysOf(date: string): { first: string; last: string } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  // No month has a day after its 31st, which is all that a comparison needs.
  if (date.length === 7) return { first: `${date}-01`, last: `${date}-31` };
  return { first: date, last: date };
}

/** Whether `a` is later than `b` on every reading of both. */
export function certainlyAfter(a: string, b: string): boolean {
  return daysOf(a).first > daysOf(b).last;
}

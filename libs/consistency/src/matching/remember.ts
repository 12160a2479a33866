/** Enough for the words of any cycle; a process that runs for months forgets and starts over. */
const MOST_ENTRIES = 100_000;

/** The same function, with its answers kept: titles share most of their words. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = work(text);
    if (known.size >= MOST_ENTRIES) known.clear();
    known.set(text, result);
    return result;
  };
}

import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Of a service's log, only this is for who runs it to see at once. */
const SERIOUS = new Set(['error', 'fatal']);

/** Appends a service's lines to a file; what is serious, or no log line at all, is also said. */
export function keepLog(file: string, complain: (line: string) => void): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true });
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return (line) => {
    log.write(`${line}\n`);
    const { level, msg } = parse(line);
    if (level === undefined || SERIOUS.has(level)) complain(msg ?? line);
  };
}

function parse(line: string): { level?: string; msg?: string } {
  try {
    return JSON.parse(line) as { level?: string; msg?: string };
  } catch {
    return {};
  }
}

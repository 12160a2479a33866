// In a process of its own, on another day: compiles the sample's edition and prints the digest of its report.
import { createHash } from 'node:crypto';

const DAYS = Number(process.argv[2] ?? 0);
const Now = Date;

/** The clock, so many days on. */
class Later extends Now {
  constructor(...given: [] | [number | string | Date]) {
    super(...((given.length === 0 ? [Later.now()] : given) as [number]));
  }

  static override now(): number {
    return Now.now() + DAYS * 86_400_000;
  }
}
globalThis.Date = Later as DateConstructor;

const { compileReport } = await import('../index.ts');
const { sampleEdition } = await import('./sample-edition.ts');
const { pdf } = await compileReport(sampleEdition({ countries: ['DNK', 'SWE'] }));
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)} ${createHash('sha256').update(pdf).digest('hex')}\n`,
);

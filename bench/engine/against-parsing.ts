import { collectGarbage, type Spread, spreadOf, timeOf } from '../measure/statistics.ts';
import { type Parsed, parse, runAll, type Workload } from './workload.ts';

export interface AgainstParsing {
  parsing: Spread;
  running: Spread;
  findings: number;
}

/** Parses the texts and runs the catalogue over what that gave, by turns; the first rounds are not counted. */
export function againstParsing(
  workload: Workload,
  { warmUp, runs }: { warmUp: number; runs: number },
): AgainstParsing {
  const parsing: number[] = [];
  const running: number[] = [];
  let findings = 0;
  // Of what is all gone, V8 forgets the objects' shapes, and with them the code that it made for these.
  const kept = parse(workload);
  for (let round = 0; round < warmUp + runs; round++) {
    let parsed: Parsed | undefined;
    collectGarbage();
    const toParse = timeOf(() => {
      parsed = parse(workload);
    });
    const outlines = parsed ?? kept;
    collectGarbage();
    const toRun = timeOf(() => {
      findings = runAll(outlines).run.findings.length;
    });
    if (round < warmUp) continue;
    parsing.push(toParse);
    running.push(toRun);
  }
  return { parsing: spreadOf(parsing), running: spreadOf(running), findings };
}

import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import { generateCycle } from './generate/generate-cycle.ts';
import { printMachine, printTable } from './measure/print.ts';
import { Ground } from './plant/ground.ts';
import { judge, type Score } from './plant/judge.ts';
import type { Planted } from './plant/planter.ts';
import { MANY_A_CYCLE, ONE_A_CYCLE, plantMany } from './plant/planters.ts';

const FAULTS = 200;
/** The cycle that faults of one or two outlines are planted in, all at once. */
const LARGE = { countries: 195, figures: 300_000 };
/** The cycles that faults of the whole group are planted in, one in each. */
const SMALL = { countries: 24, figures: 8_000 };
/** How many large cycles are filled at most until there are enough faults of each kind. */
const ROUNDS = 4;

const [seed = 1] = process.argv.slice(2).map(Number);
const scores = new Map<string, Score>();
const missed: Planted[] = [];
const ofGroup = new Set(ONE_A_CYCLE.map(({ check }) => check));
/** Hundreds of faults at once move the group's totals too; its own checks are judged in cycles of their own. */
const ofOutlines = CATALOGUE.filter(({ id }) => !ofGroup.has(id));

printMachine();
console.log(`Seed ${seed}; ${FAULTS} faults of each kind.`);
for (let round = 0; round < ROUNDS && MANY_A_CYCLE.some(({ check }) => lacking(check) > 0); round++) {
  const start = performance.now();
  const generated = generateCycle({ ...LARGE, seed: seed + round });
  const clean = runChecks(ofOutlines, snapshotOf(generated)).findings.length;
  const ground = new Ground(generated, seed * 1000 + round);
  const planted = MANY_A_CYCLE.flatMap((planter) => plantMany(planter, ground, lacking(planter.check)));
  const { findings } = runChecks(ofOutlines, snapshotOf(generated));
  missed.push(...judge(scores, planted, findings, ground));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `Cycle ${round + 1} of ${LARGE.countries} countries and ${LARGE.figures} figures: ${clean} findings before planting, ` +
      `${planted.length} faults planted, ${findings.length} findings (${seconds} s)`,
  );
}
let cleanOfGroup = 0;
for (const planter of ONE_A_CYCLE) {
  for (let trial = 0; trial < FAULTS; trial++) {
    const generated = generateCycle({ ...SMALL, seed: seed * 10_000 + trial });
    const check = CATALOGUE.filter(({ id }) => id === planter.check);
    cleanOfGroup += runChecks(check, snapshotOf(generated)).findings.length;
    const ground = new Ground(generated, trial);
    const planted = plantMany(planter, ground, 1);
    missed.push(...judge(scores, planted, runChecks(check, snapshotOf(generated)).findings, ground));
  }
}
console.log(
  `Checks of the whole group: ${FAULTS} cycles each of ${SMALL.countries} countries and ${SMALL.figures} figures, ` +
    `one fault in each; ${cleanOfGroup} findings before planting\n`,
);
print();

function lacking(check: string): number {
  return FAULTS - (scores.get(check)?.planted ?? 0);
}

function snapshotOf({ cycle, outlines, previous }: ReturnType<typeof generateCycle>): Snapshot {
  return Snapshot.of(cycle, outlines, { previous });
}

function print(): void {
  const rows = CATALOGUE.map(({ id }) => {
    const { planted = 0, found = 0, expected = 0, following = 0, baseless = [] } = scores.get(id) ?? {};
    const all = expected + following + baseless.length;
    const precision = all === 0 ? '–' : ((expected + following) / all).toFixed(3);
    return [id, planted, found, share(found, planted), expected, following, baseless.length, precision];
  });
  printTable(['check', 'planted', 'found', 'recall', 'its own', 'following', 'baseless', 'precision'], rows);
  const planted = [...scores.values()].reduce((sum, score) => sum + score.planted, 0);
  const found = [...scores.values()].reduce((sum, score) => sum + score.found, 0);
  console.log(`\nAll: ${found} of ${planted} found.`);
  for (const fault of missed.slice(0, 20)) console.log(`not found: ${JSON.stringify(fault)}`);
  for (const { check, countries, subject, message } of [...scores.values()]
    .flatMap(({ baseless }) => baseless)
    .slice(0, 20)) {
    console.log(`baseless: ${JSON.stringify({ check, countries, subject, message: message.id })}`);
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

import { againstParsing } from './against-parsing.ts';
import { makeWorkload } from './workload.ts';

/** In a process of its own: how long the catalogue takes over so many figures, as one line of JSON. */
const workload = makeWorkload(Number(process.argv[2]));
const { running, parsing, findings } = againstParsing(workload, { warmUp: 3, runs: 7 });
console.log(JSON.stringify({ figures: workload.figures, running, parsing, findings }));

import { startRunner } from '../start-runner.ts';

/** A worker process that takes a job, says so, and never finishes it. */
const takeForEver = async () => {
  process.stdout.write('taken\n');
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
};

await startRunner({
  url: process.argv[2] as string,
  tasks: {
    'check-cycle': takeForEver,
    'compile-edition': takeForEver,
    'print-outline': takeForEver,
    'draw-reviewers': takeForEver,
    'invite-people': takeForEver,
    'send-mail': takeForEver,
    'send-digests': takeForEver,
    'remove-expired': takeForEver,
  },
});

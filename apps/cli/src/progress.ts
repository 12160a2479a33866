/** Says on standard error how far a long piece of work is. */
export interface Progress {
  at(percent: number, step: string): void;
  done(): void;
}

/** A bar on a terminal; elsewhere a line for each step. */
export async function showProgress(title: string): Promise<Progress> {
  return process.stderr.isTTY ? showBar(title) : showLines(title);
}

async function showBar(title: string): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `${title} {bar} {percentage} % {step}`,
    hideCursor: true,
    clearOnComplete: false,
    linewrap: false,
    stream: process.stderr,
  });
  bar.start(100, 0, { step: '' });
  return {
    at: (percent, step) => bar.update(percent, { step }),
    done: () => {
      bar.update(100, { step: '' });
      bar.stop();
    },
  };
}

function showLines(title: string): Progress {
  let last = '';
  return {
    at(percent, step) {
      if (step !== last) process.stderr.write(`${title}: ${percent} % ${step}\n`);
      last = step;
    },
    done: () => {
      process.stderr.write(`${title}: done\n`);
    },
  };
}

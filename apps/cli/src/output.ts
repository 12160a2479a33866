import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export function writeError(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes to standard output, and comes back when it has been taken; a reader that has seen enough is no fault. */
export async function writeOutput(text: string): Promise<void> {
  allowClosedReader();
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

let isAllowed = false;

/** Without a listener, a closed reader would end the process. */
function allowClosedReader(): void {
  if (isAllowed) return;
  isAllowed = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Writes a command's result to the file named, or else to standard output. */
export function writeResult(content: string, file: string | undefined): Promise<void> {
  return file === undefined ? writeOutput(content) : writeWhole(file, content);
}

/** The file appears whole or not at all: it is written beside its place, then moved. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = join(dirname(file), `.${randomUUID()}.partial`);
  try {
    await writeFile(partial, content);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

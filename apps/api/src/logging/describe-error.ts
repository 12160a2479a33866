import { databaseCode } from '../problem/to-problem.ts';

/**
 * What a log may say of an error: its name, its code and where it was thrown. Not the message of a database error,
 * which can repeat what was being stored.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = databaseCode(error);
  return {
    error: error.name,
    ...(code === undefined ? { message: error.message } : { code }),
    frames: frames(error),
  };
}

function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
}

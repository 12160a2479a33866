const MOST_FRAMES = 12;

/**
 * What a log may say of an error: its name, its code and where it was thrown. Not the message of an error that has
 * a code, as a database's has, since it can repeat what was being stored.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = errorCode(error);
  return {
    error: error.name,
    ...(code === undefined ? { message: error.message } : { code }),
    frames: (error.stack ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, MOST_FRAMES),
  };
}

/** The code of an error, or of the driver's error that it wraps; undefined where there is none. */
export function errorCode(error: Error): string | undefined {
  const { driverError, code } = error as Error & { driverError?: unknown; code?: unknown };
  if (driverError instanceof Error) return errorCode(driverError);
  return typeof code === 'string' ? code : undefined;
}

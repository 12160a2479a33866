/** What a log may say of an error. A database error's message can repeat what was being stored, so that its code stands for it. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as Error & { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : { message: error.message }),
    frames: (error.stack ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, 8),
  };
}

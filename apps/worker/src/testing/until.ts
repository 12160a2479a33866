import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `probe` gives something. @param patience milliseconds. @throws if it gives nothing for that long. */
export async function until<T>(
  probe: () => Promise<T | undefined | null | false>,
  patience: number,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Not within ${patience} ms`);
    await pause(20);
  }
}

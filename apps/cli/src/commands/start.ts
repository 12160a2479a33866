import { UsageError } from '../usage-error.ts';
export async function start(_args: string[]): Promise<number> {
  throw new UsageError('x');
}

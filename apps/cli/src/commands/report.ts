import { UsageError } from '../usage-error.ts';
export async function report(_args: string[]): Promise<number> {
  throw new UsageError('x');
}

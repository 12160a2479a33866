import { startEmbeddedDatabase } from '../start-embedded-database.ts';

/** A process that keeps the database of a folder until it is told to end; it prints where, or why not. */
try {
  const database = await startEmbeddedDatabase({ folder: process.argv[2] as string });
  process.stdout.write(`${database.url}\n`);
  process.once('SIGTERM', () => database.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${(error as Error).name}\n`);
  process.exit(1);
}

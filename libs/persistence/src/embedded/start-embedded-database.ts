import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { initialise, prepareFolder, readConnection, SHARED_FOLDER } from './data-folder.ts';
import { addressOf, DATABASE, keepServer } from './keep-server.ts';
import { endServer, runningServer } from './server-process.ts';

export interface EmbeddedOptions {
  /** Where the data are kept; see {@link EmbeddedDatabase.folder}. */
  folder: string;
  /** A free one, the same from start to start while it stays free, where it is left out. */
  port?: number;
  /** Trades safety for speed: data may be lost in a crash. For tests alone. */
  ephemeral?: boolean;
  /** Told what who looks after the server wants to know: that it broke, and is back. */
  onEvent?: (event: string) => void;
}

export interface EmbeddedDatabase {
  /** Of the database `concord`. */
  url: string;
  /**
   * Where the data are. Not the folder asked for but `/var/lib/concord/<hash of its path>` where this process is
   * root's and the unprivileged user that the server needs cannot reach that folder.
   */
  folder: string;
  /** Ends the server, whoever started it. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the folder, or adopts the server that a killed process left running there,
 * and starts it again whenever it breaks, until {@link EmbeddedDatabase.stop}. It listens on 127.0.0.1 alone.
 * @throws DatabaseInUseError if a living process keeps it.
 * @throws Error if the system cannot run it, or a given port is taken; the message says what to do.
 */
export async function startEmbeddedDatabase({
  folder,
  port,
  ephemeral = false,
  onEvent,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = prepareFolder(folder);
  const binaries = findBinaries(place.user, SHARED_FOLDER);
  const { password } = readConnection(place.folder);
  initialise(place, binaries, password, ephemeral);

  let stopped = false;
  let recovery: Promise<void> | undefined;
  let keeper = await keepServer(place, binaries, { port, ephemeral });
  keeper.once('end', recover);
  const kept = readConnection(place.folder).port as number;

  function recover(): void {
    if (stopped) return;
    onEvent?.('The database broke; starting it again');
    recovery = startAgain();
  }

  async function startAgain(): Promise<void> {
    while (!stopped) {
      try {
        // On the same port: everyone has the address.
        keeper = await keepServer(place, binaries, { port: kept, ephemeral, isCancelled: () => stopped });
        keeper.once('end', recover);
        onEvent?.('The database is back');
        return;
      } catch (error) {
        if (!stopped) onEvent?.(`The database did not start: ${(error as Error).message}`);
        await pause(500);
      }
    }
  }

  return {
    url: addressOf(DATABASE, { password, port: kept }),
    folder: place.folder,
    async stop() {
      stopped = true;
      await recovery;
      const server = runningServer(place.data);
      if (server) await endServer(server, place.data);
      await keeper.end().catch(() => undefined);
    },
  };
}

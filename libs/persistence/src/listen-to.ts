import { Client } from 'pg';

export interface Listening {
  close(): Promise<void>;
}

export interface ListeningOptions {
  /** Called whenever listening begins, at first and after an interruption: what was told in between is lost. */
  onListening?: () => void;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;

/**
 * Hears what is told on a channel, over a connection of its own that is made again whenever it breaks.
 * Resolves once it listens.
 * @throws if the first connection cannot be made.
 */
export async function listenTo(
  url: string,
  channel: string,
  onMessage: (payload: string) => void,
  { onListening }: ListeningOptions = {},
): Promise<Listening> {
  let closed = false;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;
  let client = await connect();

  async function connect(): Promise<Client> {
    const next = new Client({
      connectionString: url,
      application_name: `concord listening to ${channel}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => onMessage(payload ?? ''));
    // Without a listener the error would end the process; the end that follows it is what counts.
    next.on('error', () => undefined);
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    next.on('end', connectLater);
    pause = FIRST_PAUSE;
    onListening?.();
    return next;
  }

  function connectLater(): void {
    if (closed) return;
    timer = setTimeout(() => {
      connect().then(
        (next) => {
          client = next;
          if (closed) void next.end();
        },
        () => {
          pause = Math.min(pause * 2, LONGEST_PAUSE);
          connectLater();
        },
      );
    }, pause);
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client.end().catch(() => undefined);
    },
  };
}

import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first of `attempts` ports from `first` that is free on loopback; 0, any, where none is. */
export async function freePort(first: number, attempts = 20): Promise<number> {
  for (let port = first; port < first + attempts; port++) {
    if (await isFree(port)) return port;
  }
  return 0;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

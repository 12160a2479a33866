import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The first of `attempts` ports from `first` that is free on loopback; any other, where none is. */
export async function freePort(first: number, attempts = 20): Promise<number> {
  for (let port = first; port < first + attempts; port++) {
    if ((await tryPort(port)) !== undefined) return port;
  }
  return anyPort();
}

/** A port that was free on loopback a moment ago. */
export async function anyPort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('No port is free on this machine');
  return port;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

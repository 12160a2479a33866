import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { Stopping } from './health/stopping.ts';

/** How long requests still come in, while whoever sends them learns that there will be no more; in milliseconds. */
const GRACE = 1000;
/** How long requests in flight may take to end after that. */
const PATIENCE = 7000;
const SWEEP = 100;

/**
 * Says that it is no longer ready and ends each kept connection with its answer; then takes no more connections, lets
 * requests in flight end, and closes what the application holds. What still runs after eight seconds is cut off.
 * Closing kept connections at once instead would cut the requests that are already on their way over them.
 */
export async function shutDown(app: INestApplication, { grace = GRACE } = {}): Promise<void> {
  const server: Server = app.getHttpServer();
  app.get(Stopping).begin();
  server.prependListener('request', (_request, response) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  });
  await pause(grace);
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const last = setTimeout(() => server.closeAllConnections(), PATIENCE);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(last);
  }
}

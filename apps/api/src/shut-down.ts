import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';

/** How long requests in flight may take to end, in milliseconds. */
const PATIENCE = 8000;
const SWEEP = 100;

/**
 * Stops taking connections, lets requests in flight end, and closes what the application holds. A connection that is
 * kept alive ends with its answer; what still runs after eight seconds is cut off.
 */
export async function shutDown(app: INestApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  server.prependListener('request', (_request, response) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  });
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const last = setTimeout(() => server.closeAllConnections(), PATIENCE);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(last);
  }
}

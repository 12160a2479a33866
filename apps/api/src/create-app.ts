import type { Server } from 'node:http';
import type { Log } from '@concord/service';
import { frameworkLog } from '@concord/service';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { openContext } from './access/request-context.ts';
import { appModule } from './app.module.ts';
import type { Config } from './config.ts';
import { identifyRequest } from './http/request-id.ts';
import { logRequests } from './logging/log-requests.ts';
import { publishDocument } from './openapi/create-document.ts';

/**
 * The whole application over an open database, not listening yet.
 * @throws if the database cannot be reached.
 */
export async function createApp(config: Config, log: Log): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(appModule(config, log), {
    bodyParser: false,
    abortOnError: false,
    logger: frameworkLog(log),
  });
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxyHops);
  app.use(identifyRequest, openContext, logRequests(log), protect(), keepNothing);
  setTimeouts(app.getHttpServer());
  publishDocument(app);
  return app;
}

/** An interface for programs: a browser that lands here loads nothing and frames nothing. */
function protect(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** No cache on the way may keep what an outline says. */
function keepNothing(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}

/** In milliseconds. An outline of 10 MB may come over a slow line; a request line and headers may not. */
function setTimeouts(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 300_000;
  // Longer than the usual idle time of a proxy in front, which must be the one to close.
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
}

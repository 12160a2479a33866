import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Visitor } from './visitor.ts';

/** What holds for one request, wherever in the program it is looked for. */
export interface RequestContext {
  visitor?: Visitor | undefined;
  /** The transaction that is open, if one is. */
  manager?: EntityManager;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Gives each request a context of its own. */
export function openContext(_request: Request, _response: Response, next: NextFunction): void {
  contexts.run({}, next);
}

/** Notes who the request comes from. @throws Error outside a request. */
export function setVisitor(visitor: Visitor | undefined): void {
  requestContext().visitor = visitor;
}

/** @throws Error outside a request: nothing is done for nobody. */
export function requestContext(): RequestContext {
  const context = contexts.getStore();
  if (context === undefined) throw new Error('This is done for a request, and there is none');
  return context;
}

/** Who the request comes from. @throws Error where nobody is signed in. */
export function currentVisitor(): Visitor {
  const { visitor } = requestContext();
  if (visitor === undefined) throw new Error('This is done for somebody, and nobody is signed in');
  return visitor;
}

/** Runs `work` with a transaction in the context. */
export function withManager<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  return contexts.run({ ...requestContext(), manager }, work);
}

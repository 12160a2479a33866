import { asAnybody, asReader, forSignIn } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentVisitor, requestContext, withManager } from '../access/request-context.ts';

/** The one way of a request to the database: in a transaction that sees what its visitor may see. */
@Injectable()
export class Database {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Runs `work` for the request's visitor; within another `run`, in its transaction. @throws Error for nobody. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { manager } = requestContext();
    if (manager !== undefined) return work(manager);
    const { account, token } = currentVisitor();
    const identity = token === undefined ? { account } : { account, token: token.id };
    return asReader(this.#source, identity, (opened) => withManager(opened, () => work(opened)));
  }

  /** Runs `work` for anybody, signed in or not: it reaches what is published, and nothing else. */
  forAnybody<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return asAnybody(this.#source, work);
  }

  /** Runs `work` for whoever is still to say who they are; it reaches accounts, and no outline. */
  forSignIn<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return forSignIn(this.#source, work);
  }
}

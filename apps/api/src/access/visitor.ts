import type { Language, RoleHeld } from '@concord/domain';
import type { SessionRecord, TokenScope } from '@concord/persistence';
import type { Request } from 'express';

/** Who a request comes from, as far as they have shown it. */
export interface Visitor {
  /** Id of the account. */
  account: string;
  language: Language;
  /** The roles in force; none before the second factor is given. */
  roles: readonly RoleHeld[];
  /** The token that a program works by. */
  token?: { id: string; scope: TokenScope };
  /** The session of somebody in a browser, and the secret that it is found by. */
  session?: SessionRecord & { secret: string };
}

/** Tells who a request comes from. */
export abstract class Visitors {
  /** Undefined where nobody is signed in; also for a session or token that ended. */
  abstract ofRequest(request: Request): Promise<Visitor | undefined>;
}

/** Whether both factors are given, or a token stands for them. */
export function isSignedIn(visitor: Visitor | undefined): visitor is Visitor {
  return visitor !== undefined && (visitor.token !== undefined || visitor.session?.stage === 'complete');
}

import { requestContext } from '../access/request-context.ts';
import { ConfirmationRequired } from '../problem/confirmation-required.ts';
import { Problem } from '../problem/problem.ts';
import type { Session } from './second-factor/second-factor.service.ts';

/**
 * The session of the browser that a request comes from, whose second step may be still due. A program with a token has
 * none: it neither signs in nor changes how its owner does.
 * @throws Problem `sign-in-required` without one.
 */
export function sessionOfVisitor(): Session {
  const session = requestContext().visitor?.session;
  if (session === undefined) throw new Problem('sign-in-required', 'Sign in first.');
  return session;
}

/** The session of whoever has taken both steps. @throws Problem `sign-in-required` without one. */
export function completeSession(): Session {
  const session = sessionOfVisitor();
  if (session.stage !== 'complete') throw new Problem('sign-in-required', 'Take the second step first.');
  return session;
}

/**
 * The session of whoever has shown in the last ten minutes that it is they, as is asked before what opens an account is
 * changed (OWASP ASVS 5.0, 7.5). @throws ConfirmationRequired where that is longer ago: they show it again, and go on.
 */
export function confirmedSession(): Session {
  const session = completeSession();
  if (!session.isConfirmed) throw new ConfirmationRequired();
  return session;
}

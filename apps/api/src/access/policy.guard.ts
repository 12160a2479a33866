import { may, type Target } from '@concord/disclosure';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config.ts';
import { isPagePath } from '../pages/page-path.ts';
import { Problem } from '../problem/problem.ts';
import { contributes, notYourSection, requireSections, sectionAt } from './own-sections.ts';
import { type Access, accessOf, isWriting } from './policy.ts';
import { RateLimits } from './rate-limits.ts';
import { setVisitor } from './request-context.ts';
import { isForeign, isSameOrigin } from './same-origin.ts';
import { isSignedIn, type Visitor, Visitors } from './visitor.ts';

/** Lets a request in as the policy table says; what the table does not name stays shut. */
@Injectable()
export class PolicyGuard implements CanActivate {
  readonly #visitors: Visitors;
  readonly #limits: RateLimits;
  readonly #isOpen: boolean;

  constructor(visitors: Visitors, limits: RateLimits, @Inject(CONFIG) { policy }: Config) {
    this.#limits = limits;
    this.#visitors = visitors;
    this.#isOpen = policy === 'emptied-for-a-test';
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const access = accessOf(request.method, request.route.path);
    if (access === undefined) throw new Problem('forbidden', 'No rule says who may use this address.');
    // Whoever it is: so that what is for everyone is there without a database too.
    if (access === 'public') return true;
    const visitor = await this.#visitors.ofRequest(request);
    setVisitor(visitor);
    await this.#limits.consume('request', visitor?.token?.id ?? visitor?.account ?? request.ip ?? '');
    if (access === 'visitor') return true;
    if (!isSignedIn(visitor)) throw signInFirst(request);
    if (visitor.session !== undefined && !isSafe(request) && !isOwnPage(request)) throw foreignPage();
    if (!this.#isOpen && !isAllowed(visitor, access, request)) throw refusal(visitor, request);
    requireOwnSection(visitor, request);
    return true;
  }
}

function isSafe({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A form has a token besides, which is looked at when it is read. */
function isOwnPage(request: Request): boolean {
  return isPagePath(request.path) ? !isForeign(request) : isSameOrigin(request);
}

function foreignPage(): Problem {
  return new Problem(
    'forbidden',
    'Your browser does not say that this comes from a page of this application.',
  );
}

function isAllowed(
  visitor: Visitor,
  access: Exclude<Access, 'public' | 'visitor'>,
  request: Request,
): boolean {
  if (visitor.token !== undefined) {
    // Pages are for people: by them a token could make itself another, or change its owner's account.
    if (isPagePath(request.path)) return false;
    if (visitor.token.scope === 'read' && isWriting(request.method, access)) return false;
  }
  return access === 'account' || may(visitor.roles, access, targetOf(request));
}

function targetOf({ params }: Request): Target {
  const { cycle, country } = params;
  return {
    ...(typeof cycle === 'string' ? { cycle } : {}),
    ...(typeof country === 'string' ? { country } : {}),
  };
}

/** @throws Problem `not-your-section`: a contributor's pages are those of the sections that they were asked to fill. */
function requireOwnSection({ roles }: Visitor, request: Request): void {
  const { cycle, country } = targetOf(request);
  const section = sectionAt(request.route.path, request.params);
  if (cycle === undefined || country === undefined || section === undefined) return;
  requireSections(roles, { cycle, country }, [section]);
}

function signInFirst(request: Request): Problem {
  const sent = request.get('Authorization') !== undefined;
  return new Problem(
    'sign-in-required',
    sent ? 'The token is not known here, or no longer.' : 'Send Authorization: Bearer <token>, or sign in.',
    { headers: { 'WWW-Authenticate': `Bearer realm="concord"${sent ? ', error="invalid_token"' : ''}` } },
  );
}

/** What is not for somebody to read is not there for them; what is not for them to do is said to be so. */
function refusal({ roles }: Visitor, request: Request): Problem {
  const { cycle, country } = targetOf(request);
  if (cycle !== undefined && country !== undefined && contributes(roles, { cycle, country })) {
    return notYourSection(roles, { cycle, country });
  }
  return isSafe(request)
    ? new Problem('not-found', 'There is nothing here that is open to you.')
    : new Problem('forbidden', 'None of your roles lets you do this here.');
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problem/problem.ts';
import { AccessTokens } from './access-tokens.ts';
import { accessOf } from './policy.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;

/** Lets a request in as the policy table says; what the table does not name stays shut. */
@Injectable()
export class TokenGuard implements CanActivate {
  readonly #tokens: AccessTokens;

  constructor(tokens: AccessTokens) {
    this.#tokens = tokens;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const access = accessOf(request.method, request.route.path);
    if (access === 'public') return true;
    if (access === undefined) throw new Problem('forbidden', 'No rule says who may use this address.');
    const token = BEARER.exec(request.get('Authorization') ?? '')?.[1];
    if (token === undefined) throw refused('Send Authorization: Bearer <token>.', 'Bearer realm="concord"');
    if (!(await this.#tokens.accepts(token))) {
      throw refused('The token is not known here.', 'Bearer realm="concord", error="invalid_token"');
    }
    return true;
  }
}

function refused(detail: string, challenge: string): Problem {
  return new Problem('token-required', detail, { headers: { 'WWW-Authenticate': challenge } });
}

import { digestOf, newSecret } from '@concord/persistence';
import { keyFor, seal, UnsealError, unseal } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestContext } from '../access/request-context.ts';
import { CONFIG, type Config } from '../config.ts';
import { PageCookies } from './page-cookies.ts';

/** Whose page a form was on. */
export interface FormOrigin {
  /** Digest of the session's secret, or of the visit's where nobody was signed in. */
  anchor: string;
  /** The account that was signed in. */
  account: string | undefined;
}

const SECRET = /^[\w-]{43}$/;
const LONGEST = 600;

/**
 * The second guard of forms, beside what browsers say of where a request comes from (OWASP ASVS 5.0, 3.5): a form
 * carries a token that names the session whose page it was on, sealed. It is sealed anew for every answer, so that
 * what compression tells about one answer is of no use for the next.
 */
@Injectable()
export class FormTokens {
  readonly #key: Buffer;
  readonly #cookies: PageCookies;

  constructor(@Inject(CONFIG) { secret }: Config, cookies: PageCookies) {
    this.#key = keyFor(secret, 'form-token');
    this.#cookies = cookies;
  }

  /** The token for the forms of a page. Who has no session is given a cookie for the visit. */
  issue(response: Response): string {
    const { session } = requestContext().visitor ?? {};
    const anchor = session?.sha256 ?? this.#visitOf(response);
    const bytes = Buffer.from(JSON.stringify([anchor, session?.account ?? null]));
    return seal(this.#key, bytes).toString('base64url');
  }

  /** Whose page the form of a token was on; undefined for what was not issued here. */
  read(token: string | undefined): FormOrigin | undefined {
    if (token === undefined || token.length > LONGEST) return undefined;
    try {
      const [anchor, account] = JSON.parse(unseal(this.#key, Buffer.from(token, 'base64url')).toString()) as [
        string,
        string | null,
      ];
      return { anchor, account: account ?? undefined };
    } catch (error) {
      if (error instanceof UnsealError) return undefined;
      throw error;
    }
  }

  /** Whether a token is of the very session, or visit, that sends it back. */
  isOf(request: Request, token: string | undefined): boolean {
    const origin = this.read(token);
    if (origin === undefined) return false;
    const { session } = requestContext().visitor ?? {};
    if (session !== undefined) return origin.anchor === session.sha256;
    const visit = this.#cookies.read(request, 'visit');
    return visit !== undefined && origin.anchor === digestOf(visit);
  }

  #visitOf(response: Response): string {
    const known = this.#cookies.read(response.req, 'visit');
    if (known !== undefined && SECRET.test(known)) return digestOf(known);
    const secret = newSecret();
    this.#cookies.set(response, 'visit', secret);
    return digestOf(secret);
  }
}

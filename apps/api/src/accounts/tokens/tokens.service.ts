import { COUNTRIES, type RoleHeld } from '@concord/domain';
import {
  type ApiTokenRecord,
  chainOfCycle,
  issueApiToken,
  listApiTokens,
  recordAct,
  revokeApiToken,
  type TokenScope,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../../access/request-context.ts';
import { Database } from '../../database/database.ts';

/** The longest that a token is good for. */
export const TOKEN_DAYS_AT_MOST = 365;
const DAY = 86_400_000;

export interface TokenWish {
  label: string;
  scope: TokenScope;
  cycle: string;
  country?: string;
  /** Whole days, from 1 to {@link TOKEN_DAYS_AT_MOST}. */
  days: number;
}

export type TokenFault = 'label' | 'cycle' | 'country' | 'days';

/** What is wrong with a wish for a token, by the roles of who wishes for it. */
export function faultOfToken(
  { label, cycle, country, days }: TokenWish,
  roles: readonly RoleHeld[],
): TokenFault | undefined {
  if (label.trim() === '' || label.length > 100) return 'label';
  const held = roles.filter((role) => role.cycle === cycle);
  if (held.length === 0) return 'cycle';
  if (country !== undefined) {
    const isHeld = held.some((role) => role.country === undefined || role.country === country);
    if (!isHeld || !COUNTRIES.has(country)) return 'country';
  }
  return Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS_AT_MOST ? undefined : 'days';
}

/** Tokens by which programs work for their owner. A program cannot make itself another. */
@Injectable()
export class Tokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Issues a token, which is shown once, or says what is wrong. */
  async issue(wish: TokenWish): Promise<{ token: string } | { fault: TokenFault }> {
    const { account, roles } = currentVisitor();
    const fault = faultOfToken(wish, roles);
    if (fault !== undefined) return { fault };
    const { label, scope, cycle, country, days } = wish;
    return this.#database.run(async (manager) => {
      const { id, token } = await issueApiToken(manager, {
        account,
        label: label.trim(),
        scope,
        cycle,
        ...(country === undefined ? {} : { country }),
        expiresAt: new Date(Date.now() + days * DAY),
      });
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'token-issued',
        subject: { token: id, scope, country: country ?? null, days },
      });
      return { token };
    });
  }

  /** The visitor's tokens that are in force. */
  async list(): Promise<ApiTokenRecord[]> {
    const { account } = currentVisitor();
    const tokens = await this.#database.run((manager) => listApiTokens(manager, account));
    return tokens.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > new Date());
  }

  /** @returns whether the visitor had that token in force. */
  revoke(id: string): Promise<boolean> {
    const { account } = currentVisitor();
    return this.#database.run(async (manager) => {
      const token = (await listApiTokens(manager, account)).find((each) => each.id === id);
      if (token === undefined || !(await revokeApiToken(manager, account, id))) return false;
      await recordAct(manager, {
        chain: chainOfCycle(token.cycle),
        action: 'token-revoked',
        subject: { token: id },
      });
      return true;
    });
  }
}

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

/** All that is wrong with a wish for a token, by the roles of who wishes for it. */
function faultsOfToken({ label, cycle, country, days }: TokenWish, roles: readonly RoleHeld[]): TokenFault[] {
  const held = roles.filter((role) => role.cycle === cycle);
  const isHeld = (code: string) => held.some((role) => role.country === undefined || role.country === code);
  const checks: Readonly<Record<TokenFault, boolean>> = {
    label: label.trim() !== '' && label.length <= 100,
    cycle: held.length > 0,
    // Of which countries it can be is a question of the cycle.
    country: country === undefined || held.length === 0 || (isHeld(country) && COUNTRIES.has(country)),
    days: Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS_AT_MOST,
  };
  return (Object.keys(checks) as TokenFault[]).filter((field) => !checks[field]);
}

/** Tokens by which programs work for their owner. A program cannot make itself another. */
@Injectable()
export class Tokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Issues a token, which is shown once, or says all that is wrong. */
  async issue(wish: TokenWish): Promise<{ token: string } | { faults: TokenFault[] }> {
    const { account, roles } = currentVisitor();
    const faults = faultsOfToken(wish, roles);
    if (faults.length > 0) return { faults };
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

import {
  type AccountQuery,
  type AccountSummary,
  endSessions,
  INSTALLATION_CHAIN,
  issueInvitation,
  listAccounts,
  lockAccount,
  lockAdministrators,
  Outbox,
  recordAct,
  removeSecondFactors,
  sendInvitation,
  setDisabled,
  setPasswordHash,
  summariseAccount,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../../access/request-context.ts';
import { Database } from '../../database/database.ts';

/**
 * What an administrator's act came to: `own` where it was aimed at their own account, which others must look after,
 * `last` where nobody would be left who runs the installation.
 */
export type Outcome = 'done' | 'none' | 'own' | 'last';

/** What administrators do to accounts. None of it shows them an outline. */
@Injectable()
export class Administration {
  readonly #database: Database;
  readonly #outbox: Outbox;

  constructor(database: Database, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  list(query: AccountQuery): Promise<AccountSummary[]> {
    return this.#database.run((manager) => listAccounts(manager, query));
  }

  find(id: string): Promise<AccountSummary | null> {
    return this.#database.run((manager) => summariseAccount(manager, id));
  }

  /** Shuts an account and ends its sessions; its tokens open nothing while it is shut. */
  disable(id: string): Promise<Outcome> {
    return this.#act(id, async (manager, { email, name, language }) => {
      const others = (await lockAdministrators(manager)).filter((administrator) => administrator !== id);
      if (others.length === 0) return 'last';
      if (!(await setDisabled(manager, id, true))) return 'done';
      await endSessions(manager, id);
      await this.#outbox.queueMail(manager, {
        recipient: email,
        account: id,
        language,
        template: 'account-disabled',
        view: { name },
      });
      await record(manager, 'account-disabled', id);
      return 'done';
    });
  }

  enable(id: string): Promise<Outcome> {
    return this.#act(id, async (manager) => {
      if (await setDisabled(manager, id, false)) await record(manager, 'account-enabled', id);
      return 'done';
    });
  }

  endSessions(id: string): Promise<Outcome> {
    return this.#act(id, async (manager) => {
      await endSessions(manager, id);
      await record(manager, 'sessions-ended', id);
      return 'done';
    });
  }

  /**
   * For who has lost all that they sign in by: takes every factor away, the password too, and invites them to begin
   * anew by a link that is good once. Until that is used nobody can sign in to the account.
   */
  removeFactors(id: string): Promise<Outcome> {
    return this.#act(id, async (manager, { email, name, language }) => {
      await removeSecondFactors(manager, id);
      await setPasswordHash(manager, id, null);
      await endSessions(manager, id);
      await this.#outbox.queueMail(manager, {
        recipient: email,
        account: id,
        language,
        template: 'factor-removed',
        view: { name },
      });
      const { account } = currentVisitor();
      const issued = await issueInvitation(manager, { email, name, language, roles: [], invitedBy: account });
      await sendInvitation(manager, this.#outbox, issued);
      await record(manager, 'second-factor-removed', id, { invitation: issued.invitation.id, kind: 'all' });
      return 'done';
    });
  }

  #act(
    id: string,
    work: (manager: EntityManager, account: AccountSummary) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (id === currentVisitor().account) return Promise.resolve('own');
    return this.#database.run(async (manager) => {
      const account = await summariseAccount(manager, id);
      if (account === null) return 'none';
      await lockAccount(manager, id);
      return work(manager, account);
    });
  }
}

function record(
  manager: EntityManager,
  action: 'account-disabled' | 'account-enabled' | 'sessions-ended' | 'second-factor-removed',
  account: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  return recordAct(manager, { chain: INSTALLATION_CHAIN, action, subject: { account, ...more } });
}

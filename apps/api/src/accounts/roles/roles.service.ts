import type { RoleHeld } from '@concord/domain';
import {
  type AccountSummary,
  chainOfCycle,
  findCycle,
  INSTALLATION_CHAIN,
  lockAdministrators,
  Outbox,
  recordAct,
  revokeRole,
  summariseAccount,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../../access/request-context.ts';
import { Database } from '../../database/database.ts';

/**
 * What taking a role away came to: `none` where it is not held (any more), `own` where it is the visitor's own, which
 * others must take, `last` where nobody would be left who runs the installation.
 */
export type Taken = 'taken' | 'none' | 'own' | 'last';

/** Takes roles away: organizers those of their cycles, administrators all. */
@Injectable()
export class Roles {
  readonly #database: Database;
  readonly #outbox: Outbox;

  constructor(database: Database, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  /** The account that holds this role; null where none does that the visitor may know of. */
  holder(id: string, held: RoleHeld): Promise<AccountSummary | null> {
    return this.#database.run(async (manager) => {
      const account = await summariseAccount(manager, id);
      return account?.roles.some((role) => isSame(role, held)) ? account : null;
    });
  }

  /** Takes it away, which every session and token of the account sees at its next request, and writes to its owner. */
  take(id: string, held: RoleHeld): Promise<Taken> {
    const { role, cycle, country } = held;
    // The role of an administrator is held in no cycle, and every other in one.
    if ((role === 'administrator') !== (cycle === undefined)) return Promise.resolve('none');
    if (id === currentVisitor().account) return Promise.resolve('own');
    return this.#database.run(async (manager) => {
      const account = await summariseAccount(manager, id);
      if (account === null || !account.roles.some((each) => isSame(each, held))) return 'none';
      if (role === 'administrator') {
        const others = (await lockAdministrators(manager)).filter((administrator) => administrator !== id);
        if (others.length === 0) return 'last';
      }
      if (!(await revokeRole(manager, id, held))) return 'none';
      const title = cycle === undefined ? undefined : (await findCycle(manager, cycle))?.configuration.title;
      await this.#outbox.queueMail(manager, {
        recipient: account.email,
        account: id,
        language: account.language,
        template: 'role-revoked',
        view: {
          name: account.name,
          role,
          ...(country === undefined ? {} : { country }),
          ...(title === undefined ? {} : { cycle: title }),
        },
      });
      await recordAct(manager, {
        chain: cycle === undefined ? INSTALLATION_CHAIN : chainOfCycle(cycle),
        action: 'role-revoked',
        subject: { account: id, role, country: country ?? null },
      });
      return 'taken';
    });
  }
}

function isSame(one: RoleHeld, other: RoleHeld): boolean {
  return one.role === other.role && one.cycle === other.cycle && one.country === other.country;
}

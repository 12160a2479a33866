import type { RoleHeld } from '@concord/domain';
import {
  findAccountByEmail,
  type InvitationWork,
  listPendingInvitations,
  normaliseEmail,
  requestWork,
  rolesOf,
} from '@concord/persistence';
import { enqueueInvitations } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../../access/request-context.ts';
import { faultOfOffer } from '../../accounts/invitations/roles-offered.ts';
import { OFFER_FAULTS } from '../../accounts/wording/fault-words.ts';
import { Database } from '../../database/database.ts';
import { type Invitee, type LineFault, readInvitations } from './read-invitations.ts';

/** One letter to one person. */
export interface PlannedInvitation extends Pick<Invitee, 'line' | 'email' | 'name' | 'language'> {
  roles: RoleHeld[];
}

/** What a table would do: whom it invites, who is left out since nothing would change for them, and every fault. */
export interface BulkPlan {
  invitations: PlannedInvitation[];
  known: Invitee[];
  faults: LineFault[];
}

/** Invites many at once, all or nobody. */
@Injectable()
export class BulkInvitations {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What the table would do; nothing is done. */
  plan(cycle: string, text: string): Promise<BulkPlan> {
    return this.#database.run((manager) => planOf(manager, cycle, text));
  }

  /** Asks the worker for just what was planned, if there are no faults and there is somebody to invite. */
  invite(cycle: string, text: string): Promise<{ plan: BulkPlan; work?: string }> {
    const { account } = currentVisitor();
    return this.#database.run(async (manager) => {
      const plan = await planOf(manager, cycle, text);
      if (plan.faults.length > 0 || plan.invitations.length === 0) return { plan };
      const request: InvitationWork = {
        invitations: plan.invitations.map(({ email, name, language, roles }) => ({
          email,
          name,
          language,
          roles,
        })),
      };
      const work = await requestWork(manager, { cycle, kind: 'invite', request, askedBy: account });
      await enqueueInvitations(manager, work);
      return { plan, work };
    });
  }
}

async function planOf(manager: EntityManager, cycle: string, text: string): Promise<BulkPlan> {
  const { invitees, faults } = readInvitations(text);
  const { roles: by } = currentVisitor();
  const pending = await listPendingInvitations(manager, cycle);
  const plan: BulkPlan = { invitations: [], known: [], faults: [...faults] };
  for (const [email, theirs] of Map.groupBy(invitees, (invitee) => normaliseEmail(invitee.email))) {
    const account = await findAccountByEmail(manager, email);
    const held = account === null ? [] : await rolesOf(manager, account.id);
    const waiting = pending
      .filter((each) => each.email === email && each.isOpen)
      .flatMap(({ roles }) => roles);
    const fresh = theirs.filter(
      (invitee) => ![...held, ...waiting].some((role) => isSame(role, roleOf(invitee, cycle))),
    );
    plan.known.push(...theirs.filter((invitee) => !fresh.includes(invitee)));
    const [first] = fresh;
    if (first === undefined) continue;
    const roles = fresh.map((invitee) => roleOf(invitee, cycle));
    const fault = faultOfOffer(roles, { by, held: [...held, ...waiting], cycle });
    if (fault === undefined) {
      const { line, name, language } = first;
      plan.invitations.push({ line, email: first.email, name, language, roles });
    } else plan.faults.push({ line: first.line, given: first.email, message: OFFER_FAULTS[fault] });
  }
  plan.faults.sort((a, b) => a.line - b.line);
  return plan;
}

function roleOf({ role, country }: Invitee, cycle: string): RoleHeld {
  return { role, cycle, ...(country === undefined ? {} : { country }) };
}

function isSame(one: RoleHeld, other: RoleHeld): boolean {
  return one.role === other.role && one.cycle === other.cycle && one.country === other.country;
}

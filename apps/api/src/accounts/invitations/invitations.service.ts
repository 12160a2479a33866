import {
  chainOfInvitation,
  findAccountByEmail,
  type InvitationRecord,
  type IssuedInvitation,
  issueInvitation,
  listPendingInvitations,
  type NewInvitation,
  nameOfRole,
  Outbox,
  recordAct,
  renewInvitation,
  revokeInvitation,
  rolesOf,
  sendInvitation,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../../access/request-context.ts';
import { Database } from '../../database/database.ts';
import { faultOfOffer, type OfferFault } from './roles-offered.ts';

export type InvitationRequest = Pick<NewInvitation, 'email' | 'name' | 'language' | 'cycle' | 'roles'>;

/** Invites people: organizers to their cycles, administrators everywhere. */
@Injectable()
export class Invitations {
  readonly #database: Database;
  readonly #outbox: Outbox;

  constructor(database: Database, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  /** What is wrong with an offer, whoever it is made to. */
  faultOf({ roles, cycle }: Pick<InvitationRequest, 'roles' | 'cycle'>): OfferFault | undefined {
    const { roles: by } = currentVisitor();
    return faultOfOffer(roles, { by, held: [], ...(cycle === undefined ? {} : { cycle }) });
  }

  /** Sends an invitation, or says what is wrong with what it offers. */
  async invite(request: InvitationRequest): Promise<InvitationRecord | { fault: OfferFault }> {
    const { account, roles: by } = currentVisitor();
    return this.#database.run(async (manager) => {
      const invited = await findAccountByEmail(manager, request.email);
      const held = invited === null ? [] : await rolesOf(manager, invited.id);
      const { cycle } = request;
      const fault = faultOfOffer(request.roles, { by, held, ...(cycle === undefined ? {} : { cycle }) });
      if (fault !== undefined) return { fault };
      const issued = await issueInvitation(manager, { ...request, invitedBy: account });
      await this.#send(manager, issued);
      return issued.invitation;
    });
  }

  /** Those that wait, of one cycle or of all that the visitor sees. */
  pending(cycle?: string): Promise<InvitationRecord[]> {
    return this.#database.run((manager) => listPendingInvitations(manager, cycle));
  }

  /** Sends a waiting invitation again, by a new link. @returns whether there was one. */
  sendAgain(id: string, cycle?: string): Promise<boolean> {
    return this.#database.run(async (manager) => {
      if (!(await isWaiting(manager, id, cycle))) return false;
      const issued = await renewInvitation(manager, id);
      if (issued !== null) await this.#send(manager, issued);
      return issued !== null;
    });
  }

  /** Takes a waiting invitation back. @returns whether there was one. */
  revoke(id: string, cycle?: string): Promise<boolean> {
    return this.#database.run(async (manager) => {
      if (!(await isWaiting(manager, id, cycle))) return false;
      const revoked = await revokeInvitation(manager, id);
      if (revoked === null) return false;
      await recordAct(manager, {
        chain: chainOfInvitation(revoked),
        action: 'invitation-revoked',
        subject: { invitation: revoked.id },
      });
      return true;
    });
  }

  /** Writes to the invited, in the caller's transaction, and notes it in the record. */
  async #send(manager: EntityManager, { invitation, secret }: IssuedInvitation): Promise<void> {
    await sendInvitation(manager, this.#outbox, { invitation, secret });
    await recordAct(manager, {
      chain: chainOfInvitation(invitation),
      action: 'invited',
      subject: { invitation: invitation.id, roles: invitation.roles.map(nameOfRole) },
    });
  }
}

async function isWaiting(manager: EntityManager, id: string, cycle: string | undefined): Promise<boolean> {
  const waiting = await listPendingInvitations(manager, cycle);
  return waiting.some((invitation) => invitation.id === id);
}

import {
  chainOfInvitation,
  claimWork,
  finishWork,
  type InvitationWork,
  issueInvitation,
  nameOfRole,
  Outbox,
  recordAct,
  sendInvitation,
  stopWork,
} from '@concord/persistence';
import type { TaskContext, Tasks } from '@concord/queue';
import { LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellWork } from '../progress/tell-work.ts';

/** Attempts that throw; a process that is to end takes none. */
const ATTEMPTS = 3;

/** Invites all whom an organizer was allowed to invite when it was asked for, or nobody. */
@Injectable()
export class InvitePeople {
  readonly #database: DataSource;
  readonly #outbox: Outbox;
  readonly #log: Log;

  constructor(database: DataSource, outbox: Outbox, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#outbox = outbox;
    this.#log = log;
  }

  async run({ work: id }: Tasks['invite-people'], { signal, attempt }: TaskContext): Promise<void> {
    const { manager } = this.#database;
    const work = await claimWork<InvitationWork>(manager, id);
    if (work === null) {
      this.#log.info({ work: id }, 'Nothing is left to do for these invitations');
      return;
    }
    const { cycle, askedBy, request } = work;
    if (askedBy === null) throw new Error('Invitations are sent for somebody');
    const { invitations } = request;
    const telling = tellWork(manager, this.#log, id);
    try {
      await this.#database.transaction(async (transaction) => {
        for (const [index, invitation] of invitations.entries()) {
          signal.throwIfAborted();
          const issued = await issueInvitation(transaction, { ...invitation, cycle, invitedBy: askedBy });
          await sendInvitation(transaction, this.#outbox, issued);
          await recordAct(transaction, {
            chain: chainOfInvitation(issued.invitation),
            actor: askedBy,
            action: 'invited',
            subject: { invitation: issued.invitation.id, roles: invitation.roles.map(nameOfRole) },
          });
          telling.tell((100 * (index + 1)) / invitations.length, 'inviting');
        }
        await telling.told();
        // Another process ended it meanwhile; its letters are the ones.
        if (!(await finishWork(transaction, id, { count: invitations.length }))) {
          throw new Error('These invitations were sent already');
        }
      });
      this.#log.info({ work: id, count: invitations.length }, 'Invited');
    } catch (error) {
      await telling.told();
      if (!signal.aborted && attempt >= ATTEMPTS) {
        await stopWork(manager, id);
        return;
      }
      throw error;
    }
  }
}

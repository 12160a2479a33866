import type { RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { type AuditChain, chainOfCycle, INSTALLATION_CHAIN } from '../audit/chain.ts';
import { findCycle } from '../cycles/cycles.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { InvitationRecord, IssuedInvitation } from './invitations.ts';

/** Puts the letter with an invitation's link into the outbox. */
export async function sendInvitation(
  manager: EntityManager,
  outbox: Pick<Outbox, 'queueMail'>,
  { invitation, secret }: IssuedInvitation,
): Promise<void> {
  const cycle = invitation.cycle === null ? null : await findCycle(manager, invitation.cycle);
  const title = cycle?.configuration.title;
  await outbox.queueMail(manager, {
    recipient: invitation.email,
    language: invitation.language,
    template: 'invitation',
    view: {
      name: invitation.name,
      path: `/join/${secret}`,
      until: invitation.expiresAt.toISOString(),
      ...(title === undefined ? {} : { cycle: title }),
    },
  });
}

/** The chain that tells of an invitation: its cycle's, or that of the installation. */
export function chainOfInvitation({ cycle }: Pick<InvitationRecord, 'cycle'>): AuditChain {
  return cycle === null ? INSTALLATION_CHAIN : chainOfCycle(cycle);
}

/** A role as the record names it, for instance `reviewer KEN`, or `contributor KEN figures answers`. */
export function nameOfRole({ role, country, sections = [] }: RoleHeld): string {
  return [role, ...(country === undefined ? [] : [country]), ...sections].join(' ');
}

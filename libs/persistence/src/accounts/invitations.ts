import type { Language, RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { normaliseEmail } from './accounts.ts';
import { digestOf, newSecret } from './secret-token.ts';

/** Milliseconds for which an invitation's link is good. */
export const INVITATION_LIFETIME = 7 * 86_400_000;

export interface InvitationRecord {
  id: string;
  email: string;
  name: string;
  language: Language;
  /** The cycle that all its roles are of; null for one of the installation. */
  cycle: string | null;
  roles: RoleHeld[];
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  /** Whether its link still opens it. */
  isOpen: boolean;
}

export interface NewInvitation {
  email: string;
  name: string;
  language: Language;
  cycle?: string;
  roles: readonly RoleHeld[];
  invitedBy?: string;
}

/** Whom the worker is to invite to a cycle, as whoever asks may; each by one letter. */
export interface InvitationWork {
  invitations: Pick<NewInvitation, 'email' | 'name' | 'language' | 'roles'>[];
}

export interface IssuedInvitation {
  invitation: InvitationRecord;
  /** For the link; it is kept nowhere. */
  secret: string;
}

const OPEN = 'accepted_at IS NULL AND revoked_at IS NULL AND expires_at > clock_timestamp()';
const COLUMNS = `id, email, name, language, cycle, roles, invited_by AS "invitedBy", created_at AS "createdAt",
  expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt", ${OPEN} AS "isOpen"`;

export async function issueInvitation(
  manager: EntityManager,
  invitation: NewInvitation,
): Promise<IssuedInvitation> {
  const secret = newSecret();
  const [issued] = await manager.query<InvitationRecord[]>(
    `INSERT INTO invitation (sha256, email, name, language, cycle, roles, invited_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, clock_timestamp() + ${INVITATION_LIFETIME} * interval '1 millisecond')
     RETURNING ${COLUMNS}`,
    [
      digestOf(secret),
      normaliseEmail(invitation.email),
      invitation.name,
      invitation.language,
      invitation.cycle ?? null,
      JSON.stringify(invitation.roles),
      invitation.invitedBy ?? null,
    ],
  );
  return { invitation: issued as InvitationRecord, secret };
}

/** A new link for an invitation that was not accepted; the one before opens nothing any more. */
export async function renewInvitation(manager: EntityManager, id: string): Promise<IssuedInvitation | null> {
  const secret = newSecret();
  const [rows] = await manager.query<[InvitationRecord[], number]>(
    `UPDATE invitation SET sha256 = $2, revoked_at = NULL,
       expires_at = clock_timestamp() + ${INVITATION_LIFETIME} * interval '1 millisecond'
     WHERE id = $1 AND accepted_at IS NULL RETURNING ${COLUMNS}`,
    [id, digestOf(secret)],
  );
  return rows[0] === undefined ? null : { invitation: rows[0], secret };
}

/** The invitation that a link's secret opens; null where it opens none, or none any more. */
export async function findOpenInvitation(
  manager: EntityManager,
  secret: string,
): Promise<InvitationRecord | null> {
  const [found] = await manager.query<InvitationRecord[]>(
    `SELECT ${COLUMNS} FROM invitation WHERE sha256 = $1 AND ${OPEN}`,
    [digestOf(secret)],
  );
  return found ?? null;
}

/** Takes an invitation as accepted, once. @returns null where its link opens nothing any more. */
export async function acceptInvitation(
  manager: EntityManager,
  secret: string,
  account: string,
): Promise<InvitationRecord | null> {
  const [rows] = await manager.query<[InvitationRecord[], number]>(
    `UPDATE invitation SET accepted_at = clock_timestamp(), accepted_by = $2
     WHERE sha256 = $1 AND ${OPEN} RETURNING ${COLUMNS}`,
    [digestOf(secret), account],
  );
  return rows[0] ?? null;
}

/** @returns the invitation that was taken back; null where it was not waiting. */
export async function revokeInvitation(manager: EntityManager, id: string): Promise<InvitationRecord | null> {
  const [rows] = await manager.query<[InvitationRecord[], number]>(
    `UPDATE invitation SET revoked_at = clock_timestamp()
     WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING ${COLUMNS}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Invitations that were neither accepted nor taken back, the newest first; of one cycle, or all that the reader sees. */
export async function listPendingInvitations(
  manager: EntityManager,
  cycle?: string,
): Promise<InvitationRecord[]> {
  return manager.query<InvitationRecord[]>(
    `SELECT ${COLUMNS} FROM invitation
     WHERE accepted_at IS NULL AND revoked_at IS NULL AND ($1::text IS NULL OR cycle = $1)
     ORDER BY created_at DESC, id LIMIT 500`,
    [cycle ?? null],
  );
}

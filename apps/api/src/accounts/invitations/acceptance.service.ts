import type { Language } from '@concord/domain';
import {
  type AccountCredentials,
  acceptInvitation,
  chainOfInvitation,
  createAccount,
  findAccount,
  findAccountByEmail,
  findOpenInvitation,
  grantRoles,
  type InvitationRecord,
  linkSignOn,
  listSignOns,
  lockAccount,
  nameOfRole,
  recordAct,
  rolesOf,
  type SignOnIdentity,
  setPasswordHash,
  setPreferences,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.ts';
import type { Origin } from '../origin-of-request.ts';
import { NewPasswords } from '../passwords/new-passwords.ts';
import { faultOfPassword, type PasswordFault } from '../passwords/password-rules.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { hasStake, isOf } from './roles-offered.ts';

export interface OpenInvitation {
  invitation: InvitationRecord;
  /** Whether somebody has an account by this address already, who signs in to accept. */
  isKnown: boolean;
}

/** Accepts invitations: makes the account, or gives one that is there further roles. */
@Injectable()
export class Acceptance {
  readonly #database: Database;
  readonly #accepted: NewPasswords;
  readonly #sessions: Sessions;

  constructor(database: Database, accepted: NewPasswords, sessions: Sessions) {
    this.#database = database;
    this.#accepted = accepted;
    this.#sessions = sessions;
  }

  /** What a link opens; null where it opens nothing, or nothing any more. */
  open(secret: string): Promise<OpenInvitation | null> {
    return this.#database.forSignIn(async (manager) => {
      const invitation = await findOpenInvitation(manager, secret);
      if (invitation === null) return null;
      const account = await findAccountByEmail(manager, invitation.email);
      if (account !== null && account.disabledAt !== null) return null;
      return { invitation, isKnown: account !== null && (await canSignIn(manager, account)) };
    });
  }

  /** What keeps a password from being taken, as far as can be told at once; nothing where the link opens nothing. */
  async weaknessOf(
    secret: string,
    { name, password }: { name: string; password: string },
  ): Promise<PasswordFault | undefined> {
    const opened = await this.open(secret);
    return opened === null ? undefined : faultOfPassword(password, { name, email: opened.invitation.email });
  }

  /**
   * Accepts with a new password. @returns the secret of a session that waits for a second factor; what keeps the
   * password from being taken; or null where the link opens nothing any more.
   */
  async withPassword(
    secret: string,
    { name, language, password }: { name: string; language: Language; password: string },
    origin: Origin,
  ): Promise<{ secret: string } | { fault: PasswordFault } | null> {
    const opened = await this.open(secret);
    if (opened === null || opened.isKnown) return null;
    const accepted = await this.#accepted.accept(password, { email: opened.invitation.email, name });
    if ('fault' in accepted) return accepted;
    return this.#database.forSignIn(async (manager) => {
      const account = await this.#newcomer(manager, secret, { name, language });
      if (account === null) return null;
      await setPasswordHash(manager, account, accepted.hash);
      if ((await this.#accept(manager, secret, account)) === null) return null;
      const method = 'password';
      return { secret: await this.#sessions.open(manager, account, { stage: 'password', method, origin }) };
    });
  }

  /** Accepts with a sign-on in place of a password. @returns the account; null where the link or the sign-on is taken. */
  async withSignOn(manager: EntityManager, secret: string, identity: SignOnIdentity): Promise<string | null> {
    const account = await this.#newcomer(manager, secret);
    if (account === null || !(await linkSignOn(manager, account, identity))) return null;
    return (await this.#accept(manager, secret, account)) === null ? null : account;
  }

  /** Gives the account of a session the roles that it was invited to. @returns whether the link opened that for it. */
  async withAccount(secret: string, { account }: Pick<Session, 'account'>): Promise<boolean> {
    return this.#database.forSignIn(async (manager) => {
      const invitation = await findOpenInvitation(manager, secret);
      const owner = await findAccount(manager, account);
      if (invitation === null || owner === null || invitation.email !== owner.email) return false;
      return (await this.#accept(manager, secret, account)) !== null;
    });
  }

  /** The account of who has none to sign in by: a new one, or one whose factors were all taken away. */
  async #newcomer(
    manager: EntityManager,
    secret: string,
    chosen?: { name: string; language: Language },
  ): Promise<string | null> {
    const invitation = await findOpenInvitation(manager, secret);
    if (invitation === null) return null;
    const { email } = invitation;
    const { name, language } = chosen ?? invitation;
    const found = await findAccountByEmail(manager, email);
    if (found === null) return (await createAccount(manager, { email, name, language })).id;
    await lockAccount(manager, found.id);
    if (found.disabledAt !== null || (await canSignIn(manager, found))) return null;
    await setPreferences(manager, found.id, { name, language });
    return found.id;
  }

  async #accept(manager: EntityManager, secret: string, account: string): Promise<InvitationRecord | null> {
    const open = await findOpenInvitation(manager, secret);
    if (open === null) return null;
    // Whatever the row says, an invitation to a cycle gives nothing beyond it.
    const roles = open.roles.filter((role) => isOf(role, open.cycle));
    // Who asks a colleague does not see whether they review the country.
    if (hasStake([...(await rolesOf(manager, account)), ...roles])) return null;
    const invitation = await acceptInvitation(manager, secret, account);
    if (invitation === null) return null;
    await grantRoles(manager, account, roles, invitation.invitedBy ?? undefined);
    const chain = chainOfInvitation(invitation);
    const subject = { invitation: invitation.id, account, roles: roles.map(nameOfRole) };
    await recordAct(manager, { chain, actor: account, action: 'invitation-accepted', subject });
    return invitation;
  }
}

async function canSignIn(manager: EntityManager, account: AccountCredentials): Promise<boolean> {
  return account.passwordHash !== null || (await listSignOns(manager, account.id)).length > 0;
}

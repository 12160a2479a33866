import type { Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { INSTALLATION_CHAIN } from '../audit/chain.ts';
import { recordAct } from '../audit/record-act.ts';
import { inTransaction, lock } from '../transaction.ts';
import { type IssuedInvitation, issueInvitation } from './invitations.ts';

/** The installation has an administrator, who invites the others. */
export class AdministratorExistsError extends Error {
  override readonly name = 'AdministratorExistsError';
  /** `account.administrator-exists`, the error's name for programs. */
  readonly code = 'account.administrator-exists';

  constructor() {
    super('There is an administrator already, who can invite others');
  }
}

export interface FirstAdministrator {
  email: string;
  name: string;
  language?: Language;
  /** Invites one though there is one: where none of them can sign in any more. */
  again?: boolean;
}

/**
 * The one-time invitation of an administrator by whoever runs the installation's command line. Takes the owner's
 * connection.
 * @throws AdministratorExistsError if there is one whose account is open, unless `again`.
 */
export async function inviteFirstAdministrator(
  manager: EntityManager,
  { email, name, language = 'en', again = false }: FirstAdministrator,
): Promise<IssuedInvitation> {
  return inTransaction(manager, async (inside) => {
    await lock(inside, 'first-administrator');
    const [row] = await inside.query<{ exists: boolean }[]>(
      `SELECT EXISTS (SELECT FROM role_held JOIN account ON account.id = role_held.account
         WHERE role = 'administrator' AND disabled_at IS NULL) AS exists`,
    );
    if (row?.exists && !again) throw new AdministratorExistsError();
    const issued = await issueInvitation(inside, {
      email,
      name,
      language,
      roles: [{ role: 'administrator' }],
    });
    await recordAct(inside, {
      chain: INSTALLATION_CHAIN,
      action: 'invited',
      subject: { invitation: issued.invitation.id, roles: ['administrator'], by: 'command-line' },
    });
    return issued;
  });
}

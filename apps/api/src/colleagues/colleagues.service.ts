import type { Language, RoleHeld, Section } from '@concord/domain';
import {
  type Colleague,
  chainOfCycle,
  findCycle,
  type InvitationRecord,
  listColleagues,
  Outbox,
  recordAct,
  revokeRole,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Invitations } from '../accounts/invitations/invitations.service.ts';
import type { OfferFault } from '../accounts/invitations/roles-offered.ts';
import { Database } from '../database/database.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';

export interface ColleagueAsked {
  name: string;
  email: string;
  language: Language;
  sections: readonly Section[];
}

/** What asking came to: `files-already` where the person files the whole outline. */
export type Asking = 'asked' | 'files-already' | OfferFault;

/** Lets those who file a country's outline ask colleagues to fill sections of it. */
@Injectable()
export class Colleagues {
  readonly #database: Database;
  readonly #invitations: Invitations;
  readonly #outbox: Outbox;

  constructor(database: Database, invitations: Invitations, outbox: Outbox) {
    this.#database = database;
    this.#invitations = invitations;
    this.#outbox = outbox;
  }

  /** Who has a part in the outline, by name. */
  list({ cycle, country }: OutlineKey): Promise<Colleague[]> {
    return this.#database.run((manager) => listColleagues(manager, cycle, country));
  }

  /** Those who were asked and have not joined yet. */
  async waiting(key: OutlineKey): Promise<InvitationRecord[]> {
    const pending = await this.#invitations.pending(key.cycle);
    return pending.filter(({ roles }) => roles.length > 0 && roles.every((held) => isFor(held, key)));
  }

  /**
   * Sends an invitation to fill sections. Who was asked already is asked for these from now on; a second click on the
   * same sends nothing.
   */
  ask(key: OutlineKey, { name, email, language, sections }: ColleagueAsked): Promise<Asking> {
    const role: RoleHeld = { role: 'contributor', ...key, sections };
    return this.#database.run(async () => {
      const address = email.toLowerCase();
      const people = await this.list(key);
      if (people.some((each) => each.role !== 'contributor' && each.email === address))
        return 'files-already';
      const earlier = (await this.waiting(key)).filter((each) => each.email === address);
      if (earlier.some((each) => each.isOpen && asks(each, sections))) return 'asked';
      for (const { id } of earlier) await this.#invitations.revoke(id, key.cycle);
      const sent = await this.#invitations.invite({ name, email, language, cycle: key.cycle, roles: [role] });
      return 'fault' in sent ? sent.fault : 'asked';
    });
  }

  /** Sends a waiting invitation again, by a new link. @returns whether there was one. */
  async sendAgain(key: OutlineKey, id: string): Promise<boolean> {
    return (await this.#isWaiting(key, id)) && (await this.#invitations.sendAgain(id, key.cycle));
  }

  /** Takes a waiting invitation back. @returns whether there was one. */
  async revoke(key: OutlineKey, id: string): Promise<boolean> {
    return (await this.#isWaiting(key, id)) && (await this.#invitations.revoke(id, key.cycle));
  }

  /** The contributor of this account; null where it is none. */
  async find(key: OutlineKey, account: string): Promise<Colleague | null> {
    const people = await this.list(key);
    return people.find((each) => each.account === account && each.role === 'contributor') ?? null;
  }

  /** Takes the sections away, which the colleague's next request sees, and tells them. @returns whose they were. */
  remove(key: OutlineKey, account: string): Promise<Colleague | null> {
    return this.#database.run(async (manager) => {
      const colleague = await this.find(key, account);
      if (colleague === null) return null;
      const { cycle, country } = key;
      if (!(await revokeRole(manager, account, { role: 'contributor', cycle, country }))) return null;
      const title = (await findCycle(manager, cycle))?.configuration.title;
      await this.#outbox.queueMail(manager, {
        recipient: colleague.email,
        account,
        language: colleague.language,
        template: 'role-revoked',
        view: {
          name: colleague.name,
          role: 'contributor',
          country,
          ...(title === undefined ? {} : { cycle: title }),
        },
      });
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'role-revoked',
        subject: { account, role: 'contributor', country },
      });
      return colleague;
    });
  }

  async #isWaiting(key: OutlineKey, id: string): Promise<boolean> {
    return (await this.waiting(key)).some((each) => each.id === id);
  }
}

function isFor({ role, cycle, country }: RoleHeld, key: OutlineKey): boolean {
  return role === 'contributor' && cycle === key.cycle && country === key.country;
}

function asks({ roles }: InvitationRecord, sections: readonly Section[]): boolean {
  const asked = new Set(roles.flatMap((held) => held.sections ?? []));
  return asked.size === sections.length && sections.every((section) => asked.has(section));
}

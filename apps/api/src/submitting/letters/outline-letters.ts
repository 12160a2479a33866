import { answerOnce, findCycle, Outbox, type PersonFiling, peopleFiling } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutlineKey } from '../../outlines/accept-outline.ts';

type Letter = 'outline-submitted' | 'outline-withdrawn' | 'clearance-asked' | 'filing-extended';

/** Letters to those who file for a country, written with what they tell of. They say that it happened, and where to look. */
@Injectable()
export class OutlineLetters {
  readonly #outbox: Outbox;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  async submitted(manager: EntityManager, key: OutlineKey, version: number): Promise<void> {
    await this.#send(manager, key, 'outline-submitted', `/receipts/${version}`);
  }

  async withdrawn(manager: EntityManager, key: OutlineKey): Promise<void> {
    await this.#send(manager, key, 'outline-withdrawn', '/versions');
  }

  async extended(manager: EntityManager, key: OutlineKey): Promise<void> {
    await this.#send(manager, key, 'filing-extended', '');
  }

  /** Once for each version of the draft, however often somebody asks. */
  async askedToSubmit(manager: EntityManager, key: OutlineKey, draft: number): Promise<void> {
    const request = { ...key, key: `draft-${draft}`, route: 'clearance', content: {} };
    await answerOnce(manager, request, async (transaction) => {
      await this.#send(transaction, key, 'clearance-asked', '/check-answers', isOfficer);
      return { status: 200, body: {} };
    });
  }

  async #send(
    manager: EntityManager,
    { cycle, country }: OutlineKey,
    template: Letter,
    page: string,
    isMeant: (person: PersonFiling) => boolean = () => true,
  ): Promise<void> {
    const title = (await findCycle(manager, cycle))?.configuration.title;
    const people = (await peopleFiling(manager, cycle, country)).filter(isMeant);
    const once = new Map(people.map((person) => [person.account, person]));
    for (const { account, name, email, language } of once.values()) {
      const path = `/cycles/${cycle}/outlines/${country}${page}`;
      const view = { name, path, ...(title === undefined ? {} : { cycle: title }) };
      await this.#outbox.queueMail(manager, { recipient: email, account, language, template, view });
    }
  }
}

const isOfficer = ({ role }: PersonFiling) => role === 'clearing-officer';

import {
  type DraftedFields,
  type DraftedForm,
  findAccount,
  findCase,
  removeCaseDrafts,
  saveCaseDraft,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { Database } from '../database/database.ts';
import { notYours } from './case-standing.ts';
import { noSuchCase } from './cases.service.ts';
import { ownStanding } from './own-standing.ts';

interface Written {
  form: DraftedForm;
  /** The country that a reply is for. */
  country?: string | undefined;
  /** Nothing where all was deleted again. */
  fields: DraftedFields;
}

/** What people have begun to write in cases and not sent. */
@Injectable()
export class CaseDrafts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps what the visitor has written so far. @throws Problem `not-found`; `forbidden` where they could not say it. */
  async save(key: { cycle: string; id: string }, { form, country, fields }: Written): Promise<Date> {
    const { account } = currentVisitor();
    return await this.#database.run(async (manager) => {
      await requireToSay(manager, key, form, country);
      if (Object.keys(fields).length === 0) {
        await removeCaseDrafts(manager, key, form, [account]);
        return new Date();
      }
      const author = (await findAccount(manager, account))?.name ?? '';
      return await saveCaseDraft(manager, key, { form, country: country ?? null, account, author, fields });
    });
  }

  /** Removes what the visitor has sent, and what of a colleague's it goes on from. */
  async remove(key: { cycle: string; id: string }, form: DraftedForm, goesOnFrom: string): Promise<void> {
    const accounts = [currentVisitor().account, goesOnFrom].filter((each) => ACCOUNT.test(each));
    await this.#database.run((manager) => removeCaseDrafts(manager, key, form, accounts));
  }
}

const ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function requireToSay(
  manager: EntityManager,
  { cycle, id }: { cycle: string; id: string },
  form: DraftedForm,
  country: string | undefined,
): Promise<void> {
  const record = await findCase(manager, cycle, id);
  if (record === null) throw noSuchCase();
  const { delegations, reviews, organizes } = await ownStanding(manager, cycle, record);
  const isOwn =
    form === 'reply'
      ? country !== undefined && delegations.includes(country)
      : reviews || (organizes && form !== 'conclude');
  if (!isOwn) throw notYours();
}

import type { CountryCode } from '@concord/domain';
import {
  chainOfCycle,
  type ExtendableStep,
  findCycle,
  grantStepExtension,
  listExtensions,
  listStepExtensions,
  Outbox,
  peopleFiling,
  recordAct,
  type StepExtension,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

/** More time for a country at a step; at `outlinesDue`, for filing. */
export interface Extension extends Pick<StepExtension, 'country' | 'until' | 'reason' | 'grantedAt'> {
  step: ExtendableStep | 'outlinesDue';
}

/** A cycle's dates, and the countries that have others. */
@Injectable()
export class Timetable {
  readonly #database: Database;
  readonly #outbox: Outbox;

  constructor(database: Database, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  /** What counts for each country and step, by step and country. */
  extensions(cycle: string): Promise<Extension[]> {
    return this.#database.run(async (manager) => [
      ...(await listExtensions(manager, cycle)).map((each) => ({ ...each, step: 'outlinesDue' as const })),
      ...(await listStepExtensions(manager, cycle)),
    ]);
  }

  /** Gives one country until a day for a step after filing, and writes to those who file for it. */
  async extend(
    cycle: string,
    extension: { country: CountryCode; step: ExtendableStep; until: string; reason: string },
  ): Promise<void> {
    const { country, step, until } = extension;
    await this.#database.run(async (manager) => {
      await grantStepExtension(manager, { cycle, ...extension });
      const title = (await findCycle(manager, cycle))?.configuration.title;
      const people = await peopleFiling(manager, cycle, country);
      const once = new Map(people.map((person) => [person.account, person]));
      for (const { account, name, email, language } of once.values()) {
        await this.#outbox.queueMail(manager, {
          recipient: email,
          account,
          language,
          template: 'step-extended',
          view: {
            name,
            path: `/cycles/${cycle}/outlines/${country}`,
            ...(title === undefined ? {} : { cycle: title }),
          },
        });
      }
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'step-extended',
        subject: { country, step, until },
      });
    });
  }
}

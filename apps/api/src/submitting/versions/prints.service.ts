import { hash } from 'node:crypto';
import { countryName, type Language, type Outline } from '@concord/domain';
import { listPrints, type OutlinePrint, readPrint, requestPrint } from '@concord/persistence';
import { enqueuePrint } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { wordsOf } from '../../pages/words.ts';
import { outlineSheet } from '../sheet/outline-sheet.ts';

export interface PrintKey extends OutlineKey {
  version: number;
}

/** A country's own copies of its submissions as PDF: composed here, and printed by the worker. */
@Injectable()
export class Prints {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #submissions: Submissions;
  readonly #pages: PageRenderer;

  constructor(database: Database, cycles: Cycles, submissions: Submissions, pages: PageRenderer) {
    this.#database = database;
    this.#cycles = cycles;
    this.#submissions = submissions;
    this.#pages = pages;
  }

  list(key: PrintKey): Promise<OutlinePrint[]> {
    return this.#database.run((manager) => listPrints(manager, key));
  }

  read(key: PrintKey, language: Language): Promise<Buffer | null> {
    return this.#database.run((manager) => readPrint(manager, { ...key, language }));
  }

  /** Asks for a print in a language, unless there is one already. @throws Problem `not-found`. */
  async request(key: PrintKey, language: Language): Promise<void> {
    const { cycle, country, version } = key;
    const submission = await this.#submissions.read({ cycle, country }, version);
    const { configuration } = await this.#cycles.require(cycle);
    const words = wordsOf(language);
    const outline = JSON.parse(submission.text) as Outline;
    const title = words.say({
      key: 'submitting.outlineOf',
      values: { country: countryName(country, language) },
    });
    const named = words.say({ key: 'submitting.versionOf', values: { version } });
    const html = this.#pages.compose(
      'submitting/print',
      {
        title,
        cycle: configuration.title,
        facts: [
          { key: words.say('submitting.version'), value: words.number(version) },
          { key: words.say('submitting.arrivedAt'), value: words.dateTime(submission.submittedAt) },
          { key: words.say('submitting.digest'), value: submission.sha256 },
        ],
        sheet: outlineSheet(outline, { words, configuration }),
      },
      words,
    );
    const facts = {
      title,
      author: countryName(country, language),
      subject: `${configuration.title}. ${named}`,
      date: submission.submittedAt.toISOString().slice(0, 10),
      identifier: hash('sha256', `${submission.sha256} ${language}`, 'hex').slice(0, 32),
    };
    await this.#database.run(async (manager) => {
      const print = await requestPrint(manager, { ...key, language, facts, html });
      if (print !== undefined) await enqueuePrint(manager, print);
    });
  }
}

import { term } from '@concord/domain';
import { findExtension, type SubmissionRecord } from '@concord/persistence';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { mayFile } from '../../cycles/may-file.ts';
import { Database } from '../../database/database.ts';
import { SubmissionPath } from '../../http/path-parameters.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { Problem } from '../../problem/problem.ts';
import { baseOf, outlineFrame } from '../outline-frame.ts';
import { capitalized } from '../sheet/field-rows.ts';

/** That a submission arrived: which, when, by what it is known, and what can no longer be changed. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/receipts/:version')
export class ReceiptController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #submissions: Submissions;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database, submissions: Submissions) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
    this.#submissions = submissions;
  }

  @Get()
  async show(@Param() { cycle, country, version }: SubmissionPath, @Res() response: Response): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const record = await this.#find(key, Number(version));
    const addendum = (await this.#submissions.addenda(key)).get(record.version);
    const found = await this.#cycles.require(cycle);
    const extension = await this.#database.run((manager) => findExtension(manager, cycle, country));
    const frame = outlineFrame(words, key, found.configuration, 'submitting.receiptTitle', '');
    const row = (name: string, value: string) => ({ key: name, value });
    const address = `${baseOf(key)}/receipts/${record.version}`;
    await this.#pages.render(
      response,
      'submitting/receipt',
      {
        ...frame.view,
        lead: words.say({
          key: record.isWithdrawn ? 'submitting.receiptWithdrawn' : 'submitting.receiptLead',
          values: { country: frame.view.country as string, version: record.version },
        }),
        facts: [
          row(words.say('submitting.version'), words.number(record.version)),
          row(words.say('submitting.arrivedAt'), words.dateTime(record.submittedAt)),
          row(words.say('submitting.digest'), record.sha256),
          ...(addendum === undefined
            ? []
            : [
                row(
                  words.say('submitting.answers'),
                  capitalized(term(addendum.responseTo, words.language, 'circumstance'), words.language),
                ),
                row(words.say('submitting.note'), addendum.note),
              ]),
        ],
        next: words.say(
          mayFile(found, extension, new Date()) ? 'submitting.nextOpen' : 'submitting.nextLocked',
        ),
        json: `/api/v1/cycles/${cycle}/outlines/${country}/submissions/${record.version}`,
        file: `${country}-${cycle}-${record.version}.json`,
        sha256: record.sha256,
        address,
      },
      frame.options,
    );
  }

  async #find({ cycle, country }: OutlineKey, version: number): Promise<SubmissionRecord> {
    const records = await this.#submissions.list({ cycle, country });
    const record = records.find((each) => each.version === version);
    if (record?.isWhole) return record;
    throw new Problem('not-found', `There is no submission ${version} of this outline.`);
  }
}

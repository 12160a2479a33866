import { type Language, term } from '@concord/domain';
import { findExtension, type PrintState, type SubmissionRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageItems } from '../../accounts/language-items.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { mayFile } from '../../cycles/may-file.ts';
import { Database } from '../../database/database.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { LanguageQuery } from '../../findings/findings-query.ts';
import { SubmissionPath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { isLanguage } from '../../pages/negotiate-language.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { capitalized } from '../sheet/field-rows.ts';
import { type PrintKey, Prints } from './prints.service.ts';

const PRINT_TEXTS = {
  done: 'submitting.printDone',
  queued: 'submitting.printQueued',
  failed: 'submitting.printGivenUp',
} as const satisfies Record<PrintState, MessageKey>;

/** That a submission arrived: which, when, by what it is known, and what can no longer be changed. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/receipts/:version')
export class ReceiptController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #submissions: Submissions;
  readonly #prints: Prints;

  constructor(
    pages: PageRenderer,
    cycles: Cycles,
    database: Database,
    submissions: Submissions,
    prints: Prints,
  ) {
    this.#prints = prints;
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
    const frame = outlineFrame(words, key, found.configuration, 'submitting.receiptTitle', '/receipts');
    const row = (name: string, value: string) => ({ key: name, value });
    const address = `${outlinePath(key)}/receipts/${record.version}`;
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
        ...(await this.#copies(words, { ...key, version: record.version }, address)),
      },
      frame.options,
    );
  }

  /** Has a copy printed, in a language of choice. */
  @Post()
  @AcceptsForm(5_000)
  async print(
    @Param() { cycle, country, version }: SubmissionPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const language = form.text('language');
    const record = await this.#find({ cycle, country }, Number(version));
    const key = { cycle, country, version: record.version };
    if (isLanguage(language)) await this.#prints.request(key, language);
    this.#pages.redirect(response, `${outlinePath(key)}/receipts/${key.version}`);
  }

  @Get('outline.pdf')
  @TakesQuery()
  async pdf(
    @Param() { cycle, country, version }: SubmissionPath,
    @Query() { lang = 'en' }: LanguageQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const pdf = await this.#prints.read({ cycle, country, version: Number(version) }, lang);
    if (pdf === null) throw new Problem('not-found', 'There is no such copy.');
    const name = `${country}-${cycle}-${Number(version)}-${lang}.pdf`;
    response.set({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(pdf);
  }

  /** The copies that there are, those that are being made, and the languages in which there is none. */
  async #copies(words: Words, key: PrintKey, address: string) {
    const prints = await this.#prints.list(key);
    const has = new Set<Language>(
      prints.filter(({ state }) => state !== 'failed').map(({ language }) => language),
    );
    const names = new Map(languageItems().map(({ value, text }) => [value, text]));
    return {
      prints: prints.map(({ language, state }) => ({
        href: state === 'done' ? `${address}/outline.pdf?lang=${language}` : '',
        file: `${key.country}-${key.cycle}-${key.version}-${language}.pdf`,
        text: words.say({ key: PRINT_TEXTS[state], values: { language: names.get(language) ?? language } }),
      })),
      isMaking: prints.some(({ state }) => state === 'queued'),
      languages: languageItems().filter(({ value }) => !has.has(value as Language)),
      form: { values: { language: words.language }, errors: {} },
    };
  }

  async #find({ cycle, country }: OutlineKey, version: number): Promise<SubmissionRecord> {
    const records = await this.#submissions.list({ cycle, country });
    const record = records.find((each) => each.version === version);
    if (record?.isWhole) return record;
    throw new Problem('not-found', `There is no submission ${version} of this outline.`);
  }
}

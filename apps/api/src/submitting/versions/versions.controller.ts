import { may } from '@concord/disclosure';
import { type Outline, term } from '@concord/domain';
import {
  type Addendum,
  listWithdrawals,
  type SubmissionRecord,
  type WithdrawalRecord,
} from '@concord/persistence';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { DifferencePath, OutlinePath } from '../../http/path-parameters.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { describeDifference } from './difference.view.ts';

/** Items with changes on one page. */
const MOST_GROUPS = 200;

/** What was submitted of an outline, version by version, and what differs between them. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/versions')
export class VersionsController {
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
  async list(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const records = await this.#submissions.list(key);
    const addenda = await this.#submissions.addenda(key);
    const withdrawals = await this.#database.run((manager) => listWithdrawals(manager, cycle, country));
    const { configuration, stage } = await this.#cycles.require(cycle);
    const frame = outlineFrame(words, key, configuration, 'submitting.versionsTitle', '/versions');
    const { roles } = currentVisitor();
    const base = frame.view.base as string;
    const isOwn = may(roles, 'read-draft', key);
    const counts = records.find(({ isWithdrawn }) => !isWithdrawn);
    await this.#pages.render(
      response,
      'submitting/versions',
      {
        ...frame.view,
        versions: records.map((record, index) => ({
          ...viewVersion(words, record, record === counts),
          addendum: viewAddendum(words, addenda.get(record.version)),
          withdrawal: viewWithdrawal(
            words,
            withdrawals.find(({ version }) => version === record.version),
          ),
          links: [
            ...(isOwn
              ? [
                  {
                    href: `${base}/receipts/${record.version}`,
                    text: words.say({ key: 'submitting.receiptOf', values: { version: record.version } }),
                  },
                ]
              : []),
            ...differenceLink(words, base, record, records[index + 1]),
          ],
        })),
        mayWithdraw:
          may(roles, 'withdraw-outline', key) &&
          counts !== undefined &&
          stage !== 'draft' &&
          stage !== 'archived',
      },
      frame.options,
    );
  }

  @Get(':from/difference/:to')
  async compare(
    @Param() { cycle, country, from, to }: DifferencePath,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const [before, after] = await Promise.all(
      [from, to].map(async (version) => {
        const { text } = await this.#submissions.read(key, Number(version));
        return JSON.parse(text) as Outline;
      }),
    );
    const groups = describeDifference(before as Outline, after as Outline, { words, configuration });
    const frame = outlineFrame(words, key, configuration, 'submitting.differenceTitle', '/difference');
    await this.#pages.render(
      response,
      'submitting/difference',
      {
        ...frame.view,
        lead: words.say({
          key: 'submitting.differenceLead',
          values: { country: frame.view.country as string, from: Number(from), to: Number(to) },
        }),
        groups: groups.slice(0, MOST_GROUPS),
        more:
          groups.length > MOST_GROUPS
            ? words.say({ key: 'submitting.moreItems', values: { count: groups.length - MOST_GROUPS } })
            : '',
      },
      frame.options,
    );
  }
}

function viewVersion(words: Words, { version, submittedAt, isWithdrawn }: SubmissionRecord, counts: boolean) {
  const tag = counts
    ? { text: words.say('submitting.counts'), colour: 'green' }
    : isWithdrawn
      ? { text: words.say('submitting.isWithdrawn'), colour: 'grey' }
      : undefined;
  return {
    heading: words.say({ key: 'submitting.versionOf', values: { version } }),
    at: words.say({ key: 'submitting.submittedOn', values: { at: words.dateTime(submittedAt) } }),
    tag,
  };
}

function viewAddendum(words: Words, addendum: Addendum | undefined) {
  if (addendum === undefined) return undefined;
  const circumstance = term(addendum.responseTo, words.language, 'circumstance');
  return {
    text: words.say({ key: 'submitting.addendumTo', values: { circumstance } }),
    note: addendum.note,
  };
}

function viewWithdrawal(words: Words, withdrawal: WithdrawalRecord | undefined) {
  if (withdrawal === undefined) return undefined;
  const at = words.dateTime(withdrawal.withdrawnAt);
  return {
    text: words.say({ key: 'submitting.withdrawnOn', values: { at } }),
    reason: withdrawal.reason ?? '',
  };
}

function differenceLink(
  words: Words,
  base: string,
  { version }: SubmissionRecord,
  before: SubmissionRecord | undefined,
) {
  if (before === undefined) return [];
  const text = words.say({ key: 'submitting.differenceFrom', values: { version: before.version } });
  return [{ href: `${base}/versions/${before.version}/difference/${version}`, text }];
}

import type { Language, Outline } from '@concord/domain';
import {
  answeredLinks,
  answeredPairs,
  type ChapterComment,
  type ChapterState,
  chainOfCycle,
  chapterComments,
  commentOnChapter,
  findChapter,
  keepStage,
  listChapters,
  newestSubmissions,
  Outbox,
  type PersonFiling,
  peopleFiling,
  recordAct,
  signOffChapter,
  takeSignOffBack,
} from '@concord/persistence';
import type { ReadPage } from '@concord/report';
import { Injectable } from '@nestjs/common';
import { Calculator } from '../../assessment/calculation/calculator.ts';
import { closingIn } from '../../cycles/closing-stage.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Problem } from '../../problem/problem.ts';

/** Chapters that are kept, so that looking again costs nothing. */
const KEPT = 16;

const isOfficer = ({ role }: PersonFiling) => role === 'clearing-officer';

export type Act = 'done' | 'changed' | 'nothing' | 'not-now';

/** What editions would print of each country, and who has signed it off. */
@Injectable()
export class Chapters {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #calculator: Calculator;
  readonly #outbox: Outbox;
  readonly #kept = new Map<string, ReadPage>();

  constructor(database: Database, cycles: Cycles, calculator: Calculator, outbox: Outbox) {
    this.#outbox = outbox;
    this.#database = database;
    this.#cycles = cycles;
    this.#calculator = calculator;
  }

  /** @throws Problem `not-found`. */
  async list(cycle: string): Promise<ChapterState[]> {
    await this.#cycles.require(cycle);
    return await this.#database.run((manager) => listChapters(manager, cycle));
  }

  /** The state of one chapter and what was said of it; null where the country has filed nothing. */
  async find({
    cycle,
    country,
  }: OutlineKey): Promise<{ state: ChapterState; comments: ChapterComment[] } | null> {
    await this.#cycles.require(cycle);
    return await this.#database.run(async (manager) => {
      const state = await findChapter(manager, cycle, country);
      return state === null ? null : { state, comments: await chapterComments(manager, cycle, country) };
    });
  }

  /**
   * The chapter as it would be printed for the public now, of what its reader sees of the outlines.
   * @throws Problem `busy` or `too-demanding`.
   */
  async preview({ cycle: code, country }: OutlineKey, language: Language): Promise<ReadPage> {
    const cycle = await this.#cycles.require(code);
    const { submissions, links } = await this.#database.run(async (manager) => ({
      submissions: await newestSubmissions(manager, code),
      links: await answeredLinks(manager, code),
    }));
    const made = `${submissions.map((each) => `${each.country} ${each.sha256}`).join(' ')} ${JSON.stringify(links)}`;
    const name = `${code} ${cycle.version} ${country} ${language} ${made}`;
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const filings = submissions.map(({ text, sha256, version }) => ({
      outline: JSON.parse(text) as Outline,
      sha256,
      version,
    }));
    const outlines = filings.map(({ outline }) => outline);
    const page = await this.#calculator.run('preview-chapter', {
      cycle: cycle.configuration,
      filings,
      answers: answeredPairs(links, outlines),
      country,
      language,
    });
    this.#kept.set(name, page);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return page;
  }

  /**
   * Signs off, or takes back, the chapter of the version that was looked at; `changed` where another counts by now,
   * `not-now` where the stage of the cycle is not one for it. What was signed off can be taken back until it is archived.
   */
  signOff(key: OutlineKey, version: number, isTakenBack: boolean): Promise<Act> {
    const { cycle, country } = key;
    return this.#database.run(async (manager) => {
      await keepStage(manager, cycle);
      const when = closingIn((await this.#cycles.require(cycle)).stage);
      if (isTakenBack ? when === 'over' : when !== 'now') return 'not-now';
      const chapter = await findChapter(manager, cycle, country);
      if (chapter === null) throw new Problem('not-found', 'There is no chapter of this country.');
      if (chapter.version !== version) return 'changed';
      const act = isTakenBack ? takeSignOffBack : signOffChapter;
      if (!(await act(manager, cycle, country, version))) return 'nothing';
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: isTakenBack ? 'sign-off-taken-back' : 'chapter-signed-off',
        subject: { country, version },
      });
      return 'done';
    });
  }

  async comment(key: OutlineKey, text: string, isOfCountry: boolean): Promise<void> {
    const { cycle, country } = key;
    await this.#database.run(async (manager) => {
      const chapter = await findChapter(manager, cycle, country);
      if (chapter === null) throw new Problem('not-found', 'There is no chapter of this country.');
      const { version } = chapter;
      await commentOnChapter(manager, cycle, country, {
        version,
        side: isOfCountry ? 'country' : 'organizers',
        text,
      });
      const subject = { country, version };
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'chapter-commented', subject });
    });
  }

  /**
   * Writes to the clearing officers of countries that have not signed off what they submitted last.
   * @returns how many letters that are. @throws Problem `not-found`, `other-stage`.
   */
  async remind(cycle: string): Promise<number> {
    const { configuration, stage } = await this.#cycles.require(cycle);
    if (closingIn(stage) !== 'now')
      throw new Problem('other-stage', 'Chapters are not signed off in this stage.');
    return await this.#database.run(async (manager) => {
      const waiting = (await listChapters(manager, cycle)).filter(({ signedAt }) => signedAt === null);
      let letters = 0;
      for (const { country } of waiting) {
        const people = await peopleFiling(manager, cycle, country);
        for (const { account, name, email, language } of people.filter(isOfficer)) {
          const path = `/cycles/${cycle}/outlines/${country}/chapter`;
          const view = { name, path, cycle: configuration.title };
          await this.#outbox.queueMail(manager, {
            recipient: email,
            account,
            language,
            template: 'sign-off-asked',
            view,
          });
          letters++;
        }
      }
      const subject = { countries: waiting.map(({ country }) => country) };
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'sign-off-asked', subject });
      return letters;
    });
  }
}

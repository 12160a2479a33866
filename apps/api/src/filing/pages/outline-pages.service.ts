import type { CycleConfiguration } from '@concord/domain';
import { findExtension } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { mayFile } from '../../cycles/may-file.ts';
import { Database } from '../../database/database.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { PageRenderer, type PageView } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { DraftEdits, type DraftShown } from '../draft-edits.service.ts';
import { frameOf } from '../outline-frame.ts';
import { outlinePath } from '../outline-navigation.ts';

/** What a page about a draft is made from. */
export interface OutlineOpened extends DraftShown {
  key: OutlineKey;
  words: Words;
  configuration: CycleConfiguration;
  /** Whether the country files now. */
  isOpen: boolean;
  /** The last day for filing, ISO 8601; undefined where the cycle has no calendar. */
  due: string | undefined;
}

/** A step of the way to a page: its name, and its address where it is above the page. */
export interface Step {
  text: string;
  href?: string;
}

/** What pages about a draft have in common. */
@Injectable()
export class OutlinePages {
  readonly pages: PageRenderer;
  readonly #drafts: DraftEdits;
  readonly #database: Database;

  constructor(pages: PageRenderer, drafts: DraftEdits, database: Database) {
    this.pages = pages;
    this.#drafts = drafts;
    this.#database = database;
  }

  /**
   * @param withFigures whether the page says something of the figures, which are most of a long outline.
   * @throws Problem `not-found` without such a cycle.
   */
  async open(key: OutlineKey, response: Response, { withFigures = true } = {}): Promise<OutlineOpened> {
    completeSession();
    return await this.#database.run(async (manager) => {
      const shown = await this.#drafts.read(key, { withFigures });
      const extension = await findExtension(manager, key.cycle, key.country);
      const { configuration } = shown.cycle;
      return {
        ...shown,
        key,
        words: this.pages.wordsFor(response.req),
        configuration,
        isOpen: mayFile(shown.cycle, extension, new Date()),
        due: extension?.until ?? configuration.calendar?.outlinesDue,
      };
    });
  }

  /**
   * Answers with a page about a draft.
   * @param steps from the outline's own page to this one. @param current last part of the address that the navigation names.
   */
  async render(
    response: Response,
    name: string,
    { key, words, configuration, isOpen }: OutlineOpened,
    view: PageView & { title: string },
    { steps, current = '', status }: { steps: readonly Step[]; current?: string; status?: number },
  ): Promise<void> {
    const { country, options } = frameOf(words, key, configuration, current);
    const outline = words.say({ key: 'filing.outlineOf', values: { country } });
    const breadcrumbs = [
      { href: '/', text: words.say('access.navHome') },
      ...(steps.length === 0 ? [{ text: outline }] : [{ href: outlinePath(key), text: outline }, ...steps]),
    ];
    await this.pages.render(
      response,
      name,
      { ...view, country, isClosed: !isOpen, breadcrumbs },
      status === undefined ? options : { ...options, status },
    );
  }
}

/** When something was saved and by whom, in a line. */
export function savedLine(words: Words, at: Date | string, by: string | null | undefined): string {
  const values = { time: words.dateTime(at) };
  const key: MessageKey = by ? 'filing.savedBy' : 'filing.savedAt';
  return words.say({ key, values: by ? { ...values, name: by } : values });
}

import type { EditionRecord } from '@concord/persistence';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageItems } from '../../accounts/language-items.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { EditionPath, EditionPlacePath } from '../edition-path.ts';
import { Editions } from '../editions.service.ts';
import { editionName } from './edition-words.ts';
import { type OtherLanguage, viewContents, viewReadPage } from './read-pages.ts';

/** An edition, read in the browser by who may read it. */
@ApiExcludeController()
@Controller('cycles/:cycle/editions/:id/read')
export class ReadPageController {
  readonly #pages: PageRenderer;
  readonly #editions: Editions;

  constructor(pages: PageRenderer, editions: Editions) {
    this.#pages = pages;
    this.#editions = editions;
  }

  @Get()
  async contents(@Param() { cycle, id }: EditionPath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const edition = await this.#editions.read(cycle, id);
    const { pages } = await this.#editions.content(cycle, id);
    const base = `/cycles/${cycle}/editions/${id}/read`;
    await this.#pages.render(
      response,
      'editions/contents',
      {
        back: `/cycles/${cycle}/editions/${id}`,
        heading: editionName(words, edition.language, edition.audience),
        language: edition.language,
        direction: edition.language === 'ar' ? 'rtl' : 'ltr',
        others: await this.#languages(edition, ''),
        ...viewContents(pages, base),
      },
      { cycle: edition.configuration.title, navigation: navigationFor(words, '') },
    );
  }

  @Get(':place')
  async page(@Param() { cycle, id, place }: EditionPlacePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const edition = await this.#editions.read(cycle, id);
    const page = await this.#editions.page(cycle, id, place);
    const { pages } = await this.#editions.content(cycle, id);
    const base = `/cycles/${cycle}/editions/${id}/read`;
    const others = await this.#languages(edition, `/${place}`);
    await this.#pages.render(
      response,
      'editions/read',
      viewReadPage(words, page, pages, { base, language: edition.language, others }),
      { cycle: edition.configuration.title, navigation: navigationFor(words, '') },
    );
  }

  /** Those that were made of the same outlines for the same readers. */
  async #languages(edition: EditionRecord, place: string): Promise<OtherLanguage[]> {
    const made = JSON.stringify(edition.snapshot);
    const same = (await this.#editions.list(edition.cycle)).filter(
      ({ audience, state, snapshot, id }) =>
        id === edition.id ||
        (audience === edition.audience && state === 'done' && JSON.stringify(snapshot) === made),
    );
    return languageItems().flatMap(({ value, text }) => {
      const found = same.find(
        ({ language, id }) => language === value && (value !== edition.language || id === edition.id),
      );
      return found === undefined
        ? []
        : [
            {
              href: `/cycles/${edition.cycle}/editions/${found.id}/read${place}`,
              code: value,
              name: text,
              current: found.id === edition.id,
            },
          ];
    });
  }
}

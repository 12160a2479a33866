import type { PublishedEdition } from '@concord/persistence';
import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageItems } from '../../accounts/language-items.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { EditionFilePath, EditionPath, EditionPlacePath } from '../edition-path.ts';
import { Published } from '../published.service.ts';
import { publishedAddress } from '../published-api.controller.ts';
import { sendFile } from '../send-file.ts';
import { languageName, sizeOf } from './edition-words.ts';
import { viewContents, viewReadPage } from './read-pages.ts';

/** Published editions, for everybody. */
@ApiExcludeController()
@Controller('published')
export class PublishedPageController {
  readonly #pages: PageRenderer;
  readonly #published: Published;

  constructor(pages: PageRenderer, published: Published) {
    this.#pages = pages;
    this.#published = published;
  }

  @Get()
  async list(@Res() response: Response): Promise<void> {
    await this.#renderList(response, await this.#published.list());
  }

  @Get(':cycle')
  async ofCycle(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    const editions = await this.#published.list(cycle);
    if (editions.length === 0) throw new Problem('not-found', 'Nothing of this cycle is published.');
    await this.#renderList(response, editions);
  }

  @Get(':cycle/:id')
  async show(@Param() { cycle, id }: EditionPath, @Res() response: Response): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const { edition, files, pages } = await this.#published.find(cycle, id);
    const base = publishedAddress(cycle, id);
    await this.#pages.render(
      response,
      'editions/published',
      {
        ...viewPublished(words, edition),
        back: `/published/${cycle}`,
        facts: [
          { key: words.say('editions.language'), value: languageName(words, edition.language) },
          { key: words.say('editions.publishedSince'), value: words.date(edition.publishedAt) },
          { key: words.say('editions.pages'), value: words.number(edition.pages) },
          { key: words.say('editions.catalogue'), value: edition.catalogueVersion },
          { key: words.say('editions.digest'), value: edition.sha256 },
        ],
        readsOnline: pages.length > 0,
        pdf: { href: `${base}/report.pdf`, size: sizeOf(words, edition.bytes) },
        files: files.map(({ name, bytes }) => ({
          href: `${base}/files/${name}`,
          name,
          size: sizeOf(words, bytes),
        })),
        others: await this.#languages(edition, ''),
        command: `concord verify-edition ${cycle}-public-${edition.language}.pdf --url ${originOf(response.req)}`,
      },
      { cycle: edition.title, navigation: navigationFor(words, '') },
    );
  }

  @Get(':cycle/:id/report.pdf')
  async report(
    @Param() { cycle, id }: EditionPath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const { edition, pdf } = await this.#published.pdf(cycle, id);
    const name = `${cycle}-public-${edition.language}.pdf`;
    return sendFile(request, response, {
      name,
      mediaType: 'application/pdf',
      content: pdf,
      sha256: edition.sha256,
    });
  }

  @Get(':cycle/:id/files/:name')
  async file(
    @Param() { cycle, id, name }: EditionFilePath,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return sendFile(request, response, await this.#published.file(cycle, id, name));
  }

  @Get(':cycle/:id/read')
  async contents(@Param() { cycle, id }: EditionPath, @Res() response: Response): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const { edition, pages } = await this.#published.find(cycle, id);
    if (pages.length === 0) throw new Problem('not-found', 'Nothing of this address is published.');
    await this.#pages.render(
      response,
      'editions/contents',
      {
        back: publishedAddress(cycle, id),
        heading: edition.title,
        language: edition.language,
        direction: edition.language === 'ar' ? 'rtl' : 'ltr',
        others: await this.#languages(edition, '/read'),
        ...viewContents(pages, `${publishedAddress(cycle, id)}/read`),
      },
      { cycle: edition.title, navigation: navigationFor(words, '') },
    );
  }

  @Get(':cycle/:id/read/:place')
  async page(@Param() { cycle, id, place }: EditionPlacePath, @Res() response: Response): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const page = await this.#published.page(cycle, id, place);
    const { edition, pages } = await this.#published.find(cycle, id);
    const base = `${publishedAddress(cycle, id)}/read`;
    const others = await this.#languages(edition, `/read/${place}`);
    await this.#pages.render(
      response,
      'editions/read',
      viewReadPage(words, page, pages, { base, language: edition.language, others }),
      { cycle: edition.title, navigation: navigationFor(words, '') },
    );
  }

  async #renderList(response: Response, editions: readonly PublishedEdition[]): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    await this.#pages.render(
      response,
      'editions/published-list',
      { editions: editions.map((edition) => viewPublished(words, edition)) },
      { navigation: navigationFor(words, '/published') },
    );
  }

  /** The newest of each language of the same cycle, and this one for its own. */
  async #languages(edition: PublishedEdition, place: string) {
    const all = (await this.#published.list(edition.cycle)).filter(({ withdrawnAt }) => withdrawnAt === null);
    return languageItems().flatMap(({ value, text }) => {
      const found = value === edition.language ? edition : all.find(({ language }) => language === value);
      if (found === undefined) return [];
      const href = `${publishedAddress(edition.cycle, found.id)}${place}`;
      return [{ href, code: value, name: text, current: found.id === edition.id }];
    });
  }
}

function viewPublished(
  words: Words,
  { cycle, id, title, forum, language, publishedAt, withdrawnAt, withdrawalReason }: PublishedEdition,
) {
  return {
    ...(withdrawnAt === null
      ? {}
      : {
          withdrawn: {
            text: words.say({ key: 'editions.isWithdrawn', values: { date: words.date(withdrawnAt) } }),
            reason: withdrawalReason,
          },
        }),
    href: publishedAddress(cycle, id),
    title,
    forum,
    about: `${languageName(words, language)} – ${words.date(publishedAt)}`,
  };
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('Host') ?? ''}`;
}

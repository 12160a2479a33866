import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { componentsView } from './components.view.ts';
import { AcceptsForm } from './form.interceptor.ts';
import { PageRenderer } from './page-renderer.ts';

/** Every part of the pages on one page, to be looked at and tested. It holds no data. */
@ApiExcludeController()
@Controller('components')
export class ComponentsController {
  readonly #pages: PageRenderer;

  constructor(pages: PageRenderer) {
    this.#pages = pages;
  }

  @Get()
  async read(@Res() response: Response): Promise<void> {
    await this.#pages.render(response, 'components', componentsView(this.#pages.wordsFor(response.req)), {
      status: 200,
    });
  }

  /** Takes the page's form as any other, and keeps nothing of it. */
  @Post()
  @AcceptsForm()
  send(@Res() response: Response): void {
    this.#pages.redirect(response, '/components', 'components.intro');
  }
}

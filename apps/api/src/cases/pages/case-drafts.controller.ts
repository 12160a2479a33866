import type { DraftedForm } from '@concord/persistence';
import { Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { wantsJson } from '../../filing/wants-json.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { CaseDrafts } from '../case-drafts.service.ts';
import { CasePath } from '../cases-query.ts';
import { caseAddress } from './case-page.view.ts';
import { draftedIn } from './drafts.view.ts';

const LIMIT = 60_000;

/** Keeps what is written in the forms of a case until it is sent: by the page's script while one types, or by a button. */
@ApiExcludeController()
@Controller('cycles/:cycle/cases/:case')
export class CaseDraftsController {
  readonly #pages: PageRenderer;
  readonly #drafts: CaseDrafts;

  constructor(pages: PageRenderer, drafts: CaseDrafts) {
    this.#pages = pages;
    this.#drafts = drafts;
  }

  @Post('reply/draft')
  @AcceptsForm(LIMIT)
  async reply(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#keep(path, 'reply', form, response);
  }

  @Post('ask/draft')
  @AcceptsForm(LIMIT)
  async ask(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#keep(path, 'ask', form, response);
  }

  @Post('conclude/draft')
  @AcceptsForm(LIMIT)
  async conclude(
    @Param() path: CasePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#keep(path, 'conclude', form, response);
  }

  @Post('note/draft')
  @AcceptsForm(LIMIT)
  async note(@Param() path: CasePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    await this.#keep(path, 'note', form, response);
  }

  async #keep(
    { cycle, case: id }: CasePath,
    which: DraftedForm,
    form: FormFields,
    response: Response,
  ): Promise<void> {
    completeSession();
    const country = which === 'reply' ? { country: form.text('reply-for') } : {};
    const fields = draftedIn(form, which);
    const savedAt = await this.#drafts.save({ cycle, id }, { form: which, ...country, fields });
    if (wantsJson(response.req)) {
      response.json({
        savedAt: savedAt.toISOString(),
        basis: '',
        readers: '',
        faults: [],
        conflicts: [],
        bothTexts: '',
      });
      return;
    }
    this.#pages.redirect(response, `${caseAddress({ cycle, id })}#${which}`, 'cases.draftSaved');
  }
}

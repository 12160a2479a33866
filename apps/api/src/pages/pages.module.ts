import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module.ts';
import { AssetsController } from './assets.controller.ts';
import { ComponentsController } from './components.controller.ts';
import { Flashes } from './flashes.ts';
import { FormInterceptor } from './form.interceptor.ts';
import { FormTokens } from './form-tokens.ts';
import { KeptForms } from './kept-forms.ts';
import { LanguageController } from './language.controller.ts';
import { PageCookies } from './page-cookies.ts';
import { PageProblems } from './page-problems.ts';
import { PageRenderer } from './page-renderer.ts';

/** What every page is made with. */
@Global()
@Module({
  imports: [AccessModule],
  controllers: [AssetsController, LanguageController, ComponentsController],
  providers: [
    PageCookies,
    Flashes,
    FormTokens,
    KeptForms,
    PageRenderer,
    PageProblems,
    { provide: APP_INTERCEPTOR, useClass: FormInterceptor },
  ],
  exports: [PageCookies, FormTokens, KeptForms, PageRenderer, PageProblems],
})
export class PagesModule {}

import { LANGUAGES, type Language } from '@concord/domain';
import { createTemplates, type Templates, templatesFolder } from '@concord/rendering';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestContext } from '../access/request-context.ts';
import { isSignedIn } from '../access/visitor.ts';
import { type AssetName, assetAddress } from './asset-files.ts';
import { Flashes } from './flashes.ts';
import type { FieldValues } from './form-fields.ts';
import { formPage } from './form-page.ts';
import { FormTokens } from './form-tokens.ts';
import { PAGE_HELPERS } from './helpers/index.ts';
import { KeptForms } from './kept-forms.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { PageCookies } from './page-cookies.ts';
import { sendPage } from './send-page.ts';
import { type Wording, type Words, wordsOf } from './words.ts';

/** A form as a page shows it: what its fields hold, and what is to be put right in which. */
export interface FormView {
  values: FieldValues;
  /** By the id of the field, in the order of the page; '' for what is about no field. */
  errors: Readonly<Record<string, Wording>>;
}

/** What a template is filled with: anything of its own, and perhaps a form. */
export type PageView = Readonly<Record<string, unknown>> & { form?: FormView };

export interface NavigationItem {
  href: string;
  text: string;
  current?: boolean;
}

export interface RenderOptions {
  /** 200; 422 where the form has errors. */
  status?: number;
  /** Scripts that this page needs besides those of every page. */
  scripts?: readonly Extract<AssetName, 'passkey.js'>[];
  /** Title of the cycle that the page is about. */
  cycle?: string;
  navigation?: readonly NavigationItem[];
}

/** Each language by its own name, so that whoever reads only that one finds it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

/** Answers with pages, each in the language of its reader. */
@Injectable()
export class PageRenderer {
  readonly #templates: Templates = createTemplates(templatesFolder(), ['pages'], PAGE_HELPERS);
  readonly #tokens: FormTokens;
  readonly #flashes: Flashes;
  readonly #cookies: PageCookies;
  readonly #kept: KeptForms;

  constructor(tokens: FormTokens, flashes: Flashes, cookies: PageCookies, kept: KeptForms) {
    this.#tokens = tokens;
    this.#flashes = flashes;
    this.#cookies = cookies;
    this.#kept = kept;
  }

  /**
   * Answers with a page. A form on it whose sender had to sign in again holds what they had typed.
   * @param name of its template within `templates/pages`, for instance `accounts/sign-in`.
   * @throws Error where the view lacks something that the template prints.
   */
  async render(
    response: Response,
    name: string,
    view: PageView = {},
    options: RenderOptions = {},
  ): Promise<void> {
    const words = this.wordsFor(response.req);
    const form = view.form ?? { values: {}, errors: {} };
    const kept = isReading(response.req) ? await this.#kept.of(response.req) : undefined;
    const errors = Object.entries(form.errors).map(([field, wording]) => ({
      field,
      text: words.say(wording),
    }));
    const html = this.#templates.render(`pages/${name}`, {
      ...view,
      form: {
        values: { ...form.values, ...kept?.values() },
        errors: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
      },
      page: { ...this.#frame(response, words, options), errors },
    });
    const status = options.status ?? (errors.length > 0 ? 422 : 200);
    await sendPage(response, html, { status, language: words.language });
  }

  /** A document of its own, without the frame of a page, in the words of its reader. */
  compose(name: string, view: Readonly<Record<string, unknown>>, { language, direction }: Words): string {
    return this.#templates.render(`pages/${name}`, { ...view, page: { language, direction } });
  }

  /** Leads to another page after a form was taken (303), where the message, if any, is shown once. */
  redirect(response: Response, path: string, message?: Wording): void {
    if (message !== undefined) this.#flashes.set(response, message);
    response.redirect(303, path);
  }

  /** The words of a request's reader, for what a view says in their language. */
  wordsFor(request: Request): Words {
    const { visitor } = requestContext();
    const account = isSignedIn(visitor) ? visitor.language : undefined;
    return wordsOf(negotiateLanguage(request, account, this.#cookies.read(request, 'language')));
  }

  #frame(response: Response, words: Words, options: RenderOptions): object {
    const request = response.req;
    const { visitor } = requestContext();
    const { language, direction } = words;
    return {
      language,
      direction,
      stylesheet: assetAddress(direction === 'rtl' ? 'concord.rtl.css' : 'concord.css'),
      scripts: (['main.js', ...(options.scripts ?? [])] as const).map(assetAddress),
      formToken: this.#tokens.issue(response),
      path: isReading(request) ? request.originalUrl : formPage(request),
      person: isSignedIn(visitor) ? visitor.session?.name : undefined,
      cycle: options.cycle,
      navigation: options.navigation ?? [],
      flash: this.#flashes.take(response, words),
      languages: LANGUAGES.map((code) => ({
        code,
        name: LANGUAGE_NAMES[code],
        direction: wordsOf(code).direction,
        current: code === language,
      })),
    };
  }
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

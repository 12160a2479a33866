import {
  type CallHandler,
  type CustomDecorator,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { isForeign } from '../access/same-origin.ts';
import { Problem } from '../problem/problem.ts';
import type { FormFields } from './form-fields.ts';
import { FormTokens } from './form-tokens.ts';
import { KeptForms } from './kept-forms.ts';
import { isPagePath } from './page-path.ts';
import { FORM_LIMIT, readForm } from './read-form.ts';
import { readUpload, UPLOAD, type UploadLimits } from './upload.ts';

const FORM = 'concord:form';

/** Says that a handler takes a form, and how much of one at most, in bytes. A page that does not say so takes none. */
export function AcceptsForm(limit = FORM_LIMIT): CustomDecorator {
  return SetMetadata(FORM, limit);
}

/** What the form says that a handler takes. */
export const Form = createParamDecorator(
  (_data: unknown, context: ExecutionContext): FormFields =>
    context.switchToHttp().getRequest<Request>().body as FormFields,
);

/**
 * Reads a form after the guard has let its sender in, and lets it through to its handler only if it comes from a page
 * that this application gave to the very session that sends it.
 */
@Injectable()
export class FormInterceptor implements NestInterceptor {
  readonly #reflector: Reflector;
  readonly #tokens: FormTokens;
  readonly #kept: KeptForms;

  constructor(reflector: Reflector, tokens: FormTokens, kept: KeptForms) {
    this.#reflector = reflector;
    this.#tokens = tokens;
    this.#kept = kept;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.method === 'GET' || request.method === 'HEAD' || !isPagePath(request.path))
      return next.handle();
    const limit = this.#reflector.get<number | undefined>(FORM, context.getHandler());
    const upload = this.#reflector.get<UploadLimits | undefined>(UPLOAD, context.getHandler());
    if (limit === undefined && upload === undefined)
      throw new Problem('forbidden', 'This address takes no forms.');
    if (isForeign(request)) throw new Problem('forbidden', 'The form was on a page of another site.');
    const form = upload === undefined ? await readForm(request, limit) : await readUpload(context, upload);
    request.body = form;
    if (!this.#tokens.isOf(request, form.token)) {
      throw new Problem('form-expired', 'The form is not of this session. Load the page again.');
    }
    await this.#kept.settle(request, http.getResponse());
    return next.handle();
  }
}

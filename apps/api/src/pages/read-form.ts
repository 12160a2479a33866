import type { Request } from 'express';
import { readBytes } from '../http/read-body.ts';
import { Problem } from '../problem/problem.ts';
import { FormFields } from './form-fields.ts';

const TYPE = 'application/x-www-form-urlencoded';
/** Bytes: more than every text of an outline's page together. */
export const FORM_LIMIT = 1_000_000;

/** Whether a request says that it is a form. */
export function isForm(request: Request): boolean {
  return (request.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() === TYPE;
}

/**
 * The form that a request sends.
 * @throws Problem `unsupported-media-type`, `too-large` or `malformed-request`.
 */
export async function readForm(request: Request, limit = FORM_LIMIT): Promise<FormFields> {
  if (!isForm(request)) throw new Problem('unsupported-media-type', `Send a form as ${TYPE}.`);
  const bytes = await readBytes(request, limit);
  try {
    return FormFields.parse(bytes.toString());
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('malformed-request', `${error.message}.`);
    throw error;
  }
}

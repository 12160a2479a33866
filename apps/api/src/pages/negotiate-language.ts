import { LANGUAGES, type Language } from '@concord/domain';
import type { Request } from 'express';

/** English first: it is what those get who ask for nothing, or for none of the six. */
const OFFERED: readonly Language[] = ['en', ...LANGUAGES.filter((language) => language !== 'en')];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/**
 * The language of a page: the account's, else the one chosen before in this browser, else the best of those that the
 * browser asks for (RFC 9110, 12.5.4), else English.
 */
export function negotiateLanguage(
  request: Request,
  account: Language | undefined,
  chosen: string | undefined,
): Language {
  if (account !== undefined) return account;
  if (isLanguage(chosen)) return chosen;
  const best = request.acceptsLanguages([...OFFERED]);
  return isLanguage(best) ? best : 'en';
}

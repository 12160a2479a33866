import type { Request, Response } from 'express';
import { Problem } from '../problem/problem.ts';

/** The version that a write replaces; null where there must be none yet. */
export type ExpectedVersion = number | null;

const STRONG_VERSION = /^"(0|[1-9]\d{0,8})"$/;

/** The entity tag of what is saved in versions; 0 is what nobody has saved yet. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/**
 * Which version a write means to replace, from `If-Match: "<version>"` or `If-None-Match: *`.
 * @throws Problem `precondition-required` without either, `malformed-request` where they do not name one version.
 */
export function expectedVersion(request: Request, create: 'may-create' | 'must-exist'): ExpectedVersion {
  const match = request.get('If-Match');
  const noneMatch = request.get('If-None-Match');
  if (match === undefined && noneMatch === undefined) {
    const creating = create === 'may-create' ? ', or If-None-Match: * to begin one' : '';
    throw new Problem(
      'precondition-required',
      `Send If-Match with the version that you read, as the ETag gave it${creating}.`,
    );
  }
  if (match !== undefined && noneMatch !== undefined) {
    throw badHeader('If-None-Match', 'Both If-Match and If-None-Match are sent', 'one of the two');
  }
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === '*' && create === 'may-create') return null;
    throw badHeader('If-None-Match', 'It does not fit here', create === 'may-create' ? '*' : 'If-Match');
  }
  const version = STRONG_VERSION.exec(match?.trim() ?? '')?.[1];
  if (version === undefined) {
    throw badHeader('If-Match', 'It does not name one version', 'the ETag, for instance "3"');
  }
  return version === '0' ? null : Number(version);
}

/** Sets the ETag, and says whether the reader has this very representation already (If-None-Match). */
export function isNotModified(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  const known = request.get('If-None-Match');
  if (known === undefined) return false;
  return known.trim() === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

function badHeader(header: string, detail: string, expected: string): Problem {
  return new Problem('malformed-request', `The header ${header} cannot be used as sent.`, {
    errors: [{ header, detail, expected }],
  });
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Response } from 'express';
import { preferredEncoding } from './preferred-encoding.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Bytes below which compression saves less than it costs. */
const SMALL = 1000;

/** A page loads its own styles and scripts, sends its forms here, and is framed by nobody. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page, compressed as its reader takes it. */
export async function sendPage(
  response: Response,
  html: string,
  { status, language }: { status: number; language: string },
): Promise<void> {
  response.status(status).set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Security-Policy': POLICY,
    // With it, a form says which page it was on; no other site learns anything.
    'Referrer-Policy': 'same-origin',
    Vary: 'Accept-Language, Accept-Encoding, Cookie',
  });
  const bytes = Buffer.from(html);
  const encoding = bytes.length < SMALL ? undefined : preferredEncoding(response.req);
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    response.set('Content-Encoding', 'br').end(await compressBrotli(bytes, { params }));
  } else if (encoding === 'gzip') {
    response.set('Content-Encoding', 'gzip').end(await compressGzip(bytes));
  } else {
    response.end(bytes);
  }
}

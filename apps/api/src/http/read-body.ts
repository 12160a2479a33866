import type { Request } from 'express';
import { Problem } from '../problem/problem.ts';

/**
 * The bytes of a JSON request body.
 * @throws Problem `unsupported-media-type` for what is not JSON or is compressed, `malformed-document` for a charset
 * other than UTF-8, `too-large` above the limit (bytes), `malformed-request` where the sender left.
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const bytes = await readBytes(request, limit);
  if (bytes.length > 0) requireJson(request);
  return bytes;
}

/**
 * The bytes of a body of any kind.
 * @throws Problem `too-large` above the limit (bytes), `malformed-request` where the sender left.
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const declared = Number(request.get('Content-Length') ?? Number.NaN);
  if (declared > limit) throw tooLarge(limit);
  return await collect(request, limit);
}

async function collect(request: Request, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return await new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners('data');
      chunks.length = 0;
      reject(tooLarge(limit));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(gone()));
    request.once('close', () => reject(gone()));
  });
}

function requireJson(request: Request): void {
  const [type, ...parameters] = (request.get('Content-Type') ?? '').split(';').map((part) => part.trim());
  if (type?.toLowerCase() !== 'application/json') {
    throw new Problem('unsupported-media-type', 'Send the body as application/json.', {
      headers: { Accept: 'application/json' },
      errors: [{ header: 'Content-Type', detail: 'It does not say JSON', expected: 'application/json' }],
    });
  }
  if ((request.get('Content-Encoding') ?? 'identity') !== 'identity') {
    throw new Problem('unsupported-media-type', 'Send the body as it is, without compression.', {
      headers: { 'Accept-Encoding': 'identity' },
      errors: [{ header: 'Content-Encoding', detail: 'The body is compressed', expected: 'identity' }],
    });
  }
  const charset = parameters.map((each) => /^charset\s*=\s*"?([^"]*)"?$/i.exec(each)?.[1]).find(Boolean);
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new Problem('malformed-document', 'JSON is sent in UTF-8.', {
      errors: [{ header: 'Content-Type', detail: 'It names another charset', expected: 'charset=utf-8' }],
    });
  }
}

function tooLarge(limit: number): Problem {
  const size = limit >= 1_000_000 ? `${limit / 1_000_000} MB` : `${limit / 1000} KB`;
  return new Problem('too-large', `The body is larger than the ${size} that are accepted here.`);
}

function gone(): Problem {
  return new Problem('malformed-request', 'The body ended before it was complete.');
}

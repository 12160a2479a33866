import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { isPagePath } from './page-path.ts';
import { getRaw, visit } from './testing/visit.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('a page', () => {
  test('loads its own styles and scripts and nothing else, is not kept and not framed', async () => {
    const { headers, status } = await visit(api.url, '/components');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Request-Id')).not.toBeNull();
  });

  test('holds no inline script or style', async () => {
    const { text } = await visit(api.url, '/components');
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/i);
  });

  test('says in its title when there are errors', async () => {
    const { text } = await visit(api.url, '/components');
    expect(text).toContain('<title>Error: Parts of the pages – Concord</title>');
  });

  test('leaves what programs get as it was', async () => {
    const answer = await api.request('GET', '/api/v1/openapi.json');
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none';frame-ancestors 'none';sandbox",
    );
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(Object.keys((answer.body as { paths: object }).paths).filter(isPagePath)).toEqual([]);
  });
});

describe('the language of a page', () => {
  const languageOf = (text: string) => /<html lang="(\w+)" dir="(\w+)">/.exec(text)?.slice(1);

  test.each([
    ['ar', ['ar', 'rtl']],
    ['zh-CN,zh;q=0.9', ['zh', 'ltr']],
    ['de, pt;q=0.9, fr-CA;q=0.4, en;q=0.1', ['fr', 'ltr']],
    ['de', ['en', 'ltr']],
    ['*', ['en', 'ltr']],
    ['', ['en', 'ltr']],
    ['x'.repeat(2000), ['en', 'ltr']],
  ])('for %j is %j', async (accepted, expected) => {
    const { headers, text } = await visit(api.url, '/components', {
      headers: { 'Accept-Language': accepted },
    });
    expect(languageOf(text)).toEqual(expected);
    expect(headers.get('Content-Language')).toBe(expected[0]);
    expect(text).toContain(expected[1] === 'rtl' ? '/assets/concord.rtl.' : '/assets/concord.');
  });

  test('is the one that was chosen before in this browser, whatever it asks for', async () => {
    const headers = { 'Accept-Language': 'ar', Cookie: 'concord-language=ru' };
    expect(languageOf((await visit(api.url, '/components', { headers })).text)).toEqual(['ru', 'ltr']);
  });

  test('is never what a cookie makes up', async () => {
    const headers = { 'Accept-Language': 'fr', Cookie: 'concord-language=../x' };
    expect(languageOf((await visit(api.url, '/components', { headers })).text)).toEqual(['fr', 'ltr']);
  });
});

describe('styles and scripts', () => {
  async function assets(): Promise<string[]> {
    const { text } = await visit(api.url, '/components');
    return [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  }

  test('are kept by browsers for good, under names that change with their content', async () => {
    const all = await assets();
    expect(all).toHaveLength(2);
    for (const path of all) {
      expect(path).toMatch(/^\/assets\/[\w.]+\.[\w-]{12}\.(css|js)$/);
      const { headers, status } = await visit(api.url, path);
      expect(status).toBe(200);
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  test('come compressed as they are asked for', async () => {
    const [path = ''] = await assets();
    const plain = await getRaw(api.url, path, { 'Accept-Encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const brotli = await getRaw(api.url, path, { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    const gzip = await getRaw(api.url, path, { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
  });

  test.each(['none.css', 'manifest.json', '..%2f..%2fmain.js', '%00', 'concord.css'])(
    'there are no others: %s',
    async (file) => {
      expect((await visit(api.url, `/assets/${file}`)).status).toBe(404);
    },
  );

  // The longest page there is; 60 KB for the first, 20 KB for the next.
  test('and the page fit a slow line', async () => {
    for (const language of ['en', 'ar', 'zh']) {
      const headers = { 'Accept-Language': language, 'Accept-Encoding': 'gzip', Accept: 'text/html' };
      const page = await getRaw(api.url, '/components', headers);
      expect(page.headers['content-encoding']).toBe('gzip');
      const html = gunzipSync(page.body).toString();
      const paths = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
      const files = await Promise.all(paths.map((path) => getRaw(api.url, path, headers)));
      const bytes = files.reduce((sum, { body }) => sum + body.length, 0);
      expect(page.body.length).toBeLessThan(20_000);
      expect(page.body.length + bytes).toBeLessThan(60_000);
      const scripts = files.filter((_, index) => paths[index]?.endsWith('.js'));
      expect(scripts.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(15_000);
    }
  });
});

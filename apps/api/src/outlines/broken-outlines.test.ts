import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const DRAFT = '/api/v1/cycles/eurafrica-2016/outlines/KEN/draft';

interface Broken {
  body: string | Uint8Array;
  status: number;
  kind: string;
  /** Of one of the errors. */
  pointer?: string;
  /** Found in that error, or in the problem where there is none. */
  says: RegExp;
  headers?: Record<string, string>;
}

const base = {
  format: 'concord.outline/1',
  cycle: 'eurafrica-2016',
  country: 'KEN',
  language: 'en',
  period: { from: 2010, to: 2017 },
};
const figure = { measure: 'migrant-stock', origin: 'KEN', destination: 'DEU', year: 2015, value: 5 };
const initiative = { id: 'I-1', title: 'Skills', status: 'planned' };
const whole = JSON.stringify(base);

function json(parts: object): string {
  return JSON.stringify({ ...base, ...parts });
}

function invalid(body: string, pointer: string, says: RegExp): Broken {
  return { body, status: 422, kind: 'invalid-outline', pointer, says };
}

function malformed(body: string | Uint8Array, says: RegExp): Broken {
  return { body, status: 400, kind: 'malformed-document', pointer: '', says };
}

const BROKEN: Readonly<Record<string, Broken>> = {
  'cut off in the middle': malformed('{\n  "format": "concord.outline/1",\n  "cycle": "eur', /line 3/),
  'cut off after a comma': malformed(whole.slice(0, whole.indexOf('"cycle"')), /line 1, column \d+/),
  'with a comma too many': malformed('{\n"format": "concord.outline/1",\n}', /line 3, column 1/),
  'in single quotes': malformed("{'format': 'concord.outline/1'}", /line 1, column 2/),
  empty: malformed('', /nothing/i),
  'of white space': malformed(' \n ', /empty/),
  'in UTF-16': malformed(Buffer.from(`\ufeff${whole}`, 'utf16le'), /UTF-16/),
  'in Latin-1': malformed(
    Buffer.from(json({ framework: { summary: 'Côte d’Ivoire é' } }), 'latin1'),
    /UTF-8|Latin-1/,
  ),
  'named as another charset': {
    body: whole,
    status: 400,
    kind: 'malformed-document',
    says: /charset/,
    headers: { 'Content-Type': 'application/json; charset=iso-8859-1' },
  },
  'nested 50,000 deep': malformed(
    `{"framework":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    /deep|nest|levels/i,
  ),
  // To be told without a list being made of each bracket.
  'nested as deep as there is room for': malformed(
    `{"framework":${'['.repeat(4_900_000)}${']'.repeat(4_900_000)}}`,
    /64 levels/,
  ),
  'with a name twice': invalid(
    whole.replace('"country"', '"country":"KEN","country"'),
    '/country',
    /twice|again|more than once/i,
  ),
  'that is null': invalid('null', '', /null/),
  'that is a list': invalid(`[${whole}]`, '', /list/),
  'that is a number': invalid('1e400', '', /./),
  'of wrong types': invalid(json({ period: '2010-2017', figures: {} }), '/period', /2010-2017/),
  'with null in place of a text': invalid(json({ language: null }), '/language', /null/),
  'with unknown fields': invalid(
    json({ rating: 5, figures: [{ ...figure, note: 'x' }] }),
    '/figures/0/note',
    /not a field/,
  ),
  'with __proto__': invalid(`${whole.slice(0, -1)},"__proto__":{"admin":true}}`, '/__proto__', /not a field/),
  'with constructor in an item': invalid(
    json({ initiatives: [{ ...initiative, constructor: { prototype: {} } }] }),
    '/initiatives/0/constructor',
    /not a field/,
  ),
  'with a number beyond all bounds': invalid(
    json({ figures: [figure] }).replace('"value":5', '"value":1e999'),
    '/figures/0/value',
    /./,
  ),
  'with a negative figure': invalid(json({ figures: [{ ...figure, value: -1 }] }), '/figures/0/value', /-1/),
  'with a year out of range': invalid(
    json({ figures: [{ ...figure, year: 99999 }] }),
    '/figures/0/year',
    /99999/,
  ),
  'with an item twice': invalid(json({ initiatives: [initiative, initiative] }), '/initiatives/1/id', /I-1/),
  'with a figure twice': invalid(
    json({ figures: [figure, { ...figure, sex: 'total' }] }),
    '/figures/1',
    /\/figures\/0/,
  ),
  'of a corridor that is not its own': invalid(
    json({ figures: [{ ...figure, origin: 'FRA' }] }),
    '/figures/0',
    /./,
  ),
  'with a value and a notation key': invalid(
    json({ figures: [{ ...figure, missing: 'not-collected' }] }),
    '/figures/0',
    /./,
  ),
  'of another country': invalid(json({ country: 'UGA' }), '/country', /another country/),
  'of another cycle': invalid(json({ cycle: 'other-2016' }), '/cycle', /another cycle/),
  'of another format': invalid(json({ format: 'concord.outline/2' }), '/format', /concord\.outline\/2/),
  'as plain text': {
    body: whole,
    status: 415,
    kind: 'unsupported-media-type',
    says: /JSON/,
    headers: { 'Content-Type': 'text/plain' },
  },
  'that is compressed': {
    body: whole,
    status: 415,
    kind: 'unsupported-media-type',
    says: /compress/,
    headers: { 'Content-Encoding': 'gzip' },
  },
  'of more than 10 MB': {
    body: json({ framework: { summary: 'x'.repeat(10_000_000) } }),
    status: 413,
    kind: 'too-large',
    says: /10 MB/,
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('a broken outline', () => {
  test.each(Object.entries(BROKEN))('%s gets one clear answer and leaves nothing', async (_, broken) => {
    const before = await countRows(api);
    const answer = await api.request<{ detail: string; requestId: string; errors?: { pointer?: string }[] }>(
      'PUT',
      DRAFT,
      {
        body: broken.body,
        headers: { 'If-None-Match': '*', ...broken.headers },
      },
    );
    expect(answer.body).toMatchObject({ type: `urn:concord:problem:${broken.kind}`, status: broken.status });
    expect(answer.status).toBe(broken.status);
    expect(answer.headers.get('X-Request-Id')).toBe(answer.body.requestId);
    expect(answer.text).not.toMatch(/\bat .*\.(ts|js):\d|node_modules|SyntaxError/);
    const error = answer.body.errors?.find(({ pointer }) => pointer === broken.pointer);
    if (broken.pointer !== undefined)
      expect(answer.body.errors?.map(({ pointer }) => pointer)).toContain(broken.pointer);
    expect(JSON.stringify(error ?? answer.body)).toMatch(broken.says);
    expect(await countRows(api)).toEqual(before);
    expect((await api.request('GET', DRAFT)).status).toBe(404);
  });

  test('has all its faults said at once', async () => {
    const body = json({
      language: 7,
      rating: 5,
      figures: [
        { ...figure, year: 'x' },
        { ...figure, origin: 'kenya' },
      ],
      initiatives: [{ ...initiative, status: 'dreamt' }],
    });
    const answer = await api.request<{ errors: { pointer: string; detail: string; expected: string }[] }>(
      'PUT',
      DRAFT,
      {
        body,
        headers: { 'If-None-Match': '*' },
      },
    );
    expect(answer.body.errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/language',
        '/rating',
        '/figures/0/year',
        '/figures/1/origin',
        '/initiatives/0/status',
      ]),
    );
    for (const each of answer.body.errors) expect(each.detail && each.expected).toBeTruthy();
  });

  test('sent in chunks beyond the limit is refused too, and the connection lives on', async () => {
    const chunk = Buffer.alloc(1_000_000, 0x20);
    let left = 14;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const response = await fetch(api.url + DRAFT, {
      method: 'PUT',
      body,
      duplex: 'half',
      headers: {
        ...api.credentials,
        'Content-Type': 'application/json',
        'If-None-Match': '*',
      },
    } as RequestInit);
    expect(response.status).toBe(413);
    await response.text();
    expect((await api.request('GET', '/health/live')).status).toBe(200);
  });

  test('does not spoil a section either', async () => {
    const [filing] = readSampleFilings('KEN');
    const saved = await api.request('PUT', DRAFT, { body: filing?.text, headers: { 'If-None-Match': '*' } });
    expect(saved.status).toBe(201);
    const cases: [string, string, number, string][] = [
      ['figures', '{}', 422, '/figures'],
      ['figures', '[null]', 422, '/figures/0'],
      ['figures', '[{"__proto__":1}]', 422, '/figures/0/__proto__'],
      ['general', '{"language":"en","period":{"from":2010,"to":2017},"country":"UGA"}', 422, '/country'],
      ['general', '[]', 422, ''],
      ['general', '{"language":"en","__proto__":{"period":1}}', 422, '/__proto__'],
      ['general', '{"language":"en","period":{"from":2018,"to":2017}}', 422, '/period'],
      ['answers', '[{"question":"q1.data","text":"x"},{"question":"q1.data","text":"y"}]', 422, '/answers/1'],
      ['answers', '[{"question":"q1.data","text":"x"', 400, ''],
    ];
    for (const [section, body, status, pointer] of cases) {
      const answer = await api.request<{ errors: { pointer: string }[] }>(
        'PATCH',
        `${DRAFT}/sections/${section}`,
        {
          body,
          headers: { 'If-Match': '"1"' },
        },
      );
      expect(`${section} ${body} ${answer.status}`).toBe(`${section} ${body} ${status}`);
      expect(answer.body.errors.some((each) => each.pointer.startsWith(pointer))).toBe(true);
    }
    const after = await api.request('GET', DRAFT);
    expect(after.headers.get('ETag')).toBe('"1"');
    expect(after.body).toEqual(filing?.outline);
  });

  test('is never in the log', () => {
    expect(api.log.length).toBeGreaterThan(20);
    expect(api.log.join('')).not.toMatch(/Ivoire|dreamt|kenya|token-for-tests/);
    for (const line of api.log) expect(Object.keys(JSON.parse(line))).toContain('level');
  });
});

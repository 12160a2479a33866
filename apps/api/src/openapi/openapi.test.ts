import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { POLICY } from '../access/policy.ts';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: object }>;
  security: object[];
}

interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

/** What is said by the address alone. */
const WITHOUT_BODY = /\/editions\/[^/]+\/publication$/;

let api: TestApi;
let description: Description;
beforeAll(async () => {
  api = await startTestApi();
  const answer = await api.request<Description>('GET', '/api/v1/openapi.json', { token: null });
  description = answer.body;
});
afterAll(() => api.stop());

function operations(): { row: string; path: string; operation: Operation }[] {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      row: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      path,
      operation,
    })),
  );
}

/** Every `$ref` in the document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === '$ref' ? [String(each)] : references(each),
  );
}

function resolve(reference: string): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], description);
}

describe('the description of the interface', () => {
  test('covers every route but those of pages and of what they load', () => {
    const programs = Object.keys(POLICY).filter((row) => /^\w+ \/(api|health)\//.test(row));
    expect(description.openapi).toBe('3.1.0');
    expect(
      operations()
        .map(({ row }) => row)
        .sort(),
    ).toEqual(programs.sort());
  });

  test('says of each what it does, its path parameters, its answers and its problems', () => {
    for (const { row, path, operation } of operations()) {
      expect(operation.summary).toMatch(/^\S.{5,}/);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(described.toSorted()).toEqual(inPath.toSorted());
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '500']));
      const hasBody = /^(PUT|PATCH|POST)/.test(row) && !WITHOUT_BODY.test(row);
      expect([row, operation.requestBody !== undefined]).toEqual([row, hasBody]);
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    }
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('asks for a token exactly where the policy does', () => {
    for (const { row, operation } of operations()) {
      expect(operation.security).toEqual(POLICY[row] === 'public' ? [] : [{ token: [] }]);
      expect('401' in operation.responses).toBe(POLICY[row] !== 'public');
    }
    expect(description.components.securitySchemes).toMatchObject({
      token: { type: 'http', scheme: 'bearer' },
    });
  });

  test('names no component that is not there', () => {
    const all = references(description);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((each) => resolve(each) === undefined)).toEqual([]);
  });

  test('lists the query parameters of the findings', () => {
    const findings = description.paths['/api/v1/cycles/{cycle}/findings']?.get;
    const names = findings?.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    expect(names?.sort()).toEqual(
      [
        'after',
        'check',
        'country',
        'lang',
        'limit',
        'measure',
        'partner',
        'scope',
        'severity',
        'state',
        'year',
      ].sort(),
    );
  });

  test('describes the outline as the interchange format does', () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'https://api.test/', ...description });
    const accepts = ajv.compile({ $ref: 'https://api.test/#/components/schemas/Outline' });
    const filings = readSampleFilings();
    expect(filings.length).toBe(54);
    expect(filings.filter(({ outline }) => !accepts(outline)).map(({ outline }) => outline.country)).toEqual(
      [],
    );
    expect(accepts({ ...filings[0]?.outline, note: 'x' })).toBe(false);
    expect(accepts({ ...filings[0]?.outline, figures: [{ measure: 'migrant-stock' }] })).toBe(false);
  });
});

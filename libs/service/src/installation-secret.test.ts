import { expect, test } from '@jest/globals';
import { DEVELOPMENT_SECRET, installationSecret } from './installation-secret.ts';

const GIVEN = 'x'.repeat(32);

test('a given secret is taken', () => {
  expect(installationSecret({ CONCORD_SECRET: GIVEN, NODE_ENV: 'production' })).toEqual({ secret: GIVEN });
});

test('development goes without one, production does not', () => {
  expect(installationSecret({})).toEqual({ secret: DEVELOPMENT_SECRET });
  expect(installationSecret({ NODE_ENV: 'production' }).fault).toMatch('CONCORD_SECRET');
  const known = { CONCORD_SECRET: DEVELOPMENT_SECRET, NODE_ENV: 'production' };
  expect(installationSecret(known).fault).toMatch('CONCORD_SECRET');
});

test('a short one is refused without being repeated', () => {
  const { fault } = installationSecret({ CONCORD_SECRET: 'tooshort' });
  expect(fault).toMatch('32 characters');
  expect(fault).not.toMatch('tooshort');
});

import { describe, expect, test } from '@jest/globals';
import { readAccountsConfig } from './accounts-config.ts';

const OIDC = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'concord', OIDC_CLIENT_SECRET: 's' };

describe('the configuration of accounts', () => {
  test('has no provider and no list where none is named', () => {
    expect(readAccountsConfig({})).toEqual({});
  });

  test('has a provider whose second factor counts only by what is said', () => {
    expect(readAccountsConfig(OIDC).signOn).toEqual({
      issuer: 'https://id.example.org',
      clientId: 'concord',
      clientSecret: 's',
      name: 'id.example.org',
      secondFactorValues: [],
    });
    const { signOn } = readAccountsConfig({
      ...OIDC,
      OIDC_NAME: 'Ministry',
      OIDC_SECOND_FACTOR: 'mfa, gold',
    });
    expect(signOn).toMatchObject({ name: 'Ministry', secondFactorValues: ['mfa', 'gold'] });
  });

  test('refuses half a provider, and one without encryption', () => {
    expect(() => readAccountsConfig({ OIDC_ISSUER: 'https://id.example.org' })).toThrow('together');
    for (const issuer of ['http://id.example.org', 'id.example.org', 'ftp://127.0.0.1']) {
      expect(() => readAccountsConfig({ ...OIDC, OIDC_ISSUER: issuer })).toThrow('https://');
    }
    const loopback = { ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:9' };
    expect(readAccountsConfig(loopback).signOn?.issuer).toBe('http://127.0.0.1:9');
    const local = { ...OIDC, OIDC_ISSUER: 'http://localhost:9' };
    expect(readAccountsConfig(local).signOn?.issuer).toBe('http://localhost:9');
    expect(() => readAccountsConfig({ ...local, NODE_ENV: 'production' })).toThrow('https://');
    expect(() => readAccountsConfig({ ...loopback, NODE_ENV: 'production' })).toThrow('https://');
  });
});

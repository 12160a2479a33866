import { describe, expect, test } from '@jest/globals';
import { type MailViews, viewOf } from './mail-views.ts';

const INVITATION: MailViews['invitation'] = {
  name: 'Nadia',
  inviter: 'Ole',
  cycle: 'Review 2026',
  path: '/invitation/abc_-123',
  until: '2026-12-01T00:00:00Z',
};

describe('what a message says', () => {
  test('is what its template knows, and nothing that is handed over with it', () => {
    const more = { ...INVITATION, figure: 4711, title: 'in confidence', toString: 'x' };
    expect(viewOf('invitation', more)).toEqual(INVITATION);
    expect(viewOf('password-changed', more)).toEqual({ name: 'Nadia' });
  });

  test('keeps names to one line and to their own direction', () => {
    const hostile = 'A\r\nBcc: b@example.org\u2028\u2029\u0000\u202eB';
    expect(viewOf('password-changed', { name: hostile }).name).toBe('A Bcc: b@example.org B');
    expect(viewOf('password-changed', { name: 'x'.repeat(1_000) }).name).toHaveLength(200);
  });

  test.each([
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    'invitation',
    '/a b',
    '/a\r\nb',
    '/"><script>',
    `/${'a'.repeat(600)}`,
  ])('has no link to elsewhere: %j', (path) => {
    expect(() => viewOf('invitation', { ...INVITATION, path })).toThrow(RangeError);
  });

  test('has an end that is an instant', () => {
    expect(() => viewOf('invitation', { ...INVITATION, until: 'soon' })).toThrow('until');
  });
});

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

  test('tells in a daily letter how much waits, and nothing of what it is', () => {
    const section = { kind: 'questions', cycle: 'Review', path: '/cycles/a', count: 3 } as const;
    const more = { ...section, title: 'in confidence', figure: 4711, country: 'KEN' };
    const deadlines = [{ step: 'outlinesDue', day: '2026-12-01', text: 'in confidence' }] as const;
    const dates = { kind: 'deadlines', cycle: 'Review', path: '/', deadlines } as const;
    expect(viewOf('digest', { name: 'Nadia', sections: [more, dates] })).toEqual({
      name: 'Nadia',
      sections: [section, { ...dates, deadlines: [{ step: 'outlinesDue', day: '2026-12-01' }] }],
    });
    const refuse = (wrong: object) =>
      expect(() => viewOf('digest', { name: 'N', sections: [{ ...section, ...wrong }] })).toThrow(RangeError);
    for (const wrong of [{ count: 0 }, { count: 1.5 }, { path: '//elsewhere' }, { kind: 'figures' }]) {
      refuse(wrong);
    }
    expect(() => viewOf('digest', { name: 'N', sections: [] })).toThrow('sections');
    expect(() => viewOf('role-revoked', { name: 'N', role: 'reviewer', country: 'Kenya' })).toThrow(
      'country',
    );
  });

  test('has an end that is an instant', () => {
    expect(() => viewOf('invitation', { ...INVITATION, until: 'soon' })).toThrow('until');
  });
});

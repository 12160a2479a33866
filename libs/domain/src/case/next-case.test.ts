import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CASE_OUTCOMES, type Case, caseOfFinding, caseOfFlag, EXPLANATIONS, STANDINGS } from './case.ts';
import type { CaseEvent, CaseRefusal, Seen } from './case-event.ts';
import { nextCase } from './next-case.ts';

const opened = caseOfFinding(['SWE', 'DNK'], 'one');
const stands = (compared: string): Seen => ({ compared, isFiled: true, hasChanged: false });
const PASSES: Seen = { isFiled: true, hasChanged: true };
const UNRAISED: Seen = { isFiled: true, hasChanged: false };
const UNFILED: Seen = { isFiled: false, hasChanged: true };

/** What becomes of a case by events, each of which it takes. */
function after(start: Case, ...events: CaseEvent[]): Case {
  return events.reduce((before, event) => {
    const { case: next, refusal } = nextCase(before, event);
    if (next === undefined) throw new Error(`${event.kind} was refused: ${refusal}`);
    return next;
  }, start);
}

const checked = (seen: Seen): CaseEvent => ({ kind: 'rechecked', seen });
const asked: CaseEvent = { kind: 'asked', of: ['DNK', 'SWE'] };
const answered = (country: string): CaseEvent => ({ kind: 'answered', country });
const explained = (by = 'a'): CaseEvent => ({
  kind: 'concluded',
  by,
  outcome: 'explained',
  explanation: 'timing',
});
const disputed = (by: string): CaseEvent => ({ kind: 'concluded', by, outcome: 'disputed' });

describe('a case', () => {
  test('is asked, answered by all who were asked, and concluded', () => {
    const once = after(opened, asked, answered('SWE'));
    expect(once).toMatchObject({ state: 'asked', awaits: ['DNK'], hasAnswer: true });
    const twice = after(once, answered('DNK'));
    expect(twice).toMatchObject({ state: 'answered', awaits: [] });
    expect(after(twice, asked)).toMatchObject({ state: 'asked', awaits: ['DNK', 'SWE'] });
    expect(after(twice, explained())).toMatchObject({
      state: 'concluded',
      conclusion: { outcome: 'explained', explanation: 'timing' },
      concludedBy: { account: 'a' },
      concludedOn: 'one',
    });
  });

  test.each<[string, Case, CaseEvent, CaseRefusal]>([
    ['nobody is asked', opened, { kind: 'asked', of: [] }, 'nobody-asked'],
    ['another country is asked', opened, { kind: 'asked', of: ['KEN'] }, 'not-of-this-case'],
    ['another country answers', opened, answered('KEN'), 'not-of-this-case'],
    ['it is disputed unheard', opened, disputed('a'), 'needs-answer'],
    [
      'nothing explains it',
      opened,
      { kind: 'concluded', by: 'a', outcome: 'explained' },
      'needs-explanation',
    ],
    [
      'a correction is explained',
      opened,
      { kind: 'concluded', by: 'a', outcome: 'corrected', explanation: 'other' },
      'takes-no-explanation',
    ],
    ['a third country is brought in', opened, { kind: 'partner-asked', country: 'KEN' }, 'has-partner'],
    ['a partner is there already', opened, { kind: 'partner-asked', country: 'SWE' }, 'already-so'],
    ['it was never merged', opened, { kind: 'split' }, 'not-merged'],
    ['it is published before it is concluded', opened, { kind: 'published', by: 'a' }, 'not-concluded'],
    ['it is concluded', after(opened, explained()), answered('SWE'), 'concluded'],
    ['it is concluded twice', after(opened, explained()), explained(), 'concluded'],
    ['another goes on for it', after(opened, { kind: 'merged', into: 'x' }), answered('SWE'), 'merged'],
  ])('refuses, and stays as it is, where %s', (_, before, event, refusal) => {
    expect(nextCase(before, event)).toEqual({ refusal });
  });

  test('can bring the partner in, who then is asked', () => {
    const alone = caseOfFinding(['DNK'], 'one');
    expect(after(alone, { kind: 'partner-asked', country: 'SWE' })).toMatchObject({
      state: 'asked',
      countries: ['DNK', 'SWE'],
      awaits: ['SWE'],
    });
  });

  test('that needs two reviewers is disputed by the second, and published by another than who concluded it', () => {
    const heard = after(opened, { kind: 'second-required', needed: true }, asked, answered('SWE'));
    const proposed = after(heard, disputed('a'));
    expect(proposed).toMatchObject({ state: 'asked', proposed: { outcome: 'disputed', by: 'a' } });
    expect(nextCase(proposed, disputed('a'))).toEqual({ refusal: 'needs-second-reviewer' });
    const agreed = after(proposed, disputed('b'));
    expect(agreed).toMatchObject({ state: 'concluded', concludedBy: { account: 'b' } });
    expect(agreed).not.toHaveProperty('proposed');
    expect(nextCase(agreed, { kind: 'published', by: 'b' })).toEqual({ refusal: 'needs-second-reviewer' });
    expect(after(agreed, { kind: 'published', by: 'a' }).isPublished).toBe(true);
    expect(after(proposed, explained('a'))).not.toHaveProperty('proposed');
  });
});

describe('a run of the checks', () => {
  test('closes as corrected what passes since an outline changed, and opens it again when it is back', () => {
    const closed = after(opened, asked, checked(PASSES));
    expect(closed).toMatchObject({ state: 'concluded', concludedBy: 'data', awaits: [] });
    expect(closed.conclusion).toEqual({ outcome: 'corrected' });
    expect(after(closed, checked(UNFILED), checked(stands('one')))).toMatchObject({
      state: 'open',
      hasAnswer: false,
    });
  });

  test('rests what the rules no longer raise, and what misses an outline, and wakes it where it was', () => {
    const waiting = after(opened, asked);
    for (const [seen, rests] of [
      [UNRAISED, 'unraised'],
      [UNFILED, 'unfiled'],
    ] as const) {
      const resting = after(waiting, checked(seen));
      expect(resting).toMatchObject({ state: 'asked', rests });
      expect(after(resting, checked(stands('one')))).toEqual(waiting);
    }
    const flag = caseOfFlag(['DNK']);
    expect(after(flag, checked(UNFILED))).toMatchObject({ state: 'open', rests: 'unfiled' });
    expect(after(flag, checked(UNFILED), checked(UNRAISED))).toEqual(flag);
  });

  test('opens a concluded case again for other values, and for nothing else', () => {
    const closed = after(opened, explained());
    for (const seen of [stands('one'), PASSES, UNRAISED, UNFILED]) {
      expect(after(closed, checked(seen)).state).toBe('concluded');
      expect(after(closed, checked(seen), checked(stands('one'))).state).toBe('concluded');
    }
    const again = after(closed, { kind: 'published', by: 'a' }, checked(stands('two')));
    expect(again).toEqual({ ...opened, compared: 'two' });
    const said = after(opened, { kind: 'concluded', by: 'a', outcome: 'corrected' });
    expect(after(said, checked(stands('one'))).state).toBe('concluded');
    expect(after(said, checked(PASSES), checked(stands('one'))).state).toBe('open');
  });

  test('decides a case together with what was merged into it', () => {
    const other = after(caseOfFinding(['DNK', 'SWE'], 'b'), { kind: 'merged', into: 'x' });
    const both = (seen: Seen, companion: Seen, of = other): CaseEvent => ({
      kind: 'rechecked',
      seen,
      companions: [{ case: of, seen: companion }],
    });
    expect(after(opened, both(PASSES, stands('b')))).toMatchObject({ state: 'open', standing: 'passes' });
    expect(after(opened, both(PASSES, PASSES)).state).toBe('concluded');
    expect(after(opened, both(UNRAISED, PASSES))).toMatchObject({ state: 'open', rests: 'unraised' });
    const closed = after(opened, explained());
    const known = { ...other, concludedOn: 'b' };
    expect(after(closed, both(stands('one'), stands('b'), known)).state).toBe('concluded');
    expect(after(closed, both(stands('one'), stands('c'), known)).state).toBe('open');
    expect(after(other, checked(PASSES))).toMatchObject({ state: 'open', standing: 'passes' });
  });

  test('a second time changes nothing, whatever the case is', () => {
    const seen = fc.record(
      {
        compared: fc.constantFrom('one', 'two'),
        isFiled: fc.boolean(),
        hasChanged: fc.boolean(),
      },
      { requiredKeys: ['isFiled', 'hasChanged'] },
    );
    const country = fc.constantFrom('DNK', 'SWE');
    const by = fc.constantFrom('a', 'b');
    const event: fc.Arbitrary<CaseEvent> = fc.oneof(
      fc.record({ kind: fc.constant('asked' as const), of: fc.array(country) }),
      fc.record({ kind: fc.constant('answered' as const), country }),
      fc.record(
        {
          kind: fc.constant('concluded' as const),
          by,
          outcome: fc.constantFrom(...CASE_OUTCOMES),
          explanation: fc.constantFrom(...EXPLANATIONS),
        },
        { requiredKeys: ['kind', 'by', 'outcome'] },
      ),
      fc.record({ kind: fc.constant('second-required' as const), needed: fc.boolean() }),
      fc.record({ kind: fc.constant('published' as const), by }),
      fc.record({ kind: fc.constant('merged' as const), into: fc.constant('x') }),
      fc.constant({ kind: 'split' as const }),
      fc.record({ kind: fc.constant('rechecked' as const), seen }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), seen, (events, last) => {
        let now = opened;
        for (const each of events) now = nextCase(now, each).case ?? now;
        expect(STANDINGS).toContain(now.standing);
        expect(now.state === 'concluded').toBe(now.conclusion !== undefined);
        expect(now.state === 'asked' || now.awaits.length === 0).toBe(true);
        const once = after(now, checked(last));
        expect(after(once, checked(last))).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormFields } from '../pages/form-fields.ts';
import { valuesOf } from './fields/form-values.ts';
import { fieldsOf } from './fields/forms.ts';
import {
  type DraftContent,
  movedBy,
  proposeId,
  putBack,
  SHOWING,
  statesOf,
  takeForm,
  takeOut,
} from './item-edit.ts';
import { type Basis, basisOf, readBasis, writeBasis } from './merge.ts';
import type { Place } from './place.ts';

const PLACE: Place = { part: 'item', list: 'partnerships', id: 'P-1' };
const FIELDS = fieldsOf(PLACE, { questions: [] }, 'en');

function draftOf(partnership: object): DraftContent {
  return {
    document: { partnerships: [{ id: 'P-0' }, { id: 'P-1', ...partnership }] },
    margin: { unsettled: {}, disputed: [], edits: {}, removed: [] },
  };
}

let showings = 0;

/** Somebody with the page open. */
class Person {
  readonly name: string;
  #basis: Basis = new Map();
  values: Record<string, string | string[]> = {};

  constructor(name: string) {
    this.name = name;
  }

  open(draft: DraftContent): this {
    const states = statesOf(FIELDS, draft, PLACE);
    this.values = valuesOf(FIELDS, states, 'en');
    this.#basis = new Map([...basisOf(FIELDS, states, 'en'), [SHOWING, String(++showings)]]);
    return this;
  }

  /** Sends what the page holds; the page stays open. */
  save(draft: DraftContent): DraftContent {
    const pairs = Object.entries(this.values).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    const basis = readBasis(writeBasis(this.#basis));
    const sent = { fields: FIELDS, basis, form: new FormFields(pairs), language: 'en' } as const;
    const taken = takeForm(draft, PLACE, sent, { by: this.name, at: '2026-01-01T00:00:00Z' });
    this.#basis = taken.basis;
    return taken.content;
  }
}

const itemOf = ({ document }: DraftContent) => (document.partnerships as Record<string, unknown>[])[1];

describe('a form', () => {
  test('that changes nothing changes nothing', () => {
    const draft = draftOf({
      title: ' Spaces around ',
      parties: [{ country: 'SUN' }, { organisation: { name: 'IOM', sector: 'un' } }],
      quotas: [{ year: 2015, origin: 'KEN', destination: 'DEU', workers: 1250 }],
      priority: false,
      unknown: 'kept',
    });
    expect(new Person('A').open(draft).save(draft)).toBe(draft);
  });

  test('is read into the kinds of its fields; what cannot be is kept as it was typed, and shown again', () => {
    const page = new Person('A').open(draftOf({ parties: [{ country: 'KEN' }] }));
    Object.assign(page.values, {
      title: 'Labour agreement',
      signed: '31/12/2015',
      inForce: 'next spring',
      'quotas.0.year': '20x5',
      'quotas.0.origin': 'kenya',
      'quotas.0.workers': '1,250',
      'monitoring.thirdParty': 'yes',
      sdgTargets: ['10.7', '8.8, 10.c'],
    });
    const saved = page.save(draftOf({ parties: [{ country: 'KEN' }] }));
    expect(itemOf(saved)).toEqual({
      id: 'P-1',
      parties: [{ country: 'KEN' }],
      title: 'Labour agreement',
      signed: '2015-12-31',
      quotas: [{ origin: 'KEN', workers: 1250 }],
      monitoring: { thirdParty: true },
      sdgTargets: ['10.7', '8.8', '10.c'],
    });
    expect(saved.margin.unsettled).toEqual({
      'partnerships/P-1': { inForce: 'next spring', 'quotas.0.year': '20x5' },
    });
    expect(new Person('B').open(saved).values).toMatchObject({
      inForce: 'next spring',
      'quotas.0.year': '20x5',
    });
    page.values.inForce = '2016';
    page.values['quotas.0.year'] = '2015';
    const settled = page.save(saved);
    expect(settled.margin.unsettled).toEqual({});
    expect(itemOf(settled)).toMatchObject({ inForce: '2016', quotas: [{ year: 2015, origin: 'KEN' }] });
  });

  test('keeps both texts where two people wrote different ones, and everything else of both', () => {
    const draft = draftOf({ title: 'Old', objectives: 'Old' });
    const [a, b] = [new Person('A').open(draft), new Person('B').open(draft)];
    Object.assign(a.values, { title: 'A’s', objectives: 'A’s' });
    Object.assign(b.values, { title: 'B’s', governance: 'B’s' });
    const saved = b.save(a.save(draft));
    expect(itemOf(saved)).toMatchObject({ title: 'A’s', objectives: 'A’s', governance: 'B’s' });
    expect(saved.margin.disputed).toMatchObject([{ field: 'title', value: 'B’s', by: 'B' }]);
    // Whoever goes on typing on the same page changes the text that is kept.
    b.values.title = 'B’s, longer';
    const again = b.save(saved);
    expect(again.margin.disputed).toMatchObject([{ field: 'title', value: 'B’s, longer' }]);
    expect(b.save(again)).toBe(again);
    b.values.title = 'A’s';
    expect(b.save(again).margin.disputed).toEqual([]);
  });

  test('brings an item back that somebody took out meanwhile', () => {
    const draft = draftOf({ title: 'Old', status: 'planned' });
    const page = new Person('A').open(draft);
    const without = takeOut(draft, PLACE, { by: 'B', at: '' });
    expect(without.document).toEqual({ partnerships: [{ id: 'P-0' }] });
    page.values.title = 'New';
    const saved = page.save(without);
    expect(itemOf(saved)).toEqual({ id: 'P-1', title: 'New', status: 'planned' });
    expect(saved.margin.removed).toEqual([]);
  });
});

describe('of a table', () => {
  const rows = (draft: DraftContent) =>
    ((itemOf(draft) as Record<string, unknown>).parties as { country: string }[]).map(
      ({ country }) => country,
    );
  const of = (...countries: string[]) => draftOf({ parties: countries.map((country) => ({ country })) });

  test('two people change, add and take out different rows', () => {
    const draft = of('KEN', 'UGA', 'TZA');
    const [a, b] = [new Person('A').open(draft), new Person('B').open(draft)];
    Object.assign(a.values, { 'parties.0.country': 'Ethiopia', 'parties.3.country': 'Rwanda' });
    Object.assign(b.values, { 'parties.2.remove': 'yes', 'parties.3.country': 'Burundi' });
    let saved = b.save(a.save(draft));
    expect(rows(saved)).toEqual(['ETH', 'UGA', 'RWA', 'BDI']);
    expect(saved.margin.disputed).toEqual([]);
    // Each goes on from what the own page shows, though the rows stand elsewhere by now.
    b.values['parties.3.country'] = 'Somalia';
    saved = b.save(saved);
    a.values['parties.1.country'] = '';
    saved = a.save(saved);
    expect(rows(saved)).toEqual(['ETH', 'RWA', 'SOM']);
  });

  test('one row changed by both is kept twice, each with its table', () => {
    const draft = of('KEN', 'UGA');
    const [a, b] = [new Person('A').open(draft), new Person('B').open(draft)];
    a.values['parties.1.country'] = 'Rwanda';
    b.values['parties.1.country'] = 'Burundi';
    const saved = b.save(a.save(draft));
    expect(rows(saved)).toEqual(['KEN', 'RWA']);
    expect(saved.margin.disputed).toMatchObject([
      { field: 'parties', value: [{ country: 'KEN' }, { country: 'BDI' }] },
    ]);
  });

  test('what is sent again because no answer came is there once', () => {
    const draft = of('KEN');
    const page = new Person('A').open(draft);
    page.values['parties.1.country'] = 'Uganda';
    const basis = new Map([...basisOf(FIELDS, statesOf(FIELDS, draft, PLACE), 'en')]);
    const form = new FormFields(Object.entries(page.values).map(([name, value]) => [name, String(value)]));
    const sent = { fields: FIELDS, basis, form, language: 'en' } as const;
    const editor = { by: 'A', at: '' };
    const once = takeForm(draft, PLACE, sent, editor).content;
    expect(rows(once)).toEqual(['KEN', 'UGA']);
    expect(takeForm(once, PLACE, sent, editor).content).toBe(once);
  });
});

describe('of two people who write at random', () => {
  const TEXTS = ['title', 'objectives', 'governance', 'resources', 'parties.0.organisation.name'];
  const step = fc.record({
    person: fc.constantFrom(0, 1),
    act: fc.constantFrom('open', 'write', 'write', 'save', 'save'),
    field: fc.constantFrom(...TEXTS, 'parties.1.organisation.name', 'parties.2.organisation.name'),
  });

  test('no text is lost: it stands in the draft or beside it, unless its writer or a reader of it wrote another', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
        let draft = draftOf({ title: 'Old', parties: [{ organisation: { name: 'first' } }] });
        const people = [new Person('A').open(draft), new Person('B').open(draft)];
        let number = 0;
        const saved = new Set<string>();
        const overwritten = new Set<string>();
        for (const { person: index, act, field } of steps) {
          const person = people[index] as Person;
          if (act === 'open') person.open(draft);
          if (act === 'write') {
            const before = String(person.values[field] ?? '');
            person.values[field] = `text ${++number}`;
            // Whoever writes over what they see means to.
            saved.delete(before);
            overwritten.add(before);
          }
          if (act === 'save') {
            draft = person.save(draft);
            for (const name of [...TEXTS, 'parties.1.organisation.name', 'parties.2.organisation.name']) {
              const text = String(person.values[name] ?? '');
              if (text.startsWith('text ') && !overwritten.has(text)) saved.add(text);
            }
          }
        }
        const there = JSON.stringify(draft);
        const lost = [...saved].filter((text) => !there.includes(`"${text}"`));
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('who write in different fields leave what one after the other would', () => {
    const writes = fc.uniqueArray(
      fc.record({ field: fc.constantFrom(...TEXTS.slice(0, 4)), person: fc.nat(1) }),
      {
        selector: ({ field }) => field,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(writes, fc.boolean(), (written, isBFirst) => {
        const draft = draftOf({ title: 'Old' });
        const people = [new Person('A').open(draft), new Person('B').open(draft)];
        for (const { field, person } of written) (people[person] as Person).values[field] = `new ${field}`;
        const order = isBFirst ? people.toReversed() : people;
        const together = order.reduce((each, person) => person.save(each), draft);
        const serial = written.reduce((each, { field }) => {
          const page = new Person('C').open(each);
          page.values[field] = `new ${field}`;
          return page.save(each);
        }, draft);
        expect(itemOf(together)).toEqual(itemOf(serial));
        expect(together.margin.disputed).toEqual([]);
      }),
    );
  });
});

describe('items', () => {
  test('go up and down within their list', () => {
    const draft = draftOf({});
    const ids = (each: DraftContent) => (each.document.partnerships as { id: string }[]).map(({ id }) => id);
    expect(ids(movedBy(draft, 'partnerships', 'P-1', -1))).toEqual(['P-1', 'P-0']);
    expect(movedBy(draft, 'partnerships', 'P-1', 1)).toBe(draft);
    expect(movedBy(draft, 'partnerships', 'P-9', 1)).toBe(draft);
  });

  test('get a number that none has, also none that was taken out', () => {
    const draft = draftOf({});
    expect(proposeId(draft, 'partnerships')).toBe('P-2');
    expect(proposeId(draft, 'initiatives')).toBe('I-1');
    const without = takeOut(draft, PLACE, { by: 'A', at: '' });
    expect(proposeId(without, 'partnerships')).toBe('P-2');
  });

  test('and indicators are put back where they were', () => {
    const draft = draftOf({ indicators: [{ code: '10.c.1' }, { code: '10.c.1' }, { code: '8.8.1' }] });
    const place = { part: 'indicator', list: 'partnerships', id: 'P-1', indicator: '10.c.1~2' } as const;
    const without = takeOut(draft, place, { by: 'A', at: '' });
    expect(itemOf(without)).toMatchObject({ indicators: [{ code: '10.c.1' }, { code: '8.8.1' }] });
    expect(putBack(without, 'partnerships/P-1/indicators/10.c.1~2').document).toEqual(draft.document);
    expect(putBack(takeOut(draft, PLACE, { by: 'A', at: '' }), 'partnerships/P-1').document).toEqual(
      draft.document,
    );
  });
});

import { expect, test } from '@jest/globals';
import { FormFields, TOKEN_FIELD } from './form-fields.ts';

test('a form gives its texts, its ticked boxes and its token', () => {
  const form = FormFields.parse(`title=+A%0D%0Ab+&role=x&role=y&${TOKEN_FIELD}=t`);
  expect(form.text('title')).toBe('A\nb');
  expect(form.exact('title')).toBe(' A\nb ');
  expect(form.all('role')).toEqual(['x', 'y']);
  expect(form.has('role')).toBe(true);
  expect(form.text('none')).toBe('');
  expect(form.token).toBe('t');
  expect(form.values()).toEqual({ title: ' A\nb ', role: ['x', 'y'] });
});

test('secrets are not repeated', () => {
  const form = FormFields.parse('name=a&password=p&new-password=q&code=1&recovery-code=2&credential=c');
  expect(form.values()).toEqual({ name: 'a' });
  expect(form.pairs()).toEqual([['name', 'a']]);
  expect(form.exact('password')).toBe('p');
});

test('what cannot be stored as text is left out', () => {
  expect(FormFields.parse('a=x%00y').text('a')).toBe('xy');
});

test('a name of the language itself is a field like any other', () => {
  const values = FormFields.parse('__proto__=x&constructor=y').values();
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  expect(Object.entries(values)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('too many fields are refused', () => {
  expect(() => FormFields.parse('a=1&'.repeat(2001))).toThrow(RangeError);
});

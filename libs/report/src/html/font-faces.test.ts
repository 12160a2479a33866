import { expect, test } from '@jest/globals';
import { fontFaces } from './font-faces.ts';
import { cssString } from './stylesheet.ts';

const families = (text: string): string[] => [
  ...new Set([...fontFaces(text).matchAll(/font-family:'([^']+)'/g)].map(([, family]) => family ?? '')),
];

test('a text brings the fonts that it needs and no others', () => {
  expect(families('Latin')).toEqual(['Source Serif 4', 'Source Sans 3']);
  expect(families('Latin, кириллица')).toEqual(['Source Serif 4', 'Source Sans 3']);
  expect(families('عربي')).toEqual(['Amiri', 'IBM Plex Sans Arabic']);
  expect(families('中文 and Latin')).toEqual([
    'Source Serif 4',
    'Noto Serif SC',
    'Source Sans 3',
    'Noto Sans SC',
  ]);
  expect(fontFaces('Latin').length).toBeLessThan(fontFaces('Latin, кириллица').length);
});

test('fonts are in the document, not beside it', () => {
  expect(fontFaces('a').match(/url\((?!data:)/)).toBeNull();
});

test('a text in a running head cannot end its string or its element', () => {
  expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c /style\\3e \\a "');
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Families of the registry's `@fontsource` packages, with the weights and styles that the report sets,
 * in the order in which the stylesheet falls back from one to the next.
 */
const STACKS: readonly (readonly (readonly [name: string, files: readonly string[]])[])[] = [
  [
    ['source-serif-4', ['400', '400-italic', '600']],
    ['amiri', ['400', '700']],
    ['noto-serif-sc', ['400', '600']],
  ],
  [
    ['source-sans-3', ['400', '600']],
    ['ibm-plex-sans-arabic', ['400', '600']],
    ['noto-sans-sc', ['400', '600']],
  ],
];

/** The packages that the fonts come from, with their versions. */
export function fontPackages(): { package: string; version: string }[] {
  return STACKS.flat()
    .map(([name]) => `@fontsource/${name}`)
    .sort()
    .map((name) => {
      const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as {
        version: string;
      };
      return { package: name, version };
    });
}

interface Face {
  css: string;
  file: string;
  ranges: readonly (readonly [from: number, to: number])[];
}

const require = createRequire(import.meta.url);
const faces = new Map<string, readonly Face[]>();

/**
 * The font faces that a text needs, as CSS with the fonts in data URLs: of each family the pieces with
 * characters that occur and that no family before it has, so that the fonts of one language do not weigh on another.
 */
export function fontFaces(text: string): string {
  const used = new Set<number>();
  for (const character of text) used.add(character.codePointAt(0) ?? 0);
  return STACKS.flatMap((stack) => facesOfStack(stack, used))
    .map(({ css, file }) => css.replace('FONT', readFileSync(file).toString('base64')))
    .join('\n');
}

function facesOfStack(stack: (typeof STACKS)[number], used: ReadonlySet<number>): Face[] {
  const missing = new Set(used);
  return stack.flatMap(([name, files]) => {
    const needed = files
      .flatMap((file) => facesOf(name, file))
      .filter(({ ranges }) => ranges.some(([from, to]) => occurs(missing, from, to)));
    for (const { ranges } of needed) {
      for (const [from, to] of ranges) for (let code = from; code <= to; code++) missing.delete(code);
    }
    return needed;
  });
}

function occurs(used: ReadonlySet<number>, from: number, to: number): boolean {
  for (let code = from; code <= to; code++) if (used.has(code)) return true;
  return false;
}

function facesOf(name: string, file: string): readonly Face[] {
  const known = faces.get(`${name}/${file}`);
  if (known !== undefined) return known;
  const stylesheet = require.resolve(`@fontsource/${name}/${file}.css`);
  const found = [...readFileSync(stylesheet, 'utf8').matchAll(/@font-face\s*{([^}]*)}/g)].map(
    ([, body = '']) => toFace(body, dirname(stylesheet)),
  );
  faces.set(`${name}/${file}`, found);
  return found;
}

function toFace(body: string, folder: string): Face {
  const descriptor = (name: string): string => new RegExp(`${name}:\\s*([^;]+);`).exec(body)?.[1] ?? '';
  const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(body)?.[1] ?? '';
  const range = descriptor('unicode-range');
  return {
    css: `@font-face{font-family:${descriptor('font-family')};font-style:${descriptor('font-style')};font-weight:${descriptor('font-weight')};src:url(data:font/woff2;base64,FONT) format('woff2');unicode-range:${range}}`,
    file: join(folder, file),
    ranges: range.split(',').map((part) => {
      const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from '@concord/rendering';
import type { EditionView } from '../view/edition-view.ts';

/**
 * The edition's style: its sheet, and a named page for each part and chapter, since running heads
 * cannot be taken from the text in any other way.
 */
export function stylesheet(view: EditionView): string {
  const sheet = readFileSync(join(templatesFolder(), 'report', 'edition.css'), 'utf8');
  const title = `${view.title}`;
  const pages = [
    namedPage('summary', title, view.summary.title),
    ...[...view.parts, view.countries, view.method].map((part) =>
      namedPage(part.id, title, `${part.number}. ${part.title}`),
    ),
    ...view.chapters.map((chapter) => namedPage(chapter.id, title, chapter.title)),
  ];
  return `${sheet}\n${pages.join('\n')}`;
}

function namedPage(name: string, start: string, end: string): string {
  return `@page ${name}{@top-left{content:${cssString(start)}}@top-right{content:${cssString(end)}}}`;
}

/** A text as a CSS string, safe within a style element. */
export function cssString(text: string): string {
  return `"${text.replace(/[\\"<>&\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

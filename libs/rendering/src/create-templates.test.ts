import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTemplates, templatesFolder, templatesOf, unescapedLines } from './index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'templates-'));
  mkdirSync(join(root, 'partials'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, source: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), source);
}

describe('templates', () => {
  test('are filled, escaped, with the partials of both folders', () => {
    write('pages/a.hbs', '<p>{{name}}</p>{{> partials/b this}}{{> pages/c other}}');
    write('partials/b.hbs', '[{{name}}]');
    write('pages/c.hbs', '({{name}})');
    const templates = createTemplates(root, ['pages']);
    expect(templates.render('pages/a', { name: '<i>', other: { name: 'x' } })).toBe(
      '<p>&lt;i&gt;</p>[&lt;i&gt;](x)',
    );
  });

  test('refuse a view that lacks what is printed', () => {
    write('pages/a.hbs', '{{name}}');
    const templates = createTemplates(root, ['pages']);
    expect(() => templates.render('pages/a', {})).toThrow(/"name" not defined/);
  });

  test('do not reach into prototypes', () => {
    write('pages/a.hbs', '{{view.constructor.name}}{{lookup view "constructor"}}');
    const templates = createTemplates(root, ['pages']);
    expect(() => templates.render('pages/a', { view: {} })).toThrow();
    class Getter {
      get secret(): string {
        return 'secret';
      }
    }
    write('pages/b.hbs', '{{secret}}');
    expect(createTemplates(root, ['pages']).render('pages/b', new Getter())).toBe('');
  });

  test('refuse an unescaped value, naming file and line', () => {
    write('pages/a.hbs', 'x\n{{{html}}}');
    expect(() => createTemplates(root, ['pages'])).toThrow('pages/a.hbs:2 prints a value unescaped');
    write('pages/a.hbs', '{{#if b}}{{&html}}{{/if}}');
    expect(() => createTemplates(root, ['pages'])).toThrow('pages/a.hbs:1');
  });

  test('refuse a name that is not there', () => {
    expect(() => createTemplates(root, []).render('pages/none', {})).toThrow(RangeError);
  });
});

test('no template of the repository prints a value unescaped', () => {
  const templates = templatesOf(templatesFolder(), ['.']);
  expect(templates.length).toBeGreaterThan(0);
  for (const { name, source } of templates) expect([name, unescapedLines(source)]).toEqual([name, []]);
});

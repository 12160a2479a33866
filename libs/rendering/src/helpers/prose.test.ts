import { describe, expect, test } from '@jest/globals';
import { plainProse, prose } from './prose.ts';

describe('prose', () => {
  test('prints CommonMark', () => {
    expect(prose('One *two*\n\n- three').toString()).toBe(
      '<p>One <em>two</em></p>\n<ul>\n<li>three</li>\n</ul>\n',
    );
  });

  test('prints HTML as text', () => {
    expect(prose('<b onclick=x>hi</b><script>y</script>').toString()).not.toMatch(/<(b|script)/);
  });

  test('links to https and mailto alone, and shows no pictures', () => {
    const html = prose(
      '[a](https://a.example) [b](javascript:x) [c](http://c.example) ![d](https://d.example/d.png)',
    );
    expect(html.toString()).toContain('<a href="https://a.example">a</a>');
    expect(html.toString().match(/<a /g)).toHaveLength(2);
    expect(html.toString()).not.toContain('<img');
    expect(html.toString()).not.toMatch(/href="(javascript|http):/);
  });

  test('keeps headings out of the page’s outline', () => {
    expect(prose('# Title').toString()).toBe('<p class="prose-heading"><strong>Title</strong></p>\n');
  });

  test('prints nothing for nothing', () => {
    expect(prose(undefined).toString()).toBe('');
  });
});

test('the words alone are those that are printed', () => {
  expect(plainProse('# Title\n\nOne **two**\nthree, [four](https://a.example)\n\n- five\n- `six`')).toBe(
    'Title One two three, four five six',
  );
  expect(plainProse('<b>x</b> ![y](https://d.example/d.png)')).toBe('<b>x</b> !y');
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectAccessible, expectFits, openBrowser, type TestBrowser } from './browser.ts';

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await openBrowser();
});
afterAll(() => chromium.close());

async function show(body: string, direction = 'ltr') {
  const page = await chromium.newPage();
  await page.setContent(
    `<!doctype html><html lang="en" dir="${direction}"><title>t</title><main><h1>h</h1>${body}</main></html>`,
  );
  return page;
}

test('a page that not everyone can use is found out', async () => {
  await expect(expectAccessible(await show('<input name="a">'))).rejects.toThrow('label');
  const pale = '<p style="color: #bbb; background: #fff">pale</p>';
  await expect(expectAccessible(await show(pale))).rejects.toThrow('color-contrast');
  await expectAccessible(await show('<label>a <input name="a"></label>'));
});

test.each(['ltr', 'rtl'])('what sticks out of a page is found out, %s', async (direction) => {
  const wide = '<div style="width: 400px; background: #eee">wide</div>';
  await expect(expectFits(await show(wide, direction), 320)).rejects.toThrow('wide');
  await expectFits(await show(`<div style="overflow-x: auto">${wide}</div>`, direction), 320);
  await expectFits(await show(wide, direction), 768);
});

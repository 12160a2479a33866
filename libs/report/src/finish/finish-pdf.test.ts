import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { withPrinter } from '../browser/print-pages.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { finishPdf, readPrinted } from './finish-pdf.ts';
import { countPages, pageNumbers } from './page-numbers.ts';

const FACTS = {
  title: 'Übersicht: отчёт',
  author: 'Forum',
  subject: 'Subject',
  language: 'fr',
  date: '2018-06-30',
  identifier: '0123456789abcdef0123456789abcdef',
  headings: ['First', ...Array.from({ length: 20 }, (_, index) => `Section ${index}`), 'Last'],
  describe: (target: string) => (target === 'last' ? 'The last page' : undefined),
};

describe('finishing', () => {
  let printed: Uint8Array;
  let finished: Buffer;

  beforeAll(async () => {
    const html = `<!doctype html><html lang="en"><head><title>t</title><style>section{break-before:page}</style></head><body>
<h1>First</h1><ul><li>one</li><li><a href="#last">two</a></li></ul><a href="https://example.org/">out</a>
${Array.from({ length: 20 }, (_, index) => `<section><h2>Section ${index}</h2></section>`).join('')}
<section id="last"><h2>Last</h2></section></body></html>`;
    printed = await withPrinter((print) => print(html, { tagged: true }));
    ({ pdf: finished } = await finishPdf(readPrinted(printed), FACTS));
  });

  test('finds the page of what is linked to', () => {
    const { objects } = readPrinted(printed);
    expect(pageNumbers(objects).get('last')).toBe(22);
    expect(countPages(objects)).toBe(22);
  });

  test('takes dates, identifier and metadata from the snapshot', async () => {
    const { title, language, tagged, pages } = await readPdf(finished);
    expect({ title, language, tagged, pages: pages.length }).toEqual({
      title: FACTS.title,
      language: 'fr',
      tagged: true,
      pages: 22,
    });
    expect(finished.toString('latin1')).toContain(`/ID [<${FACTS.identifier.toUpperCase()}>`);
    expect(unpacked(finished)).toContain('/CreationDate (D:20180630000000Z)');
    expect(unpacked(finished)).not.toMatch(new RegExp(`D:${new Date().getUTCFullYear()}`));
  });

  test('describes links, and keeps where they lead', async () => {
    const { links } = await readPdf(finished);
    expect(links).toMatchObject([{ target: 'last', leadsTo: 22, description: 'The last page' }]);
    expect(unpacked(finished).match(/\/Subtype \/Link/g)).toHaveLength(2);
    expect(unpacked(finished).match(/\/Contents </g)).toHaveLength(2);
  });

  test('gives every list item a body', () => {
    const text = unpacked(finished);
    expect(text.match(/\/S \/LI\n/g)).toHaveLength(2);
    expect(text.match(/\/S \/LBody/g)).toHaveLength(2);
  });

  test('says that it is accessible where nothing keeps anybody out, and where something does, on which page', async () => {
    expect(finished.includes('<pdfuaid:part')).toBe(true);
    const picture = '<svg role="img" width="40" height="40"><rect width="40" height="40"/></svg>';
    const html = `<!doctype html><html lang="en"><head><title>t</title></head><body><h1>First</h1><p>one</p>
<section style="break-before:page"><h3>Third</h3>${picture}<figure>${picture.replace('role', 'aria-label="A square" role')}<figcaption>Said</figcaption></figure></section></body></html>`;
    const bad = readPrinted(await withPrinter((print) => print(html, { tagged: true })));
    const { pdf, faults } = await finishPdf(bad, { ...FACTS, headings: ['First'] });
    expect(faults).toEqual([
      { page: 2, fault: 'a heading of level 3 after one of level 1' },
      { page: 2, fault: 'a picture without alternative' },
      { fault: 'bookmarks that are not those of the headings' },
    ]);
    expect(pdf.includes('<pdfuaid:part')).toBe(false);
  });

  test('makes the file smaller', () => {
    expect(finished.length).toBeLessThan(printed.length);
  });

  test('refuses what is no PDF of the kind', () => {
    expect(() => readPrinted(Buffer.from('%PDF-1.7 nothing'))).toThrow('cross-reference table');
  });
});

/** All dictionaries of a finished file as text. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type \/ObjStm[\s\S]*?\/Length (\d+)>> stream\n/g)]
    .map((match) => {
      const start = match.index + match[0].length;
      return inflateSync(pdf.subarray(start, start + Number(match[1]))).toString('latin1');
    })
    .join('\n');
}

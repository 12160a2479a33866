import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DisclosureReport } from '@concord/disclosure';
import { type AnnexFile, annexFiles, file, json } from './annex/annex-files.ts';
import { identifierOf, MANIFEST_NAME, manifestOf } from './annex/manifest.ts';
import type { Chromium } from './browser/find-chromium.ts';
import { type Print, withPrinter } from './browser/print-pages.ts';
import { screenEdition } from './disclose/disclose-edition.ts';
import type { AccessFault } from './finish/check-structure.ts';
import { fillNumbers } from './finish/fill-numbers.ts';
import { engineOf, finishPdf, type Printed, readPrinted } from './finish/finish-pdf.ts';
import { countPages, pageNumbers } from './finish/page-numbers.ts';
import { editionPages, type ReadPage } from './html/edition-pages.ts';
import { headingsOf } from './html/headings.ts';
import { PartCache } from './html/part-cache.ts';
import { type ComposedEdition, composeEdition, type Pages } from './html/render-edition.ts';
import type { EditionInput, Material } from './material.ts';
import { type EditionView, editionView } from './view/edition-view.ts';

export type CompileStep = 'disclosing' | 'composing' | 'printing' | 'finishing';

export interface CompileOptions {
  /** Called as the work goes on, from 0 to 100. */
  onProgress?(percent: number, step: CompileStep): void;
  signal?: AbortSignal;
  /** The browser to use; found by itself where left out. */
  chromium?: Chromium;
  /** Parts of earlier reports, so that only those are rendered again that have changed. */
  cache?: PartCache;
}

export interface CompiledReport {
  pdf: Uint8Array;
  html: string;
  pages: number;
  /** What keeps the report from being read by everybody, and on which pages. */
  accessFaults: readonly AccessFault[];
  /** What is attached to it: its manifest, and the machine-readable annex. */
  files: readonly AnnexFile[];
  /** The same as it is read in a browser. */
  htmlPages: readonly ReadPage[];
  /** What it leaves out and why: for the organizers alone. */
  disclosure: DisclosureReport;
}

/** A page number that changes a line's length can move others; more rounds than this have no end in sight. */
const ROUNDS = 4;

/**
 * Compiles the synthesis report of a snapshot for an audience, in one language. The same input gives the same bytes.
 * @throws GateError if it would tell what is not to be told.
 * @throws Error if no browser is found, if it lacks a library, or if it passes its limits of time or memory.
 * @throws the signal's reason if it is aborted.
 */
export async function compileReport(
  input: EditionInput,
  { onProgress = () => undefined, signal, chromium, cache = new PartCache() }: CompileOptions = {},
): Promise<CompiledReport> {
  onProgress(0, 'disclosing');
  const { material, disclosure } = screenEdition(input);
  signal?.throwIfAborted();
  onProgress(5, 'composing');
  const view = editionView(material);
  signal?.throwIfAborted();
  const edition = composeEdition(view, cache);
  signal?.throwIfAborted();
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  // What is offered beside the report is written while the browser, a process of its own, sets its pages, and not before:
  // it would wait for the work.
  const [printed, { annex, htmlPages }] = await Promise.all([
    withPrinter(
      (print) =>
        printNumbered(
          edition,
          (html, kind) => {
            const pdf = print(html, kind);
            begin();
            return pdf;
          },
          onProgress,
        ),
      {
        ...(signal === undefined ? {} : { signal }),
        ...(chromium === undefined ? {} : { chromium }),
      },
    ),
    hasBegun.then(() => writeBeside(material, view, cache)),
  ]);
  onProgress(90, 'finishing');
  const titles = placeTitles(view);
  const manifest = manifestOf(material, {
    engine: engineOf(printed.pdf.objects),
    html: printed.html,
    files: annex,
  });
  const files = [file(MANIFEST_NAME, 'application/json', json(manifest)), ...annex];
  const { pdf, faults } = await finishPdf(printed.pdf, {
    title: `${view.title}: ${view.kind}`,
    author: view.forum,
    subject: `${view.edition}. ${view.version}`,
    language: view.language,
    date: input.cycle.filingDate,
    identifier: identifierOf(files[0]?.content ?? Buffer.alloc(0)),
    attachments: files,
    headings: headingsOf(printed.html),
    describe: (target) => titles.get(target),
  });
  onProgress(100, 'finishing');
  return {
    pdf,
    html: printed.html,
    pages: printed.pages,
    accessFaults: faults,
    files,
    htmlPages,
    disclosure,
  };
}

/** What is offered beside the report: data, and its pages as they are read in a browser. */
async function writeBeside(
  material: Material,
  view: EditionView,
  cache: PartCache,
): Promise<{ annex: AnnexFile[]; htmlPages: ReadPage[] }> {
  const annex = await annexFiles(material);
  await nextTurn();
  return { annex, htmlPages: editionPages(view, cache) };
}

/**
 * Prints once, and writes the page numbers into the places that are kept for them; where that cannot be done, prints again
 * until every page number that is printed is the page on which the thing stands.
 */
async function printNumbered(
  { fill, slots }: ComposedEdition,
  print: Print,
  onProgress: (percent: number, step: CompileStep) => void,
): Promise<{ pdf: Printed; html: string; pages: number }> {
  onProgress(15, 'printing');
  const pdf = readPrinted(await print(fill(new Map()), { tagged: true }));
  let known: Pages = pageNumbers(pdf.objects);
  const pages = countPages(pdf.objects);
  if (fillNumbers(pdf.objects, pdf.contents, slots, known)) return { pdf, html: fill(known), pages };
  for (let round = 1; round <= ROUNDS; round++) {
    onProgress(35 + round * 10, 'printing');
    const html = fill(known);
    const again = readPrinted(await print(html, { tagged: true }));
    const found = pageNumbers(again.objects);
    if (sameNumbers(known, found)) return { pdf: again, html, pages: countPages(again.objects) };
    known = found;
  }
  throw new Error('The page numbers did not settle');
}

function sameNumbers(a: Pages, b: Pages): boolean {
  return a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
}

/** What stands at each place that can be linked to. */
function placeTitles(view: EditionView): Map<string, string> {
  const titles = new Map<string, string>([['summary', view.summary.title]]);
  const sections = [...view.parts, view.countries, ...view.chapters, view.method];
  for (const { id, title, blocks } of sections) {
    titles.set(id, title);
    for (const block of blocks) {
      if (block.kind === 'picture' || block.kind === 'table')
        titles.set(block.id, `${block.label}: ${block.title}`);
      if (block.kind === 'entry' || block.kind === 'case') titles.set(block.id, block.title);
    }
  }
  return titles;
}

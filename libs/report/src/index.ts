export { type Chromium, findChromium } from './browser/find-chromium.ts';
export { PRINT_LIMITS, type PrintLimits, withPrinter } from './browser/print-pages.ts';
export {
  type CompiledReport,
  type CompileOptions,
  type CompileStep,
  compileReport,
  editionIdentifier,
} from './compile-report.ts';
export { type DocumentIdentity, printDocument } from './document/print-document.ts';
export { discloseEdition, type Screened, screenEdition } from './disclose/disclose-edition.ts';
export { chapterPage, editionPages, type ReadPage } from './html/edition-pages.ts';
export { renderEdition } from './html/render-edition.ts';
export type { EditionInput, Filing, Material } from './material.ts';
export { type EditionView, editionView } from './view/edition-view.ts';

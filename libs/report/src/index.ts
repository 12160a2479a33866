export { type AnnexFile, annexFiles } from './annex/annex-files.ts';
export { identifierOf, MANIFEST_NAME, type Manifest } from './annex/manifest.ts';
export { type Verification, verifyReport } from './annex/verify-report.ts';
export { type Chromium, findChromium } from './browser/find-chromium.ts';
export { PRINT_LIMITS, type PrintLimits, withPrinter } from './browser/print-pages.ts';
export { layTiles, type Tile, type TileGrid } from './chart/lay-tiles.ts';
export { drawPanels, type EstimatedValue, type Panel, panelCeiling } from './chart/panels.ts';
export {
  type CompiledReport,
  type CompileOptions,
  type CompileStep,
  compileReport,
} from './compile-report.ts';
export { discloseEdition, type Screened, screenEdition } from './disclose/disclose-edition.ts';
export type { EditionCase } from './disclose/edition-case.ts';
export { type DocumentIdentity, printDocument } from './document/print-document.ts';
export { chapterPage, editionPages, type ReadPage } from './html/edition-pages.ts';
export { PartCache } from './html/part-cache.ts';
export { renderEdition } from './html/render-edition.ts';
export type { EditionInput, Filing, Material } from './material.ts';
export { type EditionView, editionView } from './view/edition-view.ts';

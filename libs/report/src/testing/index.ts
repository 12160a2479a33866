export { type PdfMatter, readPdfMatter } from './read-pdf-matter.ts';

export { readPdf } from './read-pdf.ts';
export { type PdfMatter, readPdfMatter } from './read-pdf-matter.ts';

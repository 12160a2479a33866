export { makeArchive, type Part, rowXml, sheetXml, workbookParts } from './archives.ts';

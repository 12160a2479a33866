export type { CycleLists } from './cells/code-lists.ts';
export { writeCsv } from './csv/write-csv.ts';
export { writeFaultList } from './csv/write-fault-list.ts';
export {
  type DataColumn,
  type DataTable,
  type DataType,
  type DataValue,
  dataPackage,
  writeDataCsv,
} from './data/data-table.ts';
export { writeDataWorkbook } from './data/write-data-workbook.ts';
export type { CellFault } from './reading/cell-faults.ts';
export type { ReadingContext } from './reading/context.ts';
export { type FileReading, LARGEST_FILE, type OutlineFile, readFiles } from './reading/read-files.ts';
export type { Members } from './tables/members.ts';
export { TABLE_NAMES, type TableName } from './tables/table.ts';
export { readFilesInThread, TooDemanding, writeWorkbookInThread } from './threads/in-thread.ts';
export type { WritingContext } from './workbook/context.ts';
export { writeWorkbook } from './workbook/write-workbook.ts';

/** Rows of cells, with the number of the line that each begins on. */
export interface TableRow {
  line: number;
  cells: string[];
}

const DELIMITERS = ['\t', ';', ','] as const;

/**
 * A table as a spreadsheet puts it on the clipboard or into a CSV file (RFC 4180): cells between tabs, semicolons or
 * commas, whichever its first line has; quotes around those that hold one. Empty rows are left out.
 */
export function readTable(text: string): TableRow[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = DELIMITERS.find((each) => first.includes(each)) ?? ',';
  const rows: TableRow[] = [];
  let line = 1;
  let row: TableRow = { line, cells: [] };
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((each) => each !== '')) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

import { type CellStyle, type CellValue, pieces } from '../cells/cell.ts';
import { interchangeWords } from '../language/words.ts';
import { cellOf, spread } from '../tables/encode-rows.ts';
import { AID, headerOf, LIST_PARTS, machineKey } from '../tables/headers.ts';
import type { Column, Table, TableRow } from '../tables/table.ts';

/** One column of a sheet as it is written; `column` is undefined where it is there for people alone. */
export interface PlannedColumn {
  column?: Column;
  part?: number;
  machineKey: string;
  header: string;
}

export interface PlannedSheet {
  columns: PlannedColumn[];
  rows: CellValue[][];
}

/** A table's columns and cells as a workbook has them. */
export function planSheet(table: Table, rows: readonly TableRow[], style: CellStyle): PlannedSheet {
  const whole = rows.map((row) => table.columns.map((column) => cellOf(table, column, row, style)));
  const parts = table.columns.map((column, index) =>
    column.kind.type === 'list' ? LIST_PARTS : mostPieces(whole.map((cells) => cells[index] ?? null)),
  );
  const columns = table.columns.flatMap((column, index) =>
    planColumn(table, column, parts[index] ?? 1, style),
  );
  const cells = rows.map((row, at) =>
    table.columns.flatMap((column, index) =>
      spread(column, row, style, whole[at]?.[index] ?? null, parts[index] ?? 1),
    ),
  );
  return table.name === 'answers' ? withQuestions(columns, cells, style) : { columns, rows: cells };
}

function mostPieces(cells: readonly CellValue[]): number {
  return cells.reduce<number>(
    (most, cell) => (typeof cell === 'string' ? Math.max(most, pieces(cell).length) : most),
    1,
  );
}

function planColumn(table: Table, column: Column, parts: number, { language }: CellStyle): PlannedColumn[] {
  const mark = column.required === true && !column.key.includes('.') ? ' *' : '';
  return Array.from({ length: parts }, (_, index) => {
    const part = parts === 1 ? undefined : index + 1;
    return {
      column,
      ...(part !== undefined && { part }),
      machineKey: machineKey(
        table.name,
        part === undefined ? { key: column.key } : { key: column.key, part },
      ),
      header: `${headerOf(column, part, language)}${mark}`,
    };
  });
}

/** Beside each answer its question in words, and a row for every question that has no answer yet. */
function withQuestions(
  columns: PlannedColumn[],
  rows: readonly CellValue[][],
  { cycle, language }: CellStyle,
): PlannedSheet {
  const titles = new Map(cycle.questions.map(({ code, title }) => [code, title[language] ?? title.en]));
  const [question, ...others] = columns;
  const answered = new Set(rows.map(([code]) => code));
  const open = cycle.questions.filter(({ code }) => !answered.has(code));
  const header = interchangeWords(language).questionTitle;
  return {
    columns: [...(question ? [question] : []), { machineKey: `answers.${AID}title`, header }, ...others],
    rows: [
      ...rows.map(([code = null, ...cells]) => [code, titles.get(String(code)) ?? null, ...cells]),
      ...open.map(({ code }) => [code, titles.get(code) ?? null, ...others.map(() => null)]),
    ],
  };
}

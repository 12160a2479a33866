import type { TermList } from '@concord/domain';
import type { InterchangeWords } from '../language/interchange-words.ts';

/** A closed list that a column's cells are of: the outline's own, a yes or no, or which kind of item a row belongs to. */
export type ListName = TermList | 'yesNo' | 'item';

export type Pattern = 'id' | 'question' | 'cycle' | 'languageTag' | 'url';

/** What the cells of a column hold. */
export type Kind =
  | { type: 'text'; from?: number; to: number }
  | { type: 'pattern'; pattern: Pattern }
  | { type: 'code'; list: ListName }
  | { type: 'country' | 'currency' | 'date' | 'boolean' }
  | { type: 'whole'; from: number; to?: number }
  | { type: 'number'; from?: number; above?: number }
  | { type: 'list'; of: ListKind; to: number };

/** What the items of a cell with several are; `theme` and `target` are texts, `objective` a number. */
export type ListKind = 'theme' | 'objective' | 'target' | 'beneficiary' | 'circumstance';

export type ColumnWord = keyof InterchangeWords['columns'];

export interface Column {
  /** The member of the record that it fills, with a point between the steps: `monitoring.frequency`. */
  key: string;
  kind: Kind;
  /** It has to be filled wherever the object that holds it is there. */
  required?: boolean;
  /** Says whose the row is, rather than something of the row's own. */
  owner?: boolean;
  /** Filled in by a template: it makes no row by itself. */
  prefilled?: boolean;
}

export const TABLE_NAMES = [
  'about',
  'framework',
  'instruments',
  'initiatives',
  'partnerships',
  'parties',
  'quotas',
  'financing',
  'indicators',
  'observations',
  'figures',
  'answers',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Whose the rows of a table are. */
export type Ownership = 'outline' | 'partnership' | 'item' | 'indicator';

export interface Table {
  name: TableName;
  columns: readonly Column[];
  of: Ownership;
  /** The list of its owner that it fills, as the steps to it; undefined for a table with one row. */
  list?: readonly string[];
  /** The most rows that one owner may have. */
  to: number;
  /** Names of members of which a row, or an object in it, has exactly one. */
  alternatives?: readonly (readonly [string, string])[];
}

/** What a row says: whose it is, and the members of its own; `empty` where it says that its list is there, with nothing in it. */
export interface TableRow {
  owner: Readonly<Record<string, unknown>>;
  record: Record<string, unknown> | 'empty';
  /** Where it stands in the file; undefined where it comes from elsewhere. */
  place?: RowPlace;
  /** Columns whose cells could not be read. */
  unread?: ReadonlySet<string>;
}

export interface RowPlace {
  sheet: string;
  /** As the spreadsheet counts, from 1. */
  row: number;
  /** By the key of the column. */
  columns: ReadonlyMap<string, ColumnPlace>;
}

export interface ColumnPlace {
  /** `A`, `B`, … */
  letter: string;
  /** As the file's header has it. */
  header: string;
}

export type Tables = ReadonlyMap<TableName, readonly TableRow[]>;

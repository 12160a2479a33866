import type { Drawing } from '../chart/drawing.ts';

/** A place that can be turned to; its page is filled in when it is known. */
export interface Reference {
  label: string;
  target: string;
  /** Whether it stands among the chapters, so that the number of its page may be longer. */
  isFar?: boolean;
}

export interface Cell {
  text: string;
  numeric: boolean;
  /** Names its row. */
  header: boolean;
  /** Where it leads; empty where nowhere. */
  target: string;
  /** Whether the page of the target is printed in place of the text. */
  page: boolean;
  /** Language of a text that is a country's own; empty where it is the report's. */
  language: string;
  /** An identifier that stands on a line of its own below the text; empty where there is none. */
  identifier: string;
  /** Places of outlines that it comes from, as `SWE@2#/figures/12`, with spaces between; empty where none alone. */
  source: string;
}

export interface Column {
  label: string;
  numeric: boolean;
  /** Share of the width in per cent; 0 where the content decides. */
  width: number;
}

export interface PictureBlock {
  kind: 'picture';
  id: string;
  label: string;
  title: string;
  note: string;
  drawing: Drawing;
  description: string;
}

export interface TableBlock {
  kind: 'table';
  id: string;
  label: string;
  title: string;
  note: string;
  columns: readonly Column[];
  rows: readonly { cells: readonly Cell[]; total: boolean; source: string }[];
  /** Set small and close, for long lists. */
  dense: boolean;
}

export interface HeadingBlock {
  kind: 'heading';
  text: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /** Empty where it is the report's own. */
  language: string;
  /** As of a cell. */
  source: string;
  see: readonly Reference[];
  quiet: boolean;
}

/** A country's own words, as written. */
export interface QuotationBlock {
  kind: 'quotation';
  /** Where something leads to it. */
  id?: string;
  heading: string;
  text: string;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  source: string;
}

/** Both sides' figures of one corridor over the years. */
export interface EntryBlock {
  kind: 'entry';
  id: string;
  rank: string;
  title: string;
  measure: string;
  /** What it asks for, in a clause. */
  asksFor: string;
  sentence: { text: string; language: string; source: string };
  years: readonly string[];
  rows: readonly { name: string; values: readonly { text: string; source: string }[]; quiet: boolean }[];
  definitions: readonly string[];
  /** Where it is told how it was settled. */
  see: readonly Reference[];
  drawing: Drawing;
  description: string;
}

/** One question that was talked through, with everything that was said in it. */
export interface CaseBlock {
  kind: 'case';
  id: string;
  title: string;
  /** How it ended. */
  ended: string;
  /** `und` where nobody knows a text's language. */
  questions: readonly { text: string; language: string; source: string }[];
  /** In full, with the entry of the case that each is. */
  words: readonly { id: string; by: string; text: string; language: string; isReply: boolean }[];
  changesTitle: string;
  /** Heads of the columns of values. */
  columns: readonly string[];
  changes: readonly {
    name: string;
    about: string;
    language: string;
    values: readonly string[];
    source: string;
  }[];
}

/** What several countries say to one question, side by side. */
export interface VoicesBlock {
  kind: 'voices';
  id: string;
  /** Number of the question. */
  rank: string;
  heading: string;
  /** Of the heading; empty where it is the report's own. */
  language: string;
  sentence: string;
  voices: readonly Voice[];
}

/** A country's own words among others'. */
export interface Voice {
  by: string;
  /** What its language is called. */
  languageName: string;
  language: string;
  /** CommonMark as written, or where it is cut, plain text. */
  text: string;
  isCut: boolean;
  source: string;
  /** Where the whole stands, where it is cut. */
  see: readonly Reference[];
}

export interface KeyBlock {
  kind: 'keys';
  keys: readonly { value: string; label: string }[];
}

export type Block =
  | PictureBlock
  | TableBlock
  | HeadingBlock
  | ParagraphBlock
  | QuotationBlock
  | EntryBlock
  | CaseBlock
  | VoicesBlock
  | KeyBlock;

/** A cell of words, or with `numeric` of a number. */
export function cell(text: string, options: Partial<Omit<Cell, 'text'>> = {}): Cell {
  return {
    text,
    numeric: false,
    header: false,
    target: '',
    page: false,
    language: '',
    identifier: '',
    source: '',
    ...options,
  };
}

export function number(text: string): Cell {
  return cell(text, { numeric: true });
}

/** The page on which a place stands. */
export function pageCell(target: string): Cell {
  return cell('', { numeric: true, target, page: true });
}

export function header(text: string, options: Partial<Omit<Cell, 'text' | 'header'>> = {}): Cell {
  return cell(text, { ...options, header: true });
}

export function row(...cells: Cell[]): TableBlock['rows'][number] {
  return { cells, total: false, source: '' };
}

export function totalRow(...cells: Cell[]): TableBlock['rows'][number] {
  return { cells, total: true, source: '' };
}

/** A row that comes from one place of an outline. */
export function rowOf(source: string, ...cells: Cell[]): TableBlock['rows'][number] {
  return { ...row(...cells), source };
}

/** A column's head; width in per cent, 0 where the content decides. */
export function column(label: string, options: Partial<Omit<Column, 'label'>> = {}): Column {
  return { label, numeric: false, width: 0, ...options };
}

export function heading(text: string): HeadingBlock {
  return { kind: 'heading', text };
}

export function paragraph(text: string, ...see: Reference[]): ParagraphBlock {
  return { kind: 'paragraph', text, language: '', source: '', see, quiet: false };
}

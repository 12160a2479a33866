import { OUTLINE_FORMAT } from '@concord/domain';
import { isMembers, type Members, setAt, valueAt } from '../tables/members.ts';
import type { Table, TableRow, Tables } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';

/** A document made of rows, and which row each of its objects is from. */
export interface Assembly {
  document: Members;
  rows: ReadonlyMap<object, { table: Table; row: TableRow }>;
  /** Rows that belong to something that is not there. */
  orphans: { table: Table; row: TableRow }[];
}

/**
 * An outline's document from the rows of its tables, of any form: what is wrong with it is for others to say. The
 * rows' records become parts of the document.
 */
export function assembleOutline(tables: Tables): Assembly {
  const document: Members = { format: OUTLINE_FORMAT };
  const rows = new Map<object, { table: Table; row: TableRow }>();
  const orphans: Assembly['orphans'] = [];
  const owners = new Owners();
  for (const table of TABLES) {
    for (const row of tables.get(table.name) ?? []) {
      const holder = table.of === 'outline' ? document : owners.find(table, row);
      if (holder === undefined) {
        orphans.push({ table, row });
        continue;
      }
      const made = place(table, row, holder);
      if (made === undefined) continue;
      if (!rows.has(made)) rows.set(made, { table, row });
      owners.remember(table, row, made);
    }
  }
  return { document, rows, orphans };
}

/** Puts a row into what it belongs to. @returns the object that it became, undefined for an empty list. */
function place(table: Table, { record }: TableRow, holder: Members): Members | undefined {
  if (table.list === undefined) return single(table, record, holder);
  const list = valueAt(holder, table.list);
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  if (list !== items) setAt(holder, table.list, items);
  if (record === 'empty') return undefined;
  const item = record;
  items.push(item);
  return item;
}

function single(table: Table, record: TableRow['record'], document: Members): Members {
  const members = record === 'empty' ? {} : record;
  if (table.name === 'about') return Object.assign(document, members);
  const there = document[table.name];
  document[table.name] = isMembers(there) ? { ...members, ...there } : members;
  return document[table.name] as Members;
}

/** The items that rows of other tables belong to. */
class Owners {
  readonly #found = new Map<string, Members>();
  readonly #counts = new Map<string, number>();

  remember(table: Table, { owner }: TableRow, made: Members): void {
    if (table.name === 'initiatives') this.#keep(['initiative', made.id], made);
    else if (table.name === 'partnerships') this.#keep(['partnership', made.id], made);
    else if (table.name === 'indicators') {
      const counted = JSON.stringify([owner.of, owner.item, made.code]);
      const nth = (this.#counts.get(counted) ?? 0) + 1;
      this.#counts.set(counted, nth);
      this.#keep([owner.of, owner.item, made.code, nth], made);
    }
  }

  find(table: Table, { owner }: TableRow): Members | undefined {
    if (table.of === 'partnership') return this.#get(['partnership', owner.partnership]);
    if (table.of === 'item') return this.#get([owner.of, owner.item]);
    return this.#get([owner.of, owner.item, owner.indicator, owner.nth ?? 1]);
  }

  #keep(key: readonly unknown[], made: Members): void {
    const name = JSON.stringify(key);
    if (!this.#found.has(name)) this.#found.set(name, made);
  }

  #get(key: readonly unknown[]): Members | undefined {
    return this.#found.get(JSON.stringify(key));
  }
}

import { isMembers, type Members, setAt, stepsOf, valueAt } from './members.ts';
import type { Table, TableName, TableRow, Tables } from './table.ts';
import { TABLES } from './tables.ts';

/**
 * An outline's document as rows of tables. It may be unfinished: what is not there, or not in the form of an outline,
 * gives no row or none of its cells.
 */
export function explodeOutline(document: Readonly<Members>): Tables {
  return new Map(TABLES.map((table) => [table.name, rowsOf(table, document)]));
}

function rowsOf(table: Table, document: Readonly<Members>): TableRow[] {
  switch (table.of) {
    case 'outline':
      return outlineRows(table, document);
    case 'partnership':
      return items(document.partnerships).flatMap((item) => listRows(table, item, { partnership: item.id }));
    case 'item':
      return itemOwners(document).flatMap(({ owner, item }) => listRows(table, item, owner));
    case 'indicator':
      return itemOwners(document).flatMap(({ owner, item }) => indicatorRows(table, item, owner));
  }
}

function outlineRows(table: Table, document: Readonly<Members>): TableRow[] {
  if (table.list !== undefined) return listRows(table, document, {});
  const holder = table.name === 'about' ? document : document[table.name];
  if (!isMembers(holder)) return [];
  const record = recordOf(table, holder);
  if (Object.keys(record).length > 0) return [{ owner: {}, record }];
  return Object.keys(holder).length === 0 ? [{ owner: {}, record: 'empty' }] : [];
}

function listRows(table: Table, holder: Readonly<Members>, owner: Readonly<Members>): TableRow[] {
  const list = valueAt(holder, table.list ?? []);
  if (!Array.isArray(list)) return [];
  if (list.length === 0) return [{ owner, record: 'empty' }];
  return list.filter(isMembers).map((item) => ({ owner, record: recordOf(table, item) }));
}

function indicatorRows(table: Table, item: Readonly<Members>, owner: Readonly<Members>): TableRow[] {
  const seen = new Map<unknown, number>();
  return items(item.indicators).flatMap((indicator) => {
    const nth = (seen.get(indicator.code) ?? 0) + 1;
    seen.set(indicator.code, nth);
    return listRows(table, indicator, {
      ...owner,
      indicator: indicator.code,
      ...(nth > 1 && { nth }),
    });
  });
}

const KINDS = [
  ['initiative', 'initiatives'],
  ['partnership', 'partnerships'],
] as const;

function itemOwners(document: Readonly<Members>): { owner: Members; item: Members }[] {
  return KINDS.flatMap(([of, list]) =>
    items(document[list]).map((item) => ({ owner: { of, item: item.id }, item })),
  );
}

function items(list: unknown): Members[] {
  return Array.isArray(list) ? list.filter(isMembers) : [];
}

/** What the columns of a table hold of an item; an object that is there with nothing in it stays so. */
function recordOf(table: Table, item: Readonly<Members>): Members {
  const record: Members = {};
  for (const { key, owner } of table.columns) {
    if (owner) continue;
    const path = stepsOf(key);
    const value = valueAt(item, path);
    if (value !== undefined && value !== null) setAt(record, path, value);
    else keepEmpty(record, item, path);
  }
  return record;
}

function keepEmpty(record: Members, item: Readonly<Members>, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++) {
    const above = path.slice(0, length);
    const value = valueAt(item, above);
    if (!isMembers(value)) return;
    if (Object.keys(value).length === 0 && valueAt(record, above) === undefined) setAt(record, above, {});
  }
}

/** The names of the tables in which an outline has rows. */
export function filledTables(tables: Tables): TableName[] {
  return [...tables].filter(([, rows]) => rows.length > 0).map(([name]) => name);
}

import type { EntityManager } from 'typeorm';

/** A filter of the list of cases that somebody keeps by a name; nobody else sees it. */
export interface SavedView {
  id: string;
  name: string;
  /** As in the list's address, without the question mark. */
  query: string;
  /** Whether the list begins with it. */
  isFirst: boolean;
}

/** Whose views, and of which cycle. */
export interface ViewsOf {
  account: string;
  cycle: string;
}

/** How many somebody can keep in a cycle. */
export const MOST_VIEWS = 30;

const COLUMNS = 'id, name, query, is_first AS "isFirst"';

/** By name. */
export function listViews(manager: EntityManager, { account, cycle }: ViewsOf): Promise<SavedView[]> {
  return manager.query<SavedView[]>(
    `SELECT ${COLUMNS} FROM saved_view WHERE account = $1 AND cycle = $2 ORDER BY name`,
    [account, cycle],
  );
}

/** Keeps a view, in place of one of the same name. @returns false where there are {@link MOST_VIEWS} others already. */
export async function saveView(
  manager: EntityManager,
  of: ViewsOf,
  { name, query, isFirst }: Omit<SavedView, 'id'>,
): Promise<boolean> {
  const others = (await listViews(manager, of)).filter((each) => each.name !== name);
  if (others.length >= MOST_VIEWS) return false;
  if (isFirst) await clearFirst(manager, of);
  await manager.query(
    `INSERT INTO saved_view (account, cycle, name, query, is_first) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account, cycle, name) DO UPDATE SET query = excluded.query, is_first = excluded.is_first`,
    [of.account, of.cycle, name, query, isFirst],
  );
  return true;
}

export async function removeView(manager: EntityManager, of: ViewsOf, id: string): Promise<void> {
  await manager.query('DELETE FROM saved_view WHERE account = $1 AND cycle = $2 AND id = $3', [
    of.account,
    of.cycle,
    id,
  ]);
}

/** Lets the list of cases begin with one view; with none of them where the id is of none. */
export async function putViewFirst(manager: EntityManager, of: ViewsOf, id: string): Promise<void> {
  await clearFirst(manager, of);
  await manager.query('UPDATE saved_view SET is_first = true WHERE account = $1 AND cycle = $2 AND id = $3', [
    of.account,
    of.cycle,
    id,
  ]);
}

async function clearFirst(manager: EntityManager, { account, cycle }: ViewsOf): Promise<void> {
  await manager.query(
    'UPDATE saved_view SET is_first = false WHERE account = $1 AND cycle = $2 AND is_first',
    [account, cycle],
  );
}

import type { CountryCode, Figure } from '@concord/domain';
import type { DisputedText, DraftMargin } from '@concord/persistence';
import { type CellState, isSameCell } from './cell.ts';
import { usualDescription } from './description.ts';
import { gridOf, placeName } from './grid.ts';
import { identityAt, nameOf, placeOf, type Series } from './series.ts';

/** Key of a series among the items of a draft. */
export function itemOfSeries(series: Series): string {
  return `figures/${nameOf(series)}`;
}

/** A cell that somebody saves: what their page showed there, and what they have made of it. */
export interface CellChange {
  partner: CountryCode;
  year: number;
  shown: CellState;
  sent: CellState;
}

export interface GridEdit {
  reporter: CountryCode;
  series: Series;
  changes: readonly CellChange[];
  by: string;
  /** ISO 8601. */
  at: string;
  /** An id that no other disputed text has. */
  newId: () => string;
}

export interface EditedGrid {
  figures: unknown[];
  margin: DraftMargin;
  /** Cells that somebody else had changed meanwhile to something else: theirs stands, and mine is kept beside it. */
  conflicts: DisputedText[];
  /** How many cells are as their sender wanted and were not before. */
  changed: number;
}

/**
 * Brings cells into a draft one by one: what only one person changed is theirs; where two did, the first text stands in
 * the draft and the second beside it, so that neither is lost.
 */
export function editGrid(
  draft: { figures: readonly unknown[]; margin: DraftMargin },
  { reporter, series, changes, by, at, newId }: GridEdit,
): EditedGrid {
  const item = itemOfSeries(series);
  const unsettled = { ...draft.margin.unsettled[item] };
  const grid = gridOf(draft.figures, reporter, series, unsettled);
  const wanted = new Map<string, CellChange>();
  const conflicts: DisputedText[] = [];
  for (const change of changes) {
    const { partner, year, shown, sent } = change;
    const stored = grid.get(partner)?.get(year);
    if (isSameCell(sent, shown) || isSameCell(sent, stored)) continue;
    if (isSameCell(stored, shown)) wanted.set(placeName(partner, year), change);
    else conflicts.push(disputed(item, change, { id: newId(), by, at }));
  }
  for (const [place, { sent }] of wanted) {
    if (sent !== undefined && 'raw' in sent) unsettled[place] = sent.raw;
    else delete unsettled[place];
  }
  return {
    figures: wanted.size === 0 ? [...draft.figures] : withCells(draft.figures, reporter, series, wanted),
    margin: withMargin(draft.margin, item, { unsettled, conflicts, by, at }),
    conflicts,
    changed: wanted.size,
  };
}

function disputed(
  item: string,
  { partner, year, sent }: CellChange,
  said: Pick<DisputedText, 'id' | 'by' | 'at'>,
): DisputedText {
  const field = placeName(partner, year);
  if (sent === undefined) return { ...said, item, field };
  return 'raw' in sent
    ? { ...said, item, field, raw: { '': sent.raw } }
    : { ...said, item, field, value: sent };
}

/** What a disputed text of a grid would put into its cell. */
export function cellDisputed({ value, raw }: DisputedText): CellState {
  const text = raw?.[''];
  return text === undefined ? (value as CellState) : { raw: text };
}

function withCells(
  figures: readonly unknown[],
  reporter: CountryCode,
  series: Series,
  wanted: ReadonlyMap<string, CellChange>,
): unknown[] {
  const name = nameOf(series);
  const left = new Map(wanted);
  const edited = figures.flatMap((figure) => {
    const placed = placeOf(figure, reporter);
    if (placed === undefined || nameOf(placed.series) !== name) return [figure];
    const place = placeName(placed.partner, placed.year);
    const change = wanted.get(place);
    if (change === undefined) return [figure];
    left.delete(place);
    const { value, missing, ...rest } = figure as Figure;
    if (change.sent === undefined) return [];
    // What cannot be read stands beside the draft; the figure waits for its number, with all that describes it.
    return 'raw' in change.sent ? [rest] : [{ ...rest, ...change.sent }];
  });
  const usual = usualDescription(figures, reporter, series);
  const added = [...left.values()]
    .filter(({ sent }) => sent !== undefined && !('raw' in sent))
    .map(({ partner, year, sent }) => ({
      ...identityAt(series, reporter, { partner, year }),
      ...sent,
      ...usual(partner),
    }));
  return [...edited, ...added];
}

function withMargin(
  margin: DraftMargin,
  item: string,
  {
    unsettled,
    conflicts,
    by,
    at,
  }: { unsettled: Record<string, string>; conflicts: readonly DisputedText[]; by: string; at: string },
): DraftMargin {
  const { [item]: _, ...others } = margin.unsettled;
  return {
    ...margin,
    unsettled: Object.keys(unsettled).length === 0 ? others : { ...others, [item]: unsettled },
    disputed: [...margin.disputed, ...conflicts],
    edits: { ...margin.edits, [item]: { by, at } },
  };
}

import type { CountryCode, Figure } from '@concord/domain';
import type { DisputedText, DraftMargin } from '@concord/persistence';
import { FIGURES_ITEM } from '../draft-faults.ts';
import type { Editor } from '../item-edit.ts';
import { type CellState, isSameCell } from './cell.ts';
import { usualDescription } from './description.ts';
import { gridOf, placeName } from './grid.ts';
import { identityAt, nameOf, placeOf, type Series } from './series.ts';

/** What stands beside a draft's figures in one series, by {@link placeName}. */
export function unsettledIn(margin: DraftMargin, series: Series): Record<string, string> {
  const prefix = `${nameOf(series)}.`;
  const texts = Object.entries(margin.unsettled[FIGURES_ITEM] ?? {});
  return Object.fromEntries(
    texts
      .filter(([field]) => field.startsWith(prefix))
      .map(([field, text]) => [field.slice(prefix.length), text]),
  );
}

/** The texts of a series that wait to be chosen from, with the place of each. */
export function disputedIn(margin: DraftMargin, series: Series): { place: string; text: DisputedText }[] {
  const prefix = `${nameOf(series)}.`;
  return margin.disputed
    .filter(({ item, field }) => item === FIGURES_ITEM && field.startsWith(prefix))
    .map((text) => ({ place: text.field.slice(prefix.length), text }));
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
  /** Tells one showing of the page from another: who saves again there means the same cell by it. */
  showing: string;
  editor: Editor;
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
  /** Whether anything is to be written. */
  isChanged: boolean;
}

/**
 * Brings cells into a draft one by one: what only one person changed is theirs; where two did, the first text stands in
 * the draft and the second beside it, so that neither is lost.
 */
export function editGrid(
  draft: { figures: readonly unknown[]; margin: DraftMargin },
  { reporter, series, changes, showing, editor, newId }: GridEdit,
): EditedGrid {
  const name = nameOf(series);
  const unsettled = { ...draft.margin.unsettled[FIGURES_ITEM] };
  const grid = gridOf(draft.figures, reporter, series, unsettledIn(draft.margin, series));
  const wanted = new Map<string, CellChange>();
  const settled = new Set<string>();
  const conflicts: DisputedText[] = [];
  const against = draft.margin.edits[FIGURES_ITEM]?.by ?? '';
  for (const change of changes) {
    const { partner, year, shown, sent } = change;
    const place = placeName(partner, year);
    const stored = grid.get(partner)?.get(year);
    settled.add(`${name}.${place}`);
    if (isSameCell(sent, shown) || isSameCell(sent, stored)) continue;
    if (isSameCell(stored, shown)) wanted.set(place, change);
    else
      conflicts.push({
        id: newId(),
        item: FIGURES_ITEM,
        field: `${name}.${place}`,
        showing,
        ...textOf(sent),
        against,
        ...editor,
      });
  }
  for (const [place, { sent }] of wanted) {
    if (sent !== undefined && 'raw' in sent) unsettled[`${name}.${place}`] = sent.raw;
    else delete unsettled[`${name}.${place}`];
  }
  const others = draft.margin.disputed.filter(
    (each) => each.item !== FIGURES_ITEM || each.showing !== showing || !settled.has(each.field),
  );
  const isChanged = wanted.size > 0 || conflicts.length > 0 || others.length < draft.margin.disputed.length;
  return {
    figures: wanted.size === 0 ? [...draft.figures] : withCells(draft.figures, reporter, series, wanted),
    margin: isChanged
      ? withUnsettled({ ...draft.margin, disputed: [...others, ...conflicts] }, unsettled, editor)
      : draft.margin,
    conflicts,
    changed: wanted.size,
    isChanged,
  };
}

function textOf(sent: CellState): Pick<DisputedText, 'value' | 'raw'> {
  if (sent === undefined) return {};
  return 'raw' in sent ? { raw: { '': sent.raw } } : { value: sent };
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

function withUnsettled(margin: DraftMargin, unsettled: Record<string, string>, editor: Editor): DraftMargin {
  const { [FIGURES_ITEM]: _, ...others } = margin.unsettled;
  return {
    ...margin,
    unsettled: Object.keys(unsettled).length === 0 ? others : { ...others, [FIGURES_ITEM]: unsettled },
    edits: { ...margin.edits, [FIGURES_ITEM]: editor },
  };
}

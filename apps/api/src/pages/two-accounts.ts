import { markup } from '@concord/rendering';
import { drawPanels, type EstimatedValue, panelCeiling } from '@concord/report';
import type { Words } from './words.ts';

const WIDTH = 220;
const HEIGHT = 92;

/** What two give of the same over the years, and what most likely holds it. */
export interface TwoAccounts {
  own: ReadonlyMap<number, number>;
  other: ReadonlyMap<number, number>;
  estimates?: ReadonlyMap<number, EstimatedValue>;
}

/** The years from the first to the last of which either says something. */
export function yearsOfAccounts({ own, other }: TwoAccounts): number[] {
  const known = [...own.keys(), ...other.keys()];
  if (known.length === 0) return [];
  const from = Math.min(...known);
  return Array.from({ length: Math.max(...known) - from + 1 }, (_, index) => from + index);
}

/** Two accounts as a small chart. @param name what it shows, for those who do not see it. */
export function drawAccounts(words: Words, name: string, accounts: TwoAccounts): ReturnType<typeof markup> {
  const { own, other, estimates = new Map<number, EstimatedValue>() } = accounts;
  const years = yearsOfAccounts(accounts);
  const panel = {
    title: '',
    own: years.map((year) => own.get(year) ?? null),
    other: years.map((year) => other.get(year) ?? null),
    estimates: years.map((year) => estimates.get(year) ?? null),
  };
  const drawing = drawPanels(
    {
      kind: 'panels',
      years,
      columns: 1,
      width: WIDTH,
      height: HEIGHT,
      panels: [panel],
      write: [words.number(panelCeiling(panel))],
    },
    name,
  );
  return markup(drawing);
}

import type { CountryCode, Outline } from '@concord/domain';
import { confidentialityOfItem, discloses } from '../confidentiality.ts';
import { cellOf, countsPersons, figureSets } from './figure-network.ts';

/**
 * The cells of an outline that stand in tables in which everything is public, and large enough to be: what such a table
 * said at another time helps nobody to work out what is kept.
 * @param threshold counts of persons from 1 to below this are small.
 */
export function openCells(country: CountryCode, outline: Outline, threshold: number): Set<string> {
  const figures = outline.figures ?? [];
  const cells = new Set(figures.map(cellOf));
  for (const set of figureSets(country, figures)) {
    const isOpen = set.every((figure) => {
      const { value = 0 } = figure;
      const isSmall = countsPersons(figure) && value > 0 && value < threshold;
      return !isSmall && discloses('public', confidentialityOfItem(outline, figure));
    });
    if (!isOpen) for (const figure of set) cells.delete(cellOf(figure));
  }
  return cells;
}

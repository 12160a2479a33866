import { type CountryCode, type Figure, type Outline, WORLD } from '@concord/domain';
import { isAdditive, measureKind } from '../measure/measure-kind.ts';
import { countriesOf } from './places.ts';
import type { Shock } from './scenario.ts';

/**
 * An outline's figures after one shock. What is missing stays missing, and nothing falls below 0; persons stay whole
 * numbers. What is added to a total is spread over its sexes in proportion, and a figure for the whole world that the
 * shock's places leave out moves with its parts.
 */
export function applyShock(outline: Outline, shock: Shock): Outline {
  const { figures } = outline;
  if (figures === undefined) return outline;
  const concerns = concernOf(shock);
  const factors = shock.add === undefined ? undefined : factorsOfTotals(figures, shock.add, concerns);
  const changed = figures.map((figure) => {
    if (figure.value === undefined || !concerns(figure)) return figure;
    if (factors === undefined) return withValue(figure, figure.value * (shock.multiply ?? 1));
    if (sexOf(figure) === 'total') return withValue(figure, figure.value + (shock.add ?? 0));
    return withValue(figure, figure.value * (factors.get(cellOf(figure)) ?? 1));
  });
  if (changed.every((figure, index) => figure === figures[index])) return outline;
  return { ...outline, figures: moveWorldTotals(outline.country, figures, changed, concerns) };
}

type Concern = (figure: Figure) => boolean;

function concernOf({ measure, origin, destination, group, years, basis }: Shock): Concern {
  const origins = origin === undefined ? undefined : countriesOf(origin);
  const destinations = destination === undefined ? undefined : countriesOf(destination);
  const either = group === undefined ? undefined : countriesOf(group);
  return (figure) =>
    figure.measure === measure &&
    (origins?.has(figure.origin) ?? true) &&
    (destinations?.has(figure.destination) ?? true) &&
    (either === undefined || either.has(figure.origin) || either.has(figure.destination)) &&
    (years === undefined || (figure.year >= years.from && figure.year <= years.to)) &&
    (basis === undefined || (figure.basis ?? 'observed') === basis);
}

/** By how much each total grows when so much is added to it. */
function factorsOfTotals(figures: readonly Figure[], add: number, concerns: Concern): Map<string, number> {
  return new Map(
    figures.flatMap((figure): [string, number][] => {
      if (sexOf(figure) !== 'total' || !figure.value || !concerns(figure)) return [];
      return [[cellOf(figure), Math.max(0, figure.value + add) / figure.value]];
    }),
  );
}

function moveWorldTotals(
  country: CountryCode,
  before: readonly Figure[],
  after: readonly Figure[],
  concerns: Concern,
): Figure[] {
  const moves = new Map<string, number>();
  after.forEach((figure, index) => {
    const move = (figure.value ?? 0) - (before[index]?.value ?? 0);
    if (move === 0 || isWorld(figure) || !isAdditive(figure.measure)) return;
    const key = seriesOf(figure, country);
    moves.set(key, (moves.get(key) ?? 0) + move);
  });
  return after.map((figure) => {
    if (figure.value === undefined || !isWorld(figure) || concerns(figure)) return figure;
    const move = moves.get(seriesOf(figure, country));
    return move === undefined ? figure : withValue(figure, figure.value + move);
  });
}

function withValue(figure: Figure, value: number): Figure {
  const least = Math.max(0, value);
  return { ...figure, value: measureKind(figure.measure) === 'persons' ? Math.round(least) : least };
}

function isWorld({ origin, destination }: Figure): boolean {
  return origin === WORLD || destination === WORLD;
}

function sexOf({ sex = 'total' }: Figure): string {
  return sex;
}

function cellOf({ measure, origin, destination, year, basis = 'observed' }: Figure): string {
  return `${measure} ${origin} ${destination} ${year} ${basis}`;
}

/** What a corridor and the reporter's total over all its corridors have in common. */
function seriesOf(figure: Figure, country: CountryCode): string {
  const side = figure.origin === country ? 'origin' : 'destination';
  return `${figure.measure} ${side} ${figure.year} ${figure.basis ?? 'observed'} ${sexOf(figure)}`;
}

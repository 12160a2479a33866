import type { Item } from './item.ts';

/**
 * What tells an item's indicator from its others, for a finding's subject: its code, with its name where the code
 * comes twice, as 10.7.1 does for two corridors, and its rank among those where the name does too.
 */
export function indicatorIdentity({ indicators = [] }: Item, position: number): string {
  const indicator = indicators[position];
  if (indicator === undefined) throw new RangeError(`No indicator ${position}`);
  const { code, name } = indicator;
  const alike = indicators.filter((each) => each.code === code);
  if (alike.length === 1) return code;
  const namesakes = alike.filter((each) => each.name === name);
  if (name !== undefined && namesakes.length === 1) return `${code} ${name}`;
  const rank = namesakes.indexOf(indicator) + 1;
  return name === undefined ? `${code} ${rank}` : `${code} ${name} ${rank}`;
}

/** Numbers that are the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  share(): number;
  /** From `least` to below `most`. */
  between(least: number, most: number): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError if there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: Iterable<Item>): Item[];
  /** e^(centre + spread·z) for a normal z. */
  logNormal(centre: number, spread: number): number;
}

/** Source of the generator: sfc32 of PractRand (Chris Doty-Humphrey), which passes its tests. */
export function randomOf(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162 + seed;
  let counter = 1;
  const share = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 20; round++) share();
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    whole,
    between: (least, most) => least + share() * (most - least),
    chance: (probability) => share() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[whole(0, items.length - 1)] as (typeof items)[number];
    },
    shuffled: (items) => {
      const list = [...items];
      for (let last = list.length - 1; last > 0; last--) {
        const other = whole(0, last);
        const swapped = list[last] as (typeof list)[number];
        list[last] = list[other] as (typeof list)[number];
        list[other] = swapped;
      }
      return list;
    },
    logNormal: (centre, spread) => {
      const radius = Math.sqrt(-2 * Math.log(1 - share()));
      return Math.exp(centre + spread * radius * Math.cos(2 * Math.PI * share()));
    },
  };
}

declare const DISCLOSED: unique symbol;

/**
 * What an audience may read, or what follows from that alone. Nothing outside this library makes one: what only prints
 * disclosed values says so by its type.
 */
export type Disclosed<Value> = Value & { readonly [DISCLOSED]: true };

/** Marks what this library has let through. */
export function letThrough<Value>(value: Value): Disclosed<Value> {
  return value as Disclosed<Value>;
}

/** What is made from disclosed values and from nothing else. @param make is given them alone. */
export function derive<Source extends Disclosed<unknown> | readonly Disclosed<unknown>[], Value>(
  source: Source,
  make: (source: Source) => Value,
): Disclosed<Value> {
  return letThrough(make(source));
}

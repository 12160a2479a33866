export type Item = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an item says at a path; undefined where it says nothing. */
export function memberAt(item: unknown, path: readonly string[]): unknown {
  let value = item;
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** The item with another value at a path; undefined takes it away, and with it what holds nothing any more. */
export function withMember(item: unknown, path: readonly string[], value: unknown): Item | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value as Item | undefined;
  const holder = isObject(item) ? item : {};
  const member = rest.length === 0 ? value : withMember(holder[name], rest, value);
  if (member === undefined) {
    const { [name]: _, ...others } = holder;
    return Object.keys(others).length === 0 ? undefined : others;
  }
  return { ...holder, [name]: member };
}

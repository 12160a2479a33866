export type Members = Record<string, unknown>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Steps of a column's key. */
const steps = new Map<string, readonly string[]>();

export function stepsOf(key: string): readonly string[] {
  let known = steps.get(key);
  if (known === undefined) {
    known = key.split('.');
    steps.set(key, known);
  }
  return known;
}

/** What stands at a path within an object; undefined where nothing does. */
export function valueAt(members: unknown, path: readonly string[]): unknown {
  let value = members;
  for (const step of path) {
    if (!isMembers(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** Sets what stands at a path, and makes the objects on the way to it. */
export function setAt(members: Members, path: readonly string[], value: unknown): void {
  let holder = members;
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(holder, step) ? holder[step] : undefined;
    if (isMembers(next)) holder = next;
    else {
      const made: Members = {};
      holder[step] = made;
      holder = made;
    }
  }
  holder[path.at(-1) as string] = value;
}

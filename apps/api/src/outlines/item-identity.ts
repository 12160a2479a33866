/** What tells an item of a list from the others, as a text. */
export type Identity = (item: unknown) => string;

/** The members that identify the items of each list of an outline, with what stands for one that is left out. */
const IDENTIFYING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/framework/instruments': { title: undefined },
  '/initiatives': { id: undefined },
  '/partnerships': { id: undefined },
  '/figures': {
    measure: undefined,
    origin: undefined,
    destination: undefined,
    year: undefined,
    sex: 'total',
    basis: 'observed',
  },
  '/answers': { question: undefined },
  '/financing/lines': {
    year: undefined,
    role: undefined,
    stage: undefined,
    counterpart: undefined,
    reference: undefined,
  },
  '/indicators': { code: undefined },
  '/observations': { year: undefined },
  '/quotas': { year: undefined, origin: undefined, destination: undefined },
};

/** How the items of a list are identified, by the list's path (positions as `*`): as a whole where nothing else does. */
export function identityOf(path: string): Identity {
  const local = path.slice(path.lastIndexOf('*') + 1) || path;
  const members = Object.hasOwn(IDENTIFYING, local) ? IDENTIFYING[local] : undefined;
  if (members === undefined) return (item) => JSON.stringify(item);
  const defaults = Object.entries(members);
  return (item) => {
    const values = item as Readonly<Record<string, unknown>>;
    return JSON.stringify(defaults.map(([name, assumed]) => values[name] ?? assumed ?? null));
  };
}

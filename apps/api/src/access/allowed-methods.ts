import { POLICY } from './policy.ts';

const ROUTES = Object.keys(POLICY).map((row) => {
  const [method = '', path = ''] = row.split(' ');
  const pattern = path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+');
  return { method, pattern: new RegExp(`^${pattern}/?$`, 'i') };
});

/** The methods that an address can be used with, by name; none where there is no such address. */
export function allowedMethods(path: string): string[] {
  const methods = new Set(ROUTES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

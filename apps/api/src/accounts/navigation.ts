import { requestContext } from '../access/request-context.ts';
import { isSignedIn } from '../access/visitor.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { NavigationItem } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

const EVERYBODY = [
  ['/', 'access.navHome'],
  ['/account', 'access.navAccount'],
] as const satisfies [string, MessageKey][];
const ADMINISTRATORS = [
  ['/accounts', 'access.navAccounts'],
  ['/invitations', 'access.navInvitations'],
  ['/record', 'access.navRecord'],
] as const satisfies [string, MessageKey][];

/** Where the visitor can go from everywhere; nowhere before they are signed in. @param current path of this page. */
export function navigationFor(words: Words, current: string): NavigationItem[] {
  const { visitor } = requestContext();
  if (!isSignedIn(visitor)) return [];
  const administers = visitor.roles.some(({ role }) => role === 'administrator');
  return [...EVERYBODY, ...(administers ? ADMINISTRATORS : [])].map(([href, key]) => ({
    href,
    text: words.say(key),
    current: href === current,
  }));
}

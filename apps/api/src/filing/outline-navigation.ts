import { may } from '@concord/disclosure';
import { accessOf } from '../access/policy.ts';
import { requestContext } from '../access/request-context.ts';
import { isSignedIn } from '../access/visitor.ts';
import { navigationFor } from '../accounts/navigation.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { NavigationItem } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

/** The route that all pages of an outline are under. */
export const OUTLINE_ROUTE = '/cycles/:cycle/outlines/:country';

/** What there is about an outline, by the last part of its address. */
export const OUTLINE_PAGES = [
  ['', 'filing.navOutline'],
  ['/questions', 'filing.navQuestions'],
  ['/cases', 'filing.navCases'],
  ['/handshakes', 'filing.navHandshakes'],
  ['/versions', 'filing.navVersions'],
  ['/chapter', 'editions.navChapter'],
] as const satisfies readonly [string, MessageKey][];

/** The address of a page about an outline. @param parts below the outline's own, each as it is named. */
export function outlinePath({ cycle, country }: OutlineKey, ...parts: string[]): string {
  return ['/cycles', cycle, 'outlines', country, ...parts.map(encodeURIComponent)].join('/');
}

/** Whether a page about an outline is there, and for this visitor. @param path below the outline's, as it is routed. */
export function isOpenTo(key: OutlineKey, path: string, method = 'GET'): boolean {
  const { visitor } = requestContext();
  const access = accessOf(method, OUTLINE_ROUTE + path);
  if (access === undefined || !isSignedIn(visitor)) return false;
  return (
    access === 'public' || access === 'visitor' || access === 'account' || may(visitor.roles, access, key)
  );
}

/** Where one can go from every page about an outline. @param current last part of this page's address. */
export function outlineNavigation(words: Words, key: OutlineKey, current: string): NavigationItem[] {
  const [home, ...others] = navigationFor(words, '');
  const own = OUTLINE_PAGES.filter(([path]) => isOpenTo(key, path)).map(([path, text]) => ({
    href: `${outlinePath(key)}${path}`,
    text: words.say(text),
    current: path === current,
  }));
  return [...(home === undefined ? [] : [home]), ...own, ...others];
}

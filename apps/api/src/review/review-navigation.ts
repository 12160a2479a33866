import { may } from '@concord/disclosure';
import { accessOf } from '../access/policy.ts';
import { currentVisitor } from '../access/request-context.ts';
import { navigationFor } from '../accounts/navigation.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { NavigationItem } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

/** Pages about a cycle between which reviewers go to and fro, by the last part of their address. */
const PAGES = [
  ['/cases', 'filing.navCases'],
  ['/map', 'review.navMap'],
  ['/corridors', 'console.linkCorridors'],
  ['/ledger', 'console.linkLedger'],
  ['/search', 'review.navSearch'],
] as const satisfies readonly [string, MessageKey][];

/** Whether a page of a cycle is there, and for this visitor. @param path below the cycle's, as it is routed. */
export function isOpenIn(cycle: string, path: string): boolean {
  const access = accessOf('GET', `/cycles/:cycle${path}`);
  if (access === undefined || access === 'public' || access === 'visitor' || access === 'account')
    return false;
  return may(currentVisitor().roles, access, { cycle });
}

/** Where one can go from every page of reviewing. @param current last part of this page's address. */
export function reviewNavigation(words: Words, cycle: string, current: string): NavigationItem[] {
  const [home, ...others] = navigationFor(words, '');
  const own = PAGES.filter(([path]) => isOpenIn(cycle, path)).map(([path, text]) => ({
    href: `/cycles/${cycle}${path}`,
    text: words.say(text),
    current: path === current,
  }));
  return [...(home === undefined ? [] : [home]), ...own, ...others];
}

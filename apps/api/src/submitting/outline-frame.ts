import { type CycleConfiguration, countryName } from '@concord/domain';
import { accessOf } from '../access/policy.ts';
import { navigationFor } from '../accounts/navigation.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { RenderOptions } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

export const baseOf = ({ cycle, country }: OutlineKey) => `/cycles/${cycle}/outlines/${country}`;

/** What every page about one outline shows around what it says: where one is, and whose outline it is. */
export function outlineFrame(
  words: Words,
  key: OutlineKey,
  { title }: Pick<CycleConfiguration, 'title'>,
  here: MessageKey,
): { view: Record<string, unknown>; options: RenderOptions } {
  const base = baseOf(key);
  const country = countryName(key.country, words.language);
  const hasList = accessOf('GET', '/cycles/:cycle/outlines/:country') !== undefined;
  return {
    view: {
      country,
      base,
      breadcrumbs: [
        { href: '/', text: words.say('access.navHome') },
        {
          ...(hasList ? { href: base } : {}),
          text: words.say({ key: 'submitting.outlineOf', values: { country } }),
        },
        { text: words.say(here) },
      ],
    },
    options: { cycle: title, navigation: navigationFor(words, '') },
  };
}

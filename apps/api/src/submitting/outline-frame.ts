import { type CycleConfiguration, countryName } from '@concord/domain';
import { outlineNavigation } from '../filing/outline-navigation.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { RenderOptions } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';

export const baseOf = ({ cycle, country }: OutlineKey) => `/cycles/${cycle}/outlines/${country}`;

/**
 * What every page about one outline shows around what it says: whose outline it is, and where else one can go.
 * @param current last part of the page's address.
 */
export function outlineFrame(
  words: Words,
  key: OutlineKey,
  { title }: Pick<CycleConfiguration, 'title'>,
  here: MessageKey,
  current: string,
): { view: Record<string, unknown>; options: RenderOptions } {
  const base = baseOf(key);
  const country = countryName(key.country, words.language);
  return {
    view: {
      country,
      base,
      title: words.say(here),
      outlineName: words.say({ key: 'submitting.outlineOf', values: { country } }),
    },
    options: { cycle: title, navigation: outlineNavigation(words, key, current) },
  };
}

import { type CycleConfiguration, countryName } from '@concord/domain';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { RenderOptions } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { outlineNavigation, outlinePath } from './outline-navigation.ts';

/** What every page about one outline shows around what it says: whose outline it is, and where else one can go. */
export function frameOf(
  words: Words,
  key: OutlineKey,
  { title }: Pick<CycleConfiguration, 'title'>,
  current: string,
): { country: string; options: RenderOptions } {
  return {
    country: countryName(key.country, words.language),
    options: { cycle: title, navigation: outlineNavigation(words, key, current) },
  };
}

/**
 * The same of a page that is headed by what it is for.
 * @param current last part of the page's address.
 */
export function outlineFrame(
  words: Words,
  key: OutlineKey,
  configuration: Pick<CycleConfiguration, 'title'>,
  here: MessageKey,
  current: string,
): { view: Record<string, unknown>; options: RenderOptions } {
  const { country, options } = frameOf(words, key, configuration, current);
  return {
    view: {
      country,
      base: outlinePath(key),
      title: words.say(here),
      outlineName: words.say({ key: 'submitting.outlineOf', values: { country } }),
    },
    options,
  };
}

import type { Context } from './context.ts';

/** What a theme of the cycle is called in the reader's language, or else in English; null or '' where an item has none. */
export function themeTitle({ words, material }: Context, code: string | null): string {
  if (code === null || code === '') return words.say('noTheme');
  const theme = material.cycle.themes.find((each) => each.code === code);
  return theme?.title[words.language] ?? theme?.title.en ?? code;
}

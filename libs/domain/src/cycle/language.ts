export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
/** One of the six languages of the United Nations. */
export type Language = (typeof LANGUAGES)[number];

/** A text in some of the languages; English is always there. */
export type LocalizedText = { en: string } & Partial<Record<Language, string>>;

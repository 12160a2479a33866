import { CATALOGUE, type Finding, formatMessage } from '@concord/consistency';
import type { Language } from '@concord/domain';

const CHECKS = new Map(CATALOGUE.map((check) => [check.id, check]));

export interface Sentence {
  text: string;
  /** The language asked for, or English where the catalogue has no such translation. */
  lang: Language;
}

/** A finding in words, in the language asked for or else in English. */
export function sentenceOf(finding: Pick<Finding, 'check' | 'message'>, language: Language): Sentence {
  const messages = CHECKS.get(finding.check)?.messages ?? {};
  const { id, values } = finding.message;
  const templates = Object.hasOwn(messages, id) ? messages[id] : undefined;
  if (templates === undefined) {
    return {
      text: `A question that this version of the catalogue no longer asks (${finding.check}).`,
      lang: 'en',
    };
  }
  const template = templates[language];
  if (template === undefined) return { text: formatMessage(templates.en, values, 'en'), lang: 'en' };
  return { text: formatMessage(template, values, language), lang: language };
}

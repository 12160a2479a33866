import { type Finding, findingTemplate, formatMessage } from '@concord/consistency';
import type { CycleConfiguration, Language } from '@concord/domain';

export interface Sentence {
  text: string;
  /** The language asked for, or English where the catalogue has no such translation. */
  lang: Language;
}

/** A finding in words, in the language asked for or else in English; the cycle's own rules are known where it is given. */
export function sentenceOf(
  finding: Pick<Finding, 'check' | 'message'>,
  language: Language,
  cycle?: Pick<CycleConfiguration, 'rules'>,
): Sentence {
  const { values } = finding.message;
  const templates = findingTemplate(finding, cycle);
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

import type { Language } from '@concord/domain';
import { CATALOGUE, CATALOGUE_VERSION } from './catalogue.ts';
import type { Finding, Statistic, Subject } from './check/finding.ts';
import type { Coverage } from './coverage/coverage.ts';
import { formatMessage } from './message/format-message.ts';

/** A finding as the format `concord.findings/1` has it. */
export interface PublishedFinding extends Omit<Finding, 'message' | 'unexplained'> {
  subject: Subject;
  statistic?: Statistic;
  message: { id: string; text: string };
}

/** The document `concord.findings/1`. */
export interface FindingsDocument {
  format: 'concord.findings/1';
  cycle: string;
  catalogue: string;
  /** Sorted by country. */
  input: { country: string; sha256: string }[];
  coverage: { countries: number; figures: number; comparedPairs: number };
  findings: PublishedFinding[];
}

const messagesByCheck = new Map(CATALOGUE.map(({ id, messages }) => [id, messages]));

/**
 * A finding's sentence; in English where the check has none in the language asked for.
 * @throws RangeError if the catalogue has no such check or message.
 */
export function findingText(finding: Pick<Finding, 'check' | 'message'>, language: Language): string {
  const template = messagesByCheck.get(finding.check)?.[finding.message.id];
  if (template === undefined) throw new RangeError(`No message ${finding.check} ${finding.message.id}`);
  const text = template[language];
  return text === undefined
    ? formatMessage(template.en, finding.message.values, 'en')
    : formatMessage(text, finding.message.values, language);
}

/** The findings with their sentences, in the order that they are in. */
export function findingsDocument(
  cycle: string,
  input: FindingsDocument['input'],
  { countries, figures, comparedPairs }: Pick<Coverage, 'countries' | 'figures' | 'comparedPairs'>,
  findings: readonly Finding[],
  language: Language,
): FindingsDocument {
  return {
    format: 'concord.findings/1',
    cycle,
    catalogue: CATALOGUE_VERSION,
    input,
    coverage: { countries, figures, comparedPairs },
    findings: findings.map((finding) => publish(finding, language)),
  };
}

function publish(finding: Finding, language: Language): PublishedFinding {
  const { id, check, severity, scope, countries, subject, evidence, statistic, message } = finding;
  return {
    id,
    check,
    severity,
    scope,
    countries,
    subject,
    evidence,
    ...(statistic === undefined ? {} : { statistic }),
    message: { id: message.id, text: findingText(finding, language) },
  };
}

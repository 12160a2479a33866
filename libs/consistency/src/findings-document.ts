import type { CycleConfiguration, Language, LocalizedText } from '@concord/domain';
import { CATALOGUE, CATALOGUE_VERSION } from './catalogue.ts';
import type { Finding, Statistic, Subject } from './check/finding.ts';
import type { Coverage } from './coverage/coverage.ts';
import { formatMessage } from './message/format-message.ts';
import { messagesOfRule } from './own-rules/rule-message.ts';

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

/** What the catalogue, or the cycle's own rules where the cycle is given, say with a finding; undefined where neither knows it. */
export function findingTemplate(
  { check, message }: Pick<Finding, 'check' | 'message'>,
  cycle: Pick<CycleConfiguration, 'rules'> = {},
): LocalizedText | undefined {
  const messages = messagesByCheck.get(check) ?? messagesOfRule(check, cycle) ?? {};
  return Object.hasOwn(messages, message.id) ? messages[message.id] : undefined;
}

/**
 * A finding's sentence; in English where the check has none in the language asked for.
 * @param cycle whose own rules are known as well.
 * @throws RangeError if there is no such check or message.
 */
export function findingText(
  finding: Pick<Finding, 'check' | 'message'>,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'> = {},
): string {
  const template = findingTemplate(finding, cycle);
  if (template === undefined) throw new RangeError(`No message ${finding.check} ${finding.message.id}`);
  const text = template[language];
  return text === undefined
    ? formatMessage(template.en, finding.message.values, 'en')
    : formatMessage(text, finding.message.values, language);
}

/** The findings with their sentences, in the order that they are in. */
export function findingsDocument(
  cycle: Pick<CycleConfiguration, 'code' | 'rules'>,
  input: FindingsDocument['input'],
  { countries, figures, comparedPairs }: Pick<Coverage, 'countries' | 'figures' | 'comparedPairs'>,
  findings: readonly Finding[],
  language: Language,
): FindingsDocument {
  return {
    format: 'concord.findings/1',
    cycle: cycle.code,
    catalogue: CATALOGUE_VERSION,
    input,
    coverage: { countries, figures, comparedPairs },
    findings: findings.map((finding) => publish(finding, language, cycle)),
  };
}

function publish(
  finding: Finding,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): PublishedFinding {
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
    message: { id: message.id, text: findingText(finding, language, cycle) },
  };
}

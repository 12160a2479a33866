import {
  type Finding,
  type FindingGroup,
  type FindingsDocument,
  groupByRank,
  SEVERITIES,
} from '@concord/consistency';

/** For people: how many of each severity, then each question by rank, its years together. */
export function writeFindings(
  { cycle, coverage, findings: published }: FindingsDocument,
  findings: readonly Finding[],
): string {
  const texts = new Map(published.map(({ id, message }) => [id, message.text]));
  const groups = groupByRank(findings);
  const counts = SEVERITIES.toReversed()
    .map((severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`)
    .join(', ');
  const head = [
    `${cycle}: ${coverage.countries} outlines, ${coverage.figures} figures, ${coverage.comparedPairs} reported by both sides`,
    `${findings.length} findings (${counts}) in ${groups.length} questions`,
    '',
  ].join('\n');
  return head + groups.map((group, position) => writeGroup(group, position + 1, texts)).join('');
}

function writeGroup(
  [first, ...others]: FindingGroup,
  rank: number,
  texts: ReadonlyMap<string, string>,
): string {
  const years = others.flatMap(({ subject }) => subject.year ?? []).sort((a, b) => a - b);
  const also = years.length === 0 ? '' : `   Also in ${years.join(', ')}.\n`;
  const about = first.countries.length > 2 ? '' : `  ${first.countries.join(' ')}`;
  return `\n${rank}. ${first.severity}  ${first.check}${about}  ${first.id}\n   ${texts.get(first.id)}\n${also}`;
}

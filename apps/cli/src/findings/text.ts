import { compareByRank, type Finding, type FindingsDocument, SEVERITIES } from '@concord/consistency';

/** For people: how many of each severity, then every finding by rank. */
export function writeFindings(
  { cycle, coverage, findings: published }: FindingsDocument,
  findings: readonly Finding[],
): string {
  const texts = new Map(published.map(({ id, message }) => [id, message.text]));
  const counts = SEVERITIES.toReversed()
    .map((severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`)
    .join(', ');
  const head = `${cycle}: ${coverage.countries} outlines, ${coverage.figures} figures, ${coverage.comparedPairs} reported by both sides\n${findings.length} findings: ${counts}\n`;
  const lines = [...findings]
    .sort(compareByRank)
    .map(
      ({ id, severity, check }, position) =>
        `\n${position + 1}. ${severity}  ${check}\n   ${texts.get(id)}\n`,
    );
  return head + lines.join('');
}

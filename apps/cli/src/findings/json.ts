import type { FindingsDocument } from '@concord/consistency';

/** `concord.findings/1`, one finding a line, so that two runs can be compared by line. */
export function writeFindings({ findings, ...head }: FindingsDocument): string {
  const opening = JSON.stringify(head).slice(0, -1);
  if (findings.length === 0) return `${opening},"findings":[]}\n`;
  return `${opening},"findings":[\n${findings.map((finding) => JSON.stringify(finding)).join(',\n')}\n]}\n`;
}

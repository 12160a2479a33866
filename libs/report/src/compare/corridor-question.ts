import type { Finding } from '@concord/consistency';
import { compareByRank, SEVERITIES } from '@concord/consistency';
import type { CountryCode, Measure } from '@concord/domain';
import { type CorridorSeries, seriesKey } from './comparison.ts';

/** All that is asked of one corridor and series, over its years: one entry of the report. */
export interface CorridorQuestion {
  rank: number;
  measure: Measure;
  origin: CountryCode;
  destination: CountryCode;
  /** Both accounts over the years; undefined where they are not of the whole population. */
  series: CorridorSeries | undefined;
  /** The gravest and largest first. */
  findings: readonly [Finding, ...Finding[]];
  unexplained: number;
  years: number[];
}

/** Findings about a corridor, grouped, ranked by the gravest severity and then by what is unexplained in all years. */
export function corridorQuestions(
  findings: readonly Finding[],
  series: Iterable<CorridorSeries>,
): CorridorQuestion[] {
  const known = new Map([...series].map((each) => [seriesKey(each), each]));
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const questions = [...groups].map(([key, group]) => toQuestion(group, known.get(key)));
  return questions.sort(compareQuestions).map((question, index) => ({ ...question, rank: index + 1 }));
}

/** Whether a finding is about the two accounts of one corridor. */
export function isAboutCorridor(finding: Finding): boolean {
  return keyOf(finding) !== undefined;
}

function keyOf({ scope, subject }: Finding): string | undefined {
  const { measure, origin, destination, basis = 'observed', sex = 'total' } = subject;
  if (scope !== 'pair' || measure === undefined || origin === undefined || destination === undefined)
    return undefined;
  return seriesKey({ measure, origin, destination, basis, sex });
}

function toQuestion(group: [Finding, ...Finding[]], series: CorridorSeries | undefined): CorridorQuestion {
  const findings = group.sort(compareByRank) as [Finding, ...Finding[]];
  const { measure, origin, destination } = findings[0].subject as Required<Finding['subject']>;
  return {
    rank: 0,
    measure,
    origin,
    destination,
    series,
    findings,
    unexplained: findings.reduce((sum, { unexplained }) => sum + unexplained, 0),
    years: [
      ...new Set(findings.flatMap(({ subject }) => (subject.year === undefined ? [] : [subject.year]))),
    ].sort((a, b) => a - b),
  };
}

function compareQuestions(a: CorridorQuestion, b: CorridorQuestion): number {
  return (
    gravity(b.findings[0]) - gravity(a.findings[0]) ||
    b.unexplained - a.unexplained ||
    (a.findings[0].id < b.findings[0].id ? -1 : 1)
  );
}

function gravity({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

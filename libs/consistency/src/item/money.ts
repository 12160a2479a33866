import type { Financing, FinancingLine, FinancingStage, Party } from '@concord/domain';

/** A counterpart as text that is the same for the same party; empty where none is named. */
export function partyName(party: Party | undefined): string {
  return party?.country ?? party?.organisation?.name ?? '';
}

/** The lines of one role with one counterpart, each with its position in the financing. */
export interface CounterpartLines {
  role: FinancingLine['role'];
  counterpart: string;
  lines: { position: number; line: FinancingLine }[];
}

/** A financing's lines by role and counterpart, in the order of their first line. */
export function linesByCounterpart(financing: Financing): CounterpartLines[] {
  const groups = new Map<string, CounterpartLines>();
  for (const [position, line] of (financing.lines ?? []).entries()) {
    const counterpart = partyName(line.counterpart);
    const key = `${line.role}\n${counterpart}`;
    const group = groups.get(key) ?? { role: line.role, counterpart, lines: [] };
    group.lines.push({ position, line });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The sum of a stage over the years, in the financing's currency; undefined where no line is of that stage. */
export function sumOfStage({ lines }: CounterpartLines, stage: FinancingStage): number | undefined {
  const ofStage = lines.filter(({ line }) => line.stage === stage);
  return ofStage.length === 0 ? undefined : ofStage.reduce((sum, { line }) => sum + line.amount, 0);
}

/**
 * What the lines with one counterpart amount to. The same money is pledged, then committed, then disbursed,
 * so its stages are not added to each other: the largest counts.
 */
export function amountOf(group: CounterpartLines): number {
  return Math.max(
    0,
    ...(['needed', 'pledged', 'committed', 'disbursed'] as const).map(
      (stage) => sumOfStage(group, stage) ?? 0,
    ),
  );
}

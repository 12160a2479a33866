import type { CycleConfiguration, FinancingRole } from '@concord/domain';
import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import { keepWith } from '../../check/keep-with.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { findRepeats, type PartnershipLink } from '../../ledger/count-once.ts';
import { totalOf } from '../../ledger/money.ts';
import { type Strand, strandsOf } from '../../ledger/strands.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { matchedPairs } from '../../partnership/partnership-links.ts';
import { MESSAGES } from './messages.ts';

/** What a total adds up: money paid out, money received, needs. A provider's and its receiver's account are no double. */
const TOTALS: Readonly<Record<FinancingRole, string>> = {
  provides: 'paid',
  domestic: 'paid',
  receives: 'received',
  needs: 'needed',
};

export default defineCheck({
  id: 'financing-counted-twice',
  scope: 'pair',
  // One shared reference can stand in any outlines.
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require one activity’s money to be in the collective total once',
  source:
    'Elimination of double counting as in the OECD DAC’s reporting directives; IATI activity identifiers',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { cycle, tables } = slice.snapshot;
    const strands = Array.from(tables.values(), (table) => strandsIn(table, cycle));
    const links = matchedPairs(slice).map(({ matching }) => matching.linked);
    for (const each of strands) tally.compared += each.length;
    yield* questionsOf(cycle, strands, links);
  },
});

interface Asked {
  strands: readonly (readonly Strand[])[];
  links: readonly (readonly PartnershipLink[])[];
  questions: readonly Question[];
}

const asked = new WeakMap<CycleConfiguration, Asked>();

/** Kept for a cycle's next run: most submissions leave the money and the agreements in them as they were. */
function questionsOf(
  cycle: CycleConfiguration,
  strands: Asked['strands'],
  links: Asked['links'],
): Asked['questions'] {
  const before = asked.get(cycle);
  const isKept =
    before !== undefined && sayTheSame(before.strands, strands) && sayTheSame(before.links, links);
  const questions = isKept ? before.questions : [...ask(strands.flat(), links.flat())];
  asked.set(cycle, { strands, links, questions });
  return questions;
}

/** Lists that are not the same object are few, and compared as text. */
function sayTheSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return (
    before.length === now.length &&
    now.every((each, index) => {
      const other = before[index];
      return each === other || JSON.stringify(each) === JSON.stringify(other);
    })
  );
}

function* ask(strands: readonly Strand[], links: readonly PartnershipLink[]): Iterable<Question> {
  for (const [counted, repeats] of findRepeats(strands, links)) {
    for (const accounts of Map.groupBy([counted, ...repeats], ({ role }) => TOTALS[role]).values()) {
      const [first, ...others] = accounts;
      for (const repeated of others) if (first !== undefined) yield askAbout(first, repeated);
    }
  }
}

const strandsIn = keepWith(
  ({ outline }: OutlineTable, cycle: CycleConfiguration): Strand[] => strandsOf(outline, cycle).strands,
);

/** Two accounts of one activity's money that add to the same total. */
function askAbout(counted: Strand, repeated: Strand): Question {
  const amount = totalOf(repeated.money);
  return {
    message: counted.country === repeated.country ? 'within-outline' : 'across-outlines',
    severity: 'warning',
    countries: [...new Set([counted.country, repeated.country])],
    subject: {
      activities: [counted.item, repeated.item].sort(),
      total: TOTALS[counted.role],
      reference: counted.reference ?? repeated.reference,
    },
    evidence: [counted, repeated].flatMap(amounts),
    statistic: { name: 'taken-out-of-total', value: Math.round(amount), threshold: 0 },
    unexplained: rankingSize('remittances', amount),
    values: {
      first: counted.country,
      second: repeated.country,
      title: counted.title,
      otherTitle: repeated.title,
      amount: Math.round(amount),
    },
  };
}

function amounts({ country, lines }: Strand): { country: string; pointer: string }[] {
  return lines.map((line) => ({ country, pointer: `${line}/amount` }));
}

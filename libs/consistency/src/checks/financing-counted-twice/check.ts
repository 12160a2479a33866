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
    const { snapshot } = slice;
    const links: PartnershipLink[] = [];
    for (const { matching } of matchedPairs(slice)) links.push(...matching.linked);
    const strands = [...snapshot.tables.values()].flatMap((table) => strandsIn(table, snapshot.cycle));
    tally.compared += strands.length;
    for (const [counted, repeats] of findRepeats(strands, links)) {
      for (const accounts of Map.groupBy([counted, ...repeats], ({ role }) => TOTALS[role]).values()) {
        const [first, ...others] = accounts;
        for (const repeated of others) if (first !== undefined) yield ask(first, repeated);
      }
    }
  },
});

const strandsIn = keepWith(
  ({ outline }: OutlineTable, cycle: CycleConfiguration): Strand[] => strandsOf(outline, cycle).strands,
);

/** Two accounts of one activity's money that add to the same total. */
function ask(counted: Strand, repeated: Strand): Question {
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

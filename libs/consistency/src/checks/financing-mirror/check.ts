import { defineCheck } from '../../check/define-check.ts';
import { asymmetry, published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, rankingSize } from '../../measure/measure-kind.ts';
import { moneyBetween, moneyKey } from '../../money/money-between.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'financing-mirror',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require what a provider says that it gave and what the receiver says that it got, at the same stage and in the same year, to agree',
  source:
    'Mirror statistics on resource flows as in the OECD DAC’s Creditor Reporting System; the margin is this catalogue’s own',
  parameters: {
    agree: {
      default: 0.05,
      unit: 'asymmetry',
      minimum: 0,
      maximum: 2,
      meaning: 'up to it the two amounts agree',
    },
    floorMoney: FLOOR_PARAMETERS.floorMoney,
  },
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const { cycle, tables } = slice.snapshot;
    for (const provider of tables.values()) {
      for (const given of moneyBetween(provider, cycle).values()) {
        const receiver = given.role === 'provides' ? tables.get(given.counterpart) : undefined;
        if (receiver === undefined || receiver === provider || !slice.covers(provider, receiver)) continue;
        const { stage, year } = given;
        const mirror = { role: 'receives', counterpart: provider.country, stage, year } as const;
        const got = moneyBetween(receiver, cycle).get(moneyKey(mirror));
        if (got === undefined || Number.isNaN(given.dollars + got.dollars)) {
          tally.notApplicable++;
          continue;
        }
        tally.compared++;
        if ((given.dollars + got.dollars) / 2 < parameters.floorMoney) continue;
        const difference = asymmetry(given.dollars, got.dollars);
        if (!exceeds(difference, parameters.agree)) continue;
        yield {
          message: 'differs',
          severity: 'warning',
          countries: [provider.country, receiver.country],
          subject: { provider: provider.country, receiver: receiver.country, stage, year },
          evidence: [...given.evidence, ...got.evidence],
          statistic: {
            name: 'relative-asymmetry',
            value: published(difference),
            threshold: parameters.agree,
          },
          unexplained: rankingSize('remittances', Math.abs(given.dollars - got.dollars)),
          values: {
            provider: provider.country,
            receiver: receiver.country,
            stage,
            year,
            given: Math.round(given.dollars),
            got: Math.round(got.dollars),
          },
        };
      }
    }
  },
});

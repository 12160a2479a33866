import { defineCheck } from '../../check/define-check.ts';
import { coverageOf, stockShareOf } from '../../coverage/coverage.ts';
import { COVERAGE_CHECK, SHARE_PARAMETER } from '../../coverage/sufficient.ts';
import { published } from '../../measure/asymmetry.ts';
import { MESSAGES } from './messages.ts';

/** The corridors that more coverage would gain most from. */
const SHOWN_CORRIDORS = 10;

export default defineCheck({
  id: COVERAGE_CHECK,
  scope: 'cycle',
  reach: 'cycle',
  severity: 'note',
  rule: 'Require the corridors that both ends report to hold at least half of the group’s migrant stock before anything is said of the group',
  source: 'Coverage as in the IMF’s Data Quality Assessment Framework; the share is this catalogue’s own',
  parameters: {
    share: SHARE_PARAMETER,
  },
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const { snapshot } = slice;
    const stockShare = stockShareOf(snapshot);
    if (stockShare === undefined) {
      tally.notApplicable++;
      return;
    }
    tally.compared++;
    if (stockShare >= parameters.share) return;
    const { stocks } = coverageOf(snapshot);
    const reported = stocks.filter(({ reportedByBoth }) => reportedByBoth).length;
    yield {
      message: 'too-little',
      severity: 'note',
      countries: [...snapshot.tables.keys()],
      subject: { measure: 'migrant-stock' },
      evidence: stocks
        .filter(({ reportedByBoth }) => !reportedByBoth)
        .slice(0, SHOWN_CORRIDORS)
        .map(({ reporter, pointer, persons }) => ({ country: reporter, pointer, value: persons })),
      statistic: {
        name: 'share-of-stock-reported-by-both',
        value: published(stockShare),
        threshold: parameters.share,
      },
      values: { share: stockShare, threshold: parameters.share, reported, corridors: stocks.length },
    };
  },
});

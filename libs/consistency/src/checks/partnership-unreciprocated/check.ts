import { defineCheck } from '../../check/define-check.ts';
import { partnershipsNaming, unreciprocated } from '../../partnership/reciprocated.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'partnership-unreciprocated',
  scope: 'pair',
  reach: 'pair',
  severity: 'note',
  rule: 'Require a partnership that names a country which has filed to be matched by one of that country’s',
  source: 'GCM objective 23 on partnerships, told by both of their sides',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    for (const [first, second] of slice.pairs()) {
      tally.compared += partnershipsNaming(first, second.country).length;
      tally.compared += partnershipsNaming(second, first.country).length;
      for (const { country, partnership, pointer } of unreciprocated(first, second)) {
        const other = country === first.country ? second.country : first.country;
        yield {
          message: 'not-described',
          severity: 'note',
          countries: [first.country, second.country],
          subject: { partnership: [`${country}/${partnership.id}`] },
          evidence: [{ country, pointer: `${pointer}/title`, value: partnership.title }],
          values: { country, other, title: partnership.title },
        };
      }
    }
  },
});

import type { Helper } from '@concord/rendering';
import { date } from './date.ts';
import { dateTime } from './date-time.ts';
import { describedBy } from './described-by.ts';
import { list } from './list.ts';
import { number } from './number.ts';
import { option } from './option.ts';
import { percent } from './percent.ts';
import { t } from './t.ts';

/** What templates of pages can use besides what every template can. */
export const PAGE_HELPERS: Readonly<Record<string, Helper>> = {
  date,
  dateTime,
  describedBy,
  list,
  number,
  option,
  percent,
  t,
};

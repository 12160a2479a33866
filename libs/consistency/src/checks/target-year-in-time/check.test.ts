import { at, withIndicators } from '../../testing/indicators.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const target = (code: string, year: number | undefined) => ({
  outlines: [withIndicators({ code, unit: 'percent', ...(year !== undefined && { target: at(year, 3) }) })],
});

testCheck(check, {
  accepts: {
    'a target for 2030': target('10.c.1', 2030),
    'a target of 4.b for 2020': target('4.b.1', 2020),
    'a target of 17.18 for 2020': target('17.18.1', 2020),
    'no target': target('10.c.1', undefined),
    'a code of no known goal': target('jobs', 2045),
    'a goal that the cycle puts later': {
      ...target('10.c.1', 2035),
      cycle: { goals: [{ indicator: '10.c.1', unit: 'percent', direction: 'decrease', by: 2035 }] },
    },
  },
  finds: {
    'a target for 2031': {
      ...target('10.c.1', 2031),
      findings: [
        {
          message: 'later',
          severity: 'warning',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1', indicator: '10.c.1' },
          statistic: { name: 'target-year', value: 2031, threshold: 2030 },
          pointers: ['KEN/initiatives/0/indicators/0/target/year'],
          text: 'The target of indicator 10.c.1 of “Training” is for 2031; its goal is to be met by 2030.',
        },
      ],
    },
    'a target of 4.b for 2021': {
      ...target('4.b.1', 2021),
      findings: [{ message: 'later', severity: 'warning', statistic: { threshold: 2020 } }],
    },
    'a target of 17.18 for 2021': {
      ...target('17.18.2', 2021),
      findings: [{ message: 'later', severity: 'warning', statistic: { threshold: 2020 } }],
    },
    'a goal of the cycle’s own': {
      ...target('jobs', 2026),
      cycle: { goals: [{ indicator: 'jobs', unit: 'count', direction: 'increase', by: 2025 }] },
      findings: [{ message: 'later', severity: 'warning', statistic: { threshold: 2025 } }],
    },
    'two indicators of one initiative, each by itself': {
      outlines: [
        withIndicators(
          { code: '4.b.1', unit: 'amount', target: at(2025, 1) },
          { code: '10.c.1', unit: 'percent', target: at(2035, 1) },
        ),
      ],
      findings: [
        { message: 'later', severity: 'warning', subject: { indicator: '4.b.1' } },
        { message: 'later', severity: 'warning', subject: { indicator: '10.c.1' } },
      ],
    },
  },
});

import { aGroup, type CorridorSaid, tooLittleCovered } from '../../testing/group.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const M = 1_000_000;
const corridor = (
  byOrigin: number | undefined,
  byDestination: number | undefined,
  parts: Partial<CorridorSaid> = {},
): CorridorSaid => ({ origin: 'KEN', destination: 'DEU', byOrigin, byDestination, ...parts });
const group = (...said: CorridorSaid[]) => ({ outlines: aGroup('remittances', said) });

testCheck(check, {
  accepts: {
    'totals with an asymmetry of 0.2': group(corridor(0.9 * M, 1.1 * M)),
    'totals of a mean under the floor': group(corridor(0.5 * M, 1.5 * M - 2)),
    'amounts that one end gives': {
      outlines: [...group(corridor(5 * M, 9 * M)).outlines.slice(0, 1), anOutline('DEU')],
    },
    'amounts of which one end gives a notation key': group(corridor(5 * M, undefined)),
    'a partner that has not filed': { outlines: group(corridor(5 * M, 9 * M)).outlines.slice(0, 1) },
    'zero at both ends': group(corridor(0, 0)),
    'a group that is too little covered': {
      outlines: [...group(corridor(5 * M, 9 * M)).outlines, tooLittleCovered('FRA', 'KEN')],
    },
  },
  finds: {
    'totals with an asymmetry over 0.2': {
      ...group(corridor(0.899 * M, 1.101 * M)),
      findings: [
        {
          message: 'differs',
          severity: 'note',
          countries: ['DEU', 'KEN'],
          subject: { measure: 'remittances', year: 2015, sum: 'group' },
          statistic: { name: 'relative-asymmetry', value: 0.202, threshold: 0.2 },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
          text: 'For the corridors that both ends report in 2015 (1), USD 899,000 is given as received and USD 1,101,000 as sent.',
        },
      ],
    },
    'totals of a mean at the floor': {
      ...group(corridor(1.5 * M, 0.5 * M)),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 1 } }],
    },
    'a zero, which is a number': {
      ...group(corridor(0, 5 * M)),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 2 } }],
    },
    'two years, each by itself': {
      ...group(corridor(5 * M, 9 * M), corridor(5 * M, 9 * M, { year: 2016 })),
      findings: [
        { message: 'differs', severity: 'note', subject: { year: 2015 } },
        { message: 'differs', severity: 'note', subject: { year: 2016 } },
      ],
    },
    'a margin and a floor that the cycle sets': {
      ...group(corridor(49, 51)),
      cycle: { checks: { 'remittances-close': { parameters: { agree: 0.01, floorMoney: 50 } } } },
      findings: [{ message: 'differs', severity: 'note', statistic: { threshold: 0.01 } }],
    },
  },
});

import { aGroup, type CorridorSaid, tooLittleCovered } from '../../testing/group.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const corridor = (
  origin: string,
  destination: string,
  byOrigin: number | undefined,
  byDestination: number | undefined,
  parts: Partial<CorridorSaid> = {},
): CorridorSaid => ({ origin, destination, byOrigin, byDestination, ...parts });
const group = (...said: CorridorSaid[]) => ({ outlines: aGroup('migration-flow', said) });
const parameters = (values: Record<string, number>) => ({
  cycle: { checks: { 'net-migration-closes': { parameters: values } } },
});

testCheck(check, {
  accepts: {
    'totals that are 5 percent apart': group(corridor('KEN', 'DEU', 975, 1025)),
    'corridors that differ and make each other good': group(
      corridor('KEN', 'DEU', 500, 1500),
      corridor('DEU', 'FRA', 1500, 500),
    ),
    'totals of a mean under the floor': group(corridor('KEN', 'DEU', 50, 149)),
    'corridors that one end gives': {
      outlines: [...group(corridor('KEN', 'DEU', 500, 1500)).outlines.slice(0, 1), anOutline('DEU')],
    },
    'corridors of which one end gives a notation key': group(corridor('KEN', 'DEU', 500, undefined)),
    'a partner that has not filed': {
      outlines: group(corridor('KEN', 'DEU', 500, 1500)).outlines.slice(0, 1),
    },
    'zero at both ends': group(corridor('KEN', 'DEU', 0, 0)),
    'a breakdown by sex': group(corridor('KEN', 'DEU', 500, 1500, { parts: { sex: 'male' } })),
    'a plan': group(corridor('KEN', 'DEU', 500, 1500, { parts: { basis: 'planned' } })),
    'a group that is too little covered': {
      outlines: [...group(corridor('KEN', 'DEU', 500, 1500)).outlines, tooLittleCovered('FRA', 'KEN')],
    },
    'a margin that the cycle sets': {
      ...group(corridor('KEN', 'DEU', 500, 1500)),
      ...parameters({ agree: 1 }),
    },
  },
  finds: {
    'totals that are more than 5 percent apart': {
      ...group(corridor('KEN', 'DEU', 974, 1026), corridor('DEU', 'FRA', 10, 10)),
      findings: [
        {
          message: 'differs',
          severity: 'note',
          countries: ['DEU', 'FRA', 'KEN'],
          subject: { measure: 'migration-flow', year: 2015, sum: 'group' },
          statistic: { name: 'relative-asymmetry', value: 0.051, threshold: 0.05 },
          pointers: [
            'DEU/figures/0/value',
            'DEU/figures/1/value',
            'FRA/figures/0/value',
            'KEN/figures/0/value',
          ],
          text: 'For the corridors that both ends report in 2015 (2), origins count 984 who left and destinations 1,036 who came, so the group’s net migration does not come to zero.',
        },
      ],
    },
    'totals of a mean at the floor, the other way round': {
      ...group(corridor('KEN', 'DEU', 150, 50)),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 1 } }],
    },
    'a zero, which is a number': {
      ...group(corridor('KEN', 'DEU', 0, 500)),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 2 } }],
    },
    'observed and estimated corridors together, once each': {
      ...group(
        corridor('KEN', 'DEU', 500, 600),
        corridor('KEN', 'DEU', 700, 900, { parts: { basis: 'estimated' } }),
        corridor('DEU', 'FRA', 100, 100, { parts: { basis: 'estimated' } }),
      ),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 0.154 } }],
    },
    'two years, each by itself': {
      ...group(corridor('KEN', 'DEU', 500, 1500), corridor('KEN', 'DEU', 500, 1500, { year: 2016 })),
      findings: [
        { message: 'differs', severity: 'note', subject: { year: 2015 } },
        { message: 'differs', severity: 'note', subject: { year: 2016 } },
      ],
    },
    'a margin and a floor that the cycle sets': {
      ...group(corridor('KEN', 'DEU', 49, 51)),
      ...parameters({ agree: 0.01, floorPersons: 50 }),
      findings: [{ message: 'differs', severity: 'note', statistic: { threshold: 0.01 } }],
    },
  },
});

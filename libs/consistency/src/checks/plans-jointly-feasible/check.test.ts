import type { Figure, Outline } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const workers = (
  basis: 'planned' | 'cap',
  origin: string,
  destination: string,
  value: number | undefined,
  year = 2019,
): Figure => aFigure(origin, destination, year, value, { measure: 'worker-flow', basis });
const outline = (country: string, ...figures: Figure[]): Outline => anOutline(country, { figures });
/** Two origins that plan for Germany, which lets in so many of each and of all. */
const group = (planned: [number, number], caps: [number, number], all?: number) => [
  outline('KEN', workers('planned', 'KEN', 'DEU', planned[0])),
  outline('PHL', workers('planned', 'PHL', 'DEU', planned[1])),
  outline(
    'DEU',
    workers('cap', 'KEN', 'DEU', caps[0]),
    workers('cap', 'PHL', 'DEU', caps[1]),
    ...(all === undefined ? [] : [workers('cap', 'WLD', 'DEU', all)]),
  ),
];
/** A stock of a corridor that only one end reports, so that nothing may be said of the group. */
const uncovered = outline('FRA', aFigure('PHL', 'FRA', 2015, 1_000_000, { measure: 'migrant-stock' }));

testCheck(check, {
  accepts: {
    'plans that are what is let in': { outlines: group([500, 300], [500, 300], 800) },
    'destinations without limits': {
      outlines: [outline('KEN', workers('planned', 'KEN', 'DEU', 500)), anOutline('DEU')],
    },
    'a destination that has not filed': { outlines: [outline('KEN', workers('planned', 'KEN', 'DEU', 500))] },
    'no plan': { outlines: [outline('DEU', workers('cap', 'WLD', 'DEU', 0))] },
    'a plan that is a notation key': {
      outlines: [
        outline('KEN', workers('planned', 'KEN', 'DEU', undefined)),
        outline('DEU', workers('cap', 'WLD', 'DEU', 0)),
      ],
    },
    'a plan of nobody': {
      outlines: [
        outline('KEN', workers('planned', 'KEN', 'DEU', 0)),
        outline('DEU', workers('cap', 'WLD', 'DEU', 0)),
      ],
    },
    'a cap that is a notation key': {
      outlines: [
        outline('KEN', workers('planned', 'KEN', 'DEU', 500)),
        outline('DEU', workers('cap', 'WLD', 'DEU', undefined)),
      ],
    },
    'a cap of another year': {
      outlines: [
        outline('KEN', workers('planned', 'KEN', 'DEU', 500)),
        outline('DEU', workers('cap', 'WLD', 'DEU', 10, 2018)),
      ],
    },
    'a total that the corridors have room for': {
      outlines: [
        outline(
          'KEN',
          workers('planned', 'KEN', 'WLD', 500),
          workers('planned', 'KEN', 'DEU', 500),
          workers('planned', 'KEN', 'FRA', 0),
        ),
        outline('DEU', workers('cap', 'KEN', 'DEU', 300)),
        outline('FRA', workers('cap', 'KEN', 'FRA', 200)),
      ],
    },
    'plans of a group that is too little covered': {
      outlines: [...group([500, 300], [500, 300], 100), uncovered],
    },
  },
  finds: {
    'one worker more than is let in altogether, each corridor fitting': {
      outlines: group([500, 300], [500, 300], 799),
      findings: [
        {
          message: 'shortfall',
          severity: 'warning',
          countries: ['DEU', 'KEN', 'PHL'],
          subject: { measure: 'worker-flow', year: 2019, basis: 'planned', sum: 'planned' },
          statistic: { name: 'shortfall', value: 1, threshold: 0 },
          pointers: [
            'DEU/figures/0/value',
            'DEU/figures/1/value',
            'DEU/figures/2/value',
            'KEN/figures/0/value',
            'PHL/figures/0/value',
          ],
          text: 'Workers that origins plan to send in 2019: 800. Of these, 799 fit into what the destinations provide for, and 1 do not. The numbers that set the limit are those of: Germany.',
        },
      ],
    },
    'a corridor that binds': {
      outlines: group([500, 300], [400, 300]),
      findings: [
        {
          message: 'shortfall',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          statistic: { value: 100 },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
        },
      ],
    },
    'a cap of nobody': {
      outlines: [
        outline('KEN', workers('planned', 'KEN', 'DEU', 500)),
        outline('DEU', workers('cap', 'WLD', 'DEU', 0)),
      ],
      findings: [{ message: 'shortfall', severity: 'warning', statistic: { value: 500 } }],
    },
    'two years, each by itself': {
      outlines: [
        outline(
          'KEN',
          workers('planned', 'KEN', 'DEU', 500, 2019),
          workers('planned', 'KEN', 'DEU', 500, 2020),
        ),
        outline('DEU', workers('cap', 'WLD', 'DEU', 10, 2019), workers('cap', 'WLD', 'DEU', 20, 2020)),
      ],
      findings: [
        { message: 'shortfall', severity: 'warning', subject: { year: 2019 } },
        { message: 'shortfall', severity: 'warning', subject: { year: 2020 } },
      ],
    },
    'a group that is too little covered by default, where the cycle asks for less': {
      outlines: [...group([500, 300], [500, 300], 100), uncovered],
      cycle: { checks: { 'coverage-sufficient': { parameters: { share: 0 } } } },
      findings: [{ message: 'shortfall', severity: 'warning' }],
    },
  },
});

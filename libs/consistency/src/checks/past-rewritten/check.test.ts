import type { Figure, Indicator } from '@concord/domain';
import { at, withIndicators } from '../../testing/indicators.ts';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const indicator = (parts: Partial<Indicator>): Indicator => ({
  code: 'jobs',
  unit: 'count',
  direction: 'increase',
  ...parts,
});
const since = (before: Partial<Indicator>, now: Partial<Indicator>) => ({
  outlines: [withIndicators(indicator(now))],
  background: { previous: [withIndicators(indicator(before))] },
});
const revised = (before: number | undefined, now: number | undefined, parts: Partial<Figure> = {}) => ({
  outlines: [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, now, parts)] })],
  background: { previous: [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, before, parts)] })] },
});
const REMITTANCES = { measure: 'remittances' } as const;
const decrease = { direction: 'decrease' } as const;

testCheck(check, {
  accepts: {
    'a baseline that stays': since({ baseline: at(2010, 5) }, { baseline: at(2010, 5) }),
    'a baseline that is new': since({}, { baseline: at(2010, 5) }),
    'a baseline that is left out': since({ baseline: at(2010, 5) }, {}),
    'an observation that stays, beside a new one': since(
      { observations: [at(2012, 5)] },
      { observations: [at(2013, 9), at(2012, 5)] },
    ),
    'a target for more': since({ target: at(2020, 50) }, { target: at(2020, 60) }),
    'a target for more, later': since({ target: at(2020, 50) }, { target: at(2021, 51) }),
    'a target for less where less is meant': since(
      { target: at(2020, 50), ...decrease },
      { target: at(2020, 40), ...decrease },
    ),
    'the same target, sooner': since({ target: at(2020, 50) }, { target: at(2019, 50) }),
    'a target in no known direction': since(
      { target: at(2020, 50), direction: undefined },
      { target: at(2020, 40), direction: undefined },
    ),
    'a target that is left out': since({ target: at(2020, 50) }, {}),
    'another indicator': {
      ...since({ baseline: at(2010, 5) }, { baseline: at(2010, 6), code: 'places' }),
    },
    'no last outline': { outlines: [withIndicators(indicator({ baseline: at(2010, 5) }))] },
    'another country’s last outline': {
      ...since({}, { baseline: at(2010, 5) }),
      background: { previous: [{ ...withIndicators(indicator({ baseline: at(2010, 9) })), country: 'DEU' }] },
    },
    'a figure revised by an asymmetry of 0.2': revised(900, 1100),
    'a figure of a mean under the floor': revised(10, 189),
    'zero both times': revised(0, 0),
    'a figure that is now a notation key': revised(900, undefined),
    'a figure that was a notation key': revised(undefined, 900),
    'a figure that was not there': {
      ...revised(900, 900),
      background: { previous: [anOutline('KEN')] },
    },
    'an estimate, which is there to be revised': revised(900, 9000, { basis: 'estimated' }),
    'remittances of a mean under the floor': revised(100_000, 1_899_998, REMITTANCES),
    'a revision that the cycle allows': {
      ...revised(500, 1500),
      cycle: { checks: { 'past-rewritten': { parameters: { revision: 1 } } } },
    },
  },
  finds: {
    'a baseline of another value': {
      ...since({ baseline: at(2010, 5) }, { baseline: at(2010, 6) }),
      findings: [
        {
          message: 'baseline',
          severity: 'note',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1', indicator: 'jobs', role: 'baseline', year: 2010 },
          pointers: ['KEN/initiatives/0/indicators/0/baseline/value'],
          text: 'The baseline of indicator jobs of “Training” is 6 in 2010; the country’s last outline gave 5 in 2010.',
        },
      ],
    },
    'a baseline of another year': {
      ...since({ baseline: at(2010, 5) }, { baseline: at(2012, 5) }),
      findings: [{ message: 'baseline', severity: 'note', subject: { year: 2012 } }],
    },
    'a baseline that was zero': {
      ...since({ baseline: at(2010, 0) }, { baseline: at(2010, 6) }),
      findings: [{ message: 'baseline', severity: 'note' }],
    },
    'observations of other values, each by itself': {
      ...since({ observations: [at(2011, 4), at(2012, 5)] }, { observations: [at(2012, 6), at(2011, 5)] }),
      findings: [
        {
          message: 'observation',
          severity: 'note',
          subject: { role: 'observation', year: 2012 },
          pointers: ['KEN/initiatives/0/indicators/0/observations/0/value'],
          text: 'Indicator jobs of “Training” is given as 6 in 2012; the country’s last outline gave 5 for the same year.',
        },
        { message: 'observation', severity: 'note', subject: { role: 'observation', year: 2011 } },
      ],
    },
    'a target for less': {
      ...since({ target: at(2020, 50) }, { target: at(2020, 49) }),
      findings: [
        {
          message: 'target-weaker',
          severity: 'warning',
          subject: { initiative: 'KEN/I-1', indicator: 'jobs', role: 'target' },
          pointers: [
            'KEN/initiatives/0/indicators/0/target/value',
            'KEN/initiatives/0/indicators/0/target/year',
          ],
          text: 'The target of indicator jobs of “Training” is 49 in 2020; the country’s last outline aimed for 50 in 2020, which is further.',
        },
      ],
    },
    'a target for more where less is meant': {
      ...since({ target: at(2020, 50), ...decrease }, { target: at(2020, 51), ...decrease }),
      findings: [{ message: 'target-weaker', severity: 'warning' }],
    },
    'the same target, later': {
      ...since({ target: at(2020, 50) }, { target: at(2021, 50) }),
      findings: [{ message: 'target-later', severity: 'warning' }],
    },
    'a figure revised by more': {
      ...revised(900, 1101),
      findings: [
        {
          message: 'figure',
          severity: 'note',
          countries: ['KEN'],
          subject: {
            measure: 'migration-flow',
            origin: 'KEN',
            destination: 'DEU',
            year: 2015,
            sex: 'total',
            basis: 'observed',
          },
          statistic: { name: 'relative-asymmetry', value: 0.201, threshold: 0.2 },
          pointers: ['KEN/figures/0/value'],
          text: 'The figure for migration flow in the corridor from Kenya to Germany in 2015 is 1,101; the country’s last outline gave 900.',
        },
      ],
    },
    'a figure of a mean at the floor': {
      ...revised(10, 190),
      findings: [{ message: 'figure', severity: 'note' }],
    },
    'a figure that was given and is now zero': {
      ...revised(900, 0),
      findings: [{ message: 'figure', severity: 'note', statistic: { value: 2 } }],
    },
    'a cost, which has no floor': {
      ...revised(5, 8, { measure: 'remittance-cost' }),
      findings: [{ message: 'figure', severity: 'note' }],
    },
    'remittances of a mean at the floor': {
      ...revised(100_000, 1_900_000, REMITTANCES),
      findings: [{ message: 'figure', severity: 'note' }],
    },
    'a revision and a floor that the cycle sets': {
      ...revised(40, 50),
      cycle: { checks: { 'past-rewritten': { parameters: { revision: 0.1, floorPersons: 45 } } } },
      findings: [{ message: 'figure', severity: 'note', statistic: { threshold: 0.1 } }],
    },
  },
});

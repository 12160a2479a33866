import type { Outline, Partnership, Quota } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const plan = (workers: number | undefined, year = 2019): Outline =>
  anOutline('KEN', {
    figures: [aFigure('KEN', 'DEU', year, workers, { measure: 'worker-flow', basis: 'planned' })],
  });
const cap = (workers: number | undefined, year = 2019): Outline =>
  anOutline('DEU', {
    figures: [aFigure('KEN', 'DEU', year, workers, { measure: 'worker-flow', basis: 'cap' })],
  });
const agreement = (id: string, ...quotas: Quota[]): Partnership => ({
  id,
  title: id,
  kind: 'labour-agreement',
  parties: [{ country: 'KEN' }],
  quotas,
});
const quota = (workers: number, parts: Partial<Quota> = {}): Quota => ({
  year: 2019,
  origin: 'KEN',
  destination: 'DEU',
  workers,
  ...parts,
});
const germany = (...partnerships: Partnership[]) => anOutline('DEU', { partnerships });

testCheck(check, {
  accepts: {
    'a plan that is the cap': { outlines: [plan(500), cap(500)] },
    'a plan of nobody, with a cap of nobody': { outlines: [plan(0), cap(0)] },
    'a plan that is the sum of the quotas': {
      outlines: [plan(500), germany(agreement('P-1', quota(200)), agreement('P-2', quota(300)))],
    },
    'a cap of another year': { outlines: [plan(500), cap(10, 2018)] },
    'a quota of another year': {
      outlines: [plan(500), germany(agreement('P-1', quota(10, { year: 2018 })))],
    },
    'a quota for another origin': {
      outlines: [plan(500), germany(agreement('P-1', quota(10, { origin: 'PHL' })))],
    },
    'a quota the other way': {
      outlines: [plan(500), germany(agreement('P-1', quota(10, { origin: 'DEU', destination: 'KEN' })))],
    },
    'no limit': { outlines: [plan(500), anOutline('DEU')] },
    'a cap that is a notation key': { outlines: [plan(500), cap(undefined)] },
    'a plan that is a notation key': { outlines: [plan(undefined), cap(10)] },
    'no plan': { outlines: [anOutline('KEN'), cap(10)] },
    'a destination that has not filed': { outlines: [plan(500)] },
    'an origin that has not filed': { outlines: [cap(10)] },
    'a cap before the quotas': {
      outlines: [plan(500), { ...cap(500), partnerships: [agreement('P-1', quota(10))] }],
    },
  },
  finds: {
    'a plan over the cap': {
      outlines: [plan(501), cap(500)],
      findings: [
        {
          message: 'exceeds',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          subject: {
            measure: 'worker-flow',
            origin: 'KEN',
            destination: 'DEU',
            year: 2019,
            sex: 'total',
            basis: 'planned',
          },
          statistic: { name: 'planned-over-limit', value: 1, threshold: 0 },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
          text: 'For 2019, the outline of Kenya plans 501 workers for Germany; the outline of Germany provides for 500 from Kenya.',
        },
      ],
    },
    'a plan against a cap of nobody': {
      outlines: [plan(500), cap(0)],
      findings: [{ message: 'exceeds', severity: 'warning', statistic: { value: 500 } }],
    },
    'a plan over the sum of the quotas': {
      outlines: [
        plan(501),
        germany(agreement('P-1', quota(200), quota(9, { year: 2018 })), agreement('P-2', quota(300))),
      ],
      findings: [
        {
          message: 'exceeds',
          severity: 'warning',
          pointers: [
            'DEU/partnerships/0/quotas/0/workers',
            'DEU/partnerships/1/quotas/0/workers',
            'KEN/figures/0/value',
          ],
        },
      ],
    },
    'both directions and two years, each by itself': {
      outlines: [
        anOutline('DEU', {
          figures: [
            ...(cap(1, 2019).figures ?? []),
            ...(cap(1, 2020).figures ?? []),
            aFigure('DEU', 'KEN', 2019, 50, { measure: 'worker-flow', basis: 'planned' }),
          ],
        }),
        anOutline('KEN', {
          figures: [
            ...(plan(50, 2019).figures ?? []),
            ...(plan(50, 2020).figures ?? []),
            aFigure('DEU', 'KEN', 2019, 1, { measure: 'worker-flow', basis: 'cap' }),
          ],
        }),
      ],
      findings: [
        { message: 'exceeds', severity: 'warning', subject: { origin: 'KEN', year: 2019 } },
        { message: 'exceeds', severity: 'warning', subject: { origin: 'KEN', year: 2020 } },
        { message: 'exceeds', severity: 'warning', subject: { origin: 'DEU', year: 2019 } },
      ],
    },
  },
});

import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const given = (value: number, parts = {}) =>
  anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, value, parts)] });
const answered = (value: number | undefined, parts = {}) =>
  anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2015, value, parts)] });

testCheck(check, {
  accepts: {
    'a figure on both sides': { outlines: [given(500), answered(100)] },
    'a figure under the floor': { outlines: [given(99), anOutline('DEU')] },
    'zero on both sides': { outlines: [given(0), answered(0)] },
    'zero against a figure under the floor': { outlines: [given(99), answered(0)] },
    'a partner that has not filed': { outlines: [given(500)] },
    'a partner that does not collect it': { outlines: [given(500), answered(undefined)] },
    'a partner that counts it elsewhere': {
      outlines: [given(500), answered(undefined, { missing: 'included-elsewhere' })],
    },
    'a partner that keeps it in confidence': {
      outlines: [given(500), answered(undefined, { missing: 'confidential' })],
    },
    'a partner that estimates it': { outlines: [given(500), answered(480, { basis: 'estimated' })] },
    'women and men without their total': {
      outlines: [
        given(500),
        anOutline('DEU', {
          figures: [
            aFigure('KEN', 'DEU', 2015, 200, { sex: 'female' }),
            aFigure('KEN', 'DEU', 2015, 250, { sex: 'male' }),
          ],
        }),
      ],
    },
    'a partner that does not collect it on another basis either': {
      outlines: [given(500), answered(undefined, { basis: 'estimated' })],
    },
    'a plan, which is one country’s own': { outlines: [given(500, { basis: 'planned' }), anOutline('DEU')] },
    'a breakdown by sex': { outlines: [given(500, { sex: 'female' }), anOutline('DEU')] },
    'a cost': { outlines: [given(500, { measure: 'remittance-cost' }), anOutline('DEU')] },
  },
  finds: {
    'silence on the other side': {
      outlines: [given(500), anOutline('DEU')],
      findings: [
        {
          message: 'nothing',
          severity: 'note',
          countries: ['DEU', 'KEN'],
          pointers: ['KEN/figures/0/value'],
        },
      ],
    },
    'zero on the other side': {
      outlines: [given(500), answered(0)],
      findings: [
        { message: 'zero', severity: 'warning', pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'] },
      ],
    },
    'zero on the origin’s side': {
      outlines: [given(0), answered(500)],
      findings: [{ message: 'zero', severity: 'warning', subject: { origin: 'KEN', destination: 'DEU' } }],
    },
    'a partner for whom the measure does not apply': {
      outlines: [given(500), answered(undefined, { missing: 'not-applicable' })],
      findings: [
        {
          message: 'not-applicable',
          severity: 'note',
          pointers: ['DEU/figures/0/missing', 'KEN/figures/0/value'],
        },
      ],
    },
    'money above one million dollars': {
      outlines: [given(2_000_000, { measure: 'remittances' }), anOutline('DEU')],
      findings: [{ message: 'nothing', severity: 'note' }],
    },
    'a country that says nothing of a measure, once for all of its partners': {
      outlines: [
        anOutline('KEN'),
        anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2015, 500), aFigure('KEN', 'DEU', 2016, 600)] }),
        anOutline('FRA', { figures: [aFigure('KEN', 'FRA', 2015, 700), aFigure('KEN', 'FRA', 2016, 5)] }),
      ],
      findings: [
        {
          message: 'silent-as-origin',
          severity: 'note',
          countries: ['KEN'],
          subject: { measure: 'migration-flow', reporter: 'KEN', side: 'origin' },
          statistic: { value: 700, threshold: 100 },
          pointers: ['DEU/figures/0/value', 'DEU/figures/1/value', 'FRA/figures/0/value'],
          text: 'The outline of Kenya gives no figure for migration flow as country of origin. Outlines of partners that do: 2.',
        },
      ],
    },
    'each corridor by itself, where the country speaks of the measure elsewhere': {
      outlines: [
        anOutline('KEN', { figures: [aFigure('KEN', 'ITA', 2015, undefined)] }),
        anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2015, 500)] }),
        anOutline('FRA', { figures: [aFigure('KEN', 'FRA', 2015, 700)] }),
      ],
      findings: [
        { message: 'nothing', severity: 'note', countries: ['DEU', 'KEN'] },
        { message: 'nothing', severity: 'note', countries: ['FRA', 'KEN'] },
      ],
    },
    'a destination that says nothing, its own origins’ side apart': {
      outlines: [
        anOutline('DEU', { figures: [aFigure('DEU', 'KEN', 2015, 10)] }),
        anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, 500)] }),
        anOutline('UGA', { figures: [aFigure('UGA', 'DEU', 2015, 700)] }),
      ],
      findings: [{ message: 'silent-as-destination', severity: 'note', countries: ['DEU'] }],
    },
  },
});

import type { Outline } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const kenya = (parts: Partial<Outline>) => ({ outlines: [anOutline('KEN', parts)] });
const initiative = { id: 'I-1', title: 'Skills', status: 'planned' } as const;
const partnership = { id: 'P-1', title: 'Agreement', kind: 'skills', parties: [{ country: 'DEU' }] } as const;

testCheck(check, {
  accepts: {
    'codes of the lists': kenya({
      initiatives: [
        {
          ...initiative,
          themes: ['skills'],
          gcmObjectives: [1, 23],
          sdgTargets: ['10.c', '8.8'],
          financing: { currency: 'KES', lines: [{ year: 2016, role: 'needs', stage: 'needed', amount: 1 }] },
          indicators: [{ code: '10.7.1', unit: 'months-of-income' }],
        },
      ],
      partnerships: [
        { ...partnership, parties: [{ country: 'DEU' }, { organisation: { name: 'IOM', sector: 'un' } }] },
      ],
      figures: [aFigure('KEN', 'WLD', 2015, 5)],
      answers: [{ question: 'q1.data', text: 'Yes' }],
    }),
    'themes and questions where the cycle gives no list': {
      ...kenya({
        initiatives: [{ ...initiative, themes: ['any'] }],
        answers: [{ question: 'q9', text: 'Yes' }],
      }),
      cycle: { themes: [], questions: [] },
    },
    'a party that is no more': kenya({ partnerships: [{ ...partnership, parties: [{ country: 'CSK' }] }] }),
    'an indicator of the cycle’s own': {
      ...kenya({ initiatives: [{ ...initiative, indicators: [{ code: 'OWN.1', unit: 'count' }] }] }),
      cycle: { goals: [{ indicator: 'OWN.1', unit: 'count', direction: 'increase', by: 2030 }] },
    },
  },
  finds: {
    'an indicator of the framework’s form that the list does not have, which may be newer': {
      ...kenya({ initiatives: [{ ...initiative, indicators: [{ code: '16.99.9', unit: 'count' }] }] }),
      findings: [{ message: 'indicator', severity: 'warning' }],
    },
    'one code once, with all of its places': {
      ...kenya({ figures: [aFigure('KEN', 'QQQ', 2015, 5), aFigure('QQQ', 'KEN', 2015, 5)] }),
      findings: [
        {
          message: 'country',
          severity: 'error',
          countries: ['KEN'],
          subject: { list: 'country', code: 'QQQ' },
          statistic: { value: 2 },
          pointers: ['KEN/figures/0/destination', 'KEN/figures/1/origin'],
        },
      ],
    },
    'a reporter in no list': {
      outlines: [anOutline('QQQ')],
      findings: [{ message: 'country', severity: 'error', pointers: ['QQQ/country'] }],
    },
    'a party, a quota and a counterpart in no list': {
      ...kenya({
        partnerships: [
          {
            ...partnership,
            parties: [{ country: 'QQA' }],
            quotas: [{ year: 2016, origin: 'KEN', destination: 'QQB', workers: 5 }],
            financing: {
              currency: 'EUR',
              lines: [
                {
                  year: 2016,
                  role: 'receives',
                  stage: 'pledged',
                  amount: 1,
                  counterpart: { country: 'QQC' },
                },
              ],
            },
          },
        ],
      }),
      findings: [
        { message: 'country', severity: 'error', pointers: ['KEN/partnerships/0/parties/0/country'] },
        { message: 'country', severity: 'error', pointers: ['KEN/partnerships/0/quotas/0/destination'] },
        {
          message: 'country',
          severity: 'error',
          pointers: ['KEN/partnerships/0/financing/lines/0/counterpart/country'],
        },
      ],
    },
    'every other list': {
      ...kenya({
        initiatives: [
          {
            ...initiative,
            themes: ['fishing'],
            sdgTargets: ['18.1'],
            financing: { currency: 'QQQ' },
            indicators: [{ code: 'own-9', unit: 'count' }],
          },
        ],
        answers: [{ question: 'q9', text: 'Yes' }],
      }),
      findings: [
        { message: 'theme', severity: 'error', pointers: ['KEN/initiatives/0/themes/0'] },
        { message: 'sdg-target', severity: 'error', pointers: ['KEN/initiatives/0/sdgTargets/0'] },
        { message: 'currency', severity: 'error', pointers: ['KEN/initiatives/0/financing/currency'] },
        { message: 'indicator', severity: 'error', pointers: ['KEN/initiatives/0/indicators/0/code'] },
        { message: 'question', severity: 'error', pointers: ['KEN/answers/0/question'] },
      ],
    },
  },
});

import type { Partnership } from '@concord/domain';
import { anOutline } from '../../testing/outlines.ts';
import { type ExpectedFinding, testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

/** One agreement as Kenya and as Germany describe it; a shared reference makes it one whatever else they say. */
const described = (ofKenya: Partial<Partnership>, ofGermany: Partial<Partnership>) => ({
  outlines: [
    anOutline('KEN', {
      partnerships: [
        {
          id: 'K',
          title: 'Nurses',
          kind: 'skills',
          parties: [{ country: 'DEU' }],
          reference: 'TS 1',
          ...ofKenya,
        },
      ],
    }),
    anOutline('DEU', {
      partnerships: [
        {
          id: 'D',
          title: 'Pflegekräfte',
          titleEn: 'Nurses for care',
          kind: 'skills',
          parties: [{ country: 'KEN' }],
          reference: 'TS 1',
          ...ofGermany,
        },
      ],
    }),
  ],
});
const both = (term: string, member: string, parts: Partial<ExpectedFinding> = {}): ExpectedFinding => ({
  message: term,
  severity: 'warning',
  countries: ['DEU', 'KEN'],
  pointers: [`DEU/partnerships/0/${member}`, `KEN/partnerships/0/${member}`],
  ...parts,
});
const quota = (workers: number, year = 2019) => ({
  quotas: [{ year, origin: 'KEN', destination: 'DEU', workers }],
});
const envelope = (amount: number, currency = 'EUR') => ({ financing: { currency, envelope: amount } });

testCheck(check, {
  accepts: {
    'two descriptions that are alike': described({ status: 'planned' }, { status: 'planned' }),
    'a status that one leaves out': described({ status: 'planned' }, {}),
    'dates a year apart': described({ signed: '2010-05-01' }, { signed: '2011-05-01' }),
    'years that follow each other': described({ expires: '2019' }, { expires: '2020' }),
    'a year and a day of it': described({ inForce: '2010' }, { inForce: '2011-12-31' }),
    'months a year apart': described({ inForce: '2010-05' }, { inForce: '2011-05' }),
    'a date that one leaves out': described({ signed: '2010' }, {}),
    'quotas with an asymmetry of 0.2': described(quota(900), quota(1100)),
    'quotas of nobody': described(quota(0), quota(0)),
    'quotas of different years': described(quota(100, 2018), quota(900, 2019)),
    'a quota that one leaves out': described(quota(900), {}),
    'envelopes with an asymmetry of 0.2': described(envelope(900), envelope(1100)),
    'envelopes in two currencies': described(envelope(900), envelope(9000, 'USD')),
    'an envelope that one leaves out': described(envelope(900), { financing: { currency: 'EUR' } }),
    'partnerships that are not linked': described(
      { status: 'planned', reference: 'TS 2' },
      { status: 'completed', kind: 'readmission' },
    ),
    'a partner that has not filed': {
      outlines: described({ status: 'planned' }, { status: 'completed' }).outlines.slice(0, 1),
    },
    'margins that the cycle sets': {
      ...described({ signed: '2010-05-01', ...quota(100) }, { signed: '2012-05-01', ...quota(300) }),
      cycle: { checks: { 'partnership-conflict': { parameters: { years: 2, agree: 1 } } } },
    },
  },
  finds: {
    'different statuses': {
      ...described({ status: 'under-way' }, { status: 'completed' }),
      findings: [
        both('status', 'status', {
          subject: { partnership: ['DEU/D', 'KEN/K'], term: 'status' },
          text: 'The two descriptions of “Nurses for care” give it a different status: completed in the outline of Germany, under way in that of Kenya.',
        }),
      ],
    },
    'different kinds': {
      ...described({ kind: 'skills' }, { kind: 'health' }),
      findings: [
        both('kind', 'kind', {
          subject: { term: 'kind' },
          text: 'The two descriptions of “Nurses for care” give it a different kind: health in the outline of Germany, skills in that of Kenya.',
        }),
      ],
    },
    'dates more than a year apart': {
      ...described({ signed: '2010-05-01' }, { signed: '2011-05-02' }),
      findings: [
        both('signed', 'signed', {
          subject: { term: 'signed' },
          text: 'The two descriptions of “Nurses for care” give different dates of signature: 2011-05-02 in the outline of Germany, 2010-05-01 in that of Kenya.',
        }),
      ],
    },
    'years that do not follow each other': {
      ...described({ inForce: '2010' }, { inForce: '2012' }),
      findings: [
        both('in-force', 'inForce', {
          subject: { term: 'inForce' },
          text: 'The two descriptions of “Nurses for care” give different dates of entry into force: 2012 in the outline of Germany, 2010 in that of Kenya.',
        }),
      ],
    },
    'the later date on the other side': {
      ...described({ expires: '2022-01' }, { expires: '2020' }),
      findings: [
        both('expires', 'expires', {
          subject: { term: 'expires' },
          text: 'The two descriptions of “Nurses for care” give different dates of expiry: 2020 in the outline of Germany, 2022-01 in that of Kenya.',
        }),
      ],
    },
    'quotas with an asymmetry over 0.2': {
      ...described(quota(900), quota(1101)),
      findings: [
        both('quota', 'quotas/0/workers', {
          subject: { term: 'quota KEN DEU 2019' },
          text: 'The two descriptions of “Nurses for care” give different quotas of workers: 1,101 in the outline of Germany, 900 in that of Kenya.',
        }),
      ],
    },
    'a quota of nobody against one of somebody': {
      ...described(quota(0), quota(1)),
      findings: [both('quota', 'quotas/0/workers')],
    },
    'envelopes with an asymmetry over 0.2': {
      ...described(envelope(900), envelope(1101)),
      findings: [
        both('envelope', 'financing/envelope', {
          subject: { term: 'envelope' },
          text: 'The two descriptions of “Nurses for care” give different envelopes: 1,101 in the outline of Germany, 900 in that of Kenya.',
        }),
      ],
    },
    'two quotas and a status, each by itself': {
      ...described(
        { status: 'planned', quotas: [...quota(100, 2018).quotas, ...quota(100, 2019).quotas] },
        { status: 'completed', quotas: [...quota(900, 2019).quotas, ...quota(900, 2018).quotas] },
      ),
      findings: [
        both('status', 'status'),
        both('quota', 'quotas', {
          subject: { term: 'quota KEN DEU 2018' },
          pointers: ['DEU/partnerships/0/quotas/1/workers', 'KEN/partnerships/0/quotas/0/workers'],
        }),
        both('quota', 'quotas', {
          subject: { term: 'quota KEN DEU 2019' },
          pointers: ['DEU/partnerships/0/quotas/0/workers', 'KEN/partnerships/0/quotas/1/workers'],
        }),
      ],
    },
    'what a focal point said is one partnership': {
      ...described({ status: 'planned', reference: 'TS 2' }, { status: 'completed' }),
      background: { confirmed: [['KEN/K', 'DEU/D']] },
      findings: [both('status', 'status')],
    },
    'margins that the cycle sets': {
      ...described({ signed: '2010-05-01', ...quota(100) }, { signed: '2010-05-02', ...quota(111) }),
      cycle: { checks: { 'partnership-conflict': { parameters: { years: 0, agree: 0.1 } } } },
      findings: [both('signed', 'signed'), both('quota', 'quotas/0/workers')],
    },
  },
});

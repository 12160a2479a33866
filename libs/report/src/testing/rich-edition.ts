import type { CountryCode, Figure, Financing, Initiative, Outline, Partnership } from '@concord/domain';
import type { EditionInput } from '../material.ts';
import { sampleEdition } from './sample-edition.ts';

/** A day after the sample's filing date, for which countries plan. */
const PLANNED = 2019;
const SHARED = 'XI-IATI-EUTF-2017';

const COUNTRIES = ['ESP', 'FRA', 'ITA', 'MAR', 'NGA', 'SEN', 'SWE', 'TUN'];

interface More {
  language?: string;
  answers?: Record<string, string>;
  initiatives?: Initiative[];
  partnerships?: Partnership[];
  plans?: readonly (readonly [
    basis: 'planned' | 'cap',
    origin: CountryCode,
    destination: CountryCode,
    workers: number,
  ])[];
}

const money = (currency: string, ...lines: NonNullable<Financing['lines']>): Financing => ({
  currency,
  lines,
});
const trustFund = {
  organisation: { name: 'EU Emergency Trust Fund for Africa', sector: 'multilateral' },
} as const;

/** What the sample's outlines do not hold: answers in four languages, money that is sought, targets, and plans for workers. */
const MORE: Readonly<Record<CountryCode, More>> = {
  ESP: {
    language: 'es',
    answers: {
      'q1.challenges':
        'La dificultad principal es **mantener el ritmo**: los acuerdos se firman deprisa y se aplican despacio. Tres cosas ayudan:\n\n- un punto focal en cada ministerio, con nombre y teléfono;\n- un calendario común que ambas partes revisan dos veces al año;\n- un presupuesto pequeño, pero seguro, para viajes y traducción.\n\nSin ellas, incluso las asociaciones bien diseñadas pierden a sus interlocutores en cuanto cambia un gobierno.',
      'q3.data': 'El padrón municipal y los registros de la Seguridad Social.',
    },
    initiatives: [
      {
        id: 'R-1',
        title: 'Formación en origen con el Senegal',
        status: 'under-way',
        themes: ['skills'],
        gcmObjectives: [5, 18],
        sdgTargets: ['4.b', '10.7'],
        financing: money('EUR', {
          year: 2017,
          role: 'provides',
          stage: 'committed',
          amount: 4_000_000,
          counterpart: { country: 'SEN' },
          reference: SHARED,
        }),
      },
    ],
    plans: [['cap', 'WLD', 'ESP', 15_000]],
  },
  FRA: {
    language: 'fr',
    answers: {
      'q1.challenges': 'Trouver des partenaires qui restent.',
      'q4.privacy': 'Les résultats sont publiés agrégés.',
    },
  },
  ITA: { plans: [['cap', 'MAR', 'ITA', 4_000]] },
  MAR: {
    language: 'ar',
    answers: {
      'q1.challenges':
        'أصعب ما في الأمر أن تجد الشريك الذي يبقى. فالاتفاقات تُوقّع في يوم واحد، أما العمل بها فيحتاج إلى سنوات من الصبر المتبادل، وإلى موظفين يعرف بعضهم بعضاً، وإلى ميزانية صغيرة لا تنقطع. وقد تعلّمنا أن نبدأ بمشروع محدود يُقاس أثره، ثم نوسّعه بعد أن يثبت للطرفين أنه نافع، وأن ننشر نتائجه كما هي ولو كانت دون ما أردنا.',
      'q3.technology': 'تساعد المنصات الرقمية حين تكون مجانية.',
    },
    plans: [
      ['planned', 'MAR', 'ESP', 20_000],
      ['planned', 'MAR', 'ITA', 6_000],
    ],
  },
  NGA: {
    answers: { 'q1.challenges': 'Counterparts change often.' },
    initiatives: [
      {
        id: 'R-1',
        title: 'Reception and skills centres for returning migrants in six states',
        status: 'planned',
        themes: ['protection', 'skills'],
        gcmObjectives: [18, 21],
        sdgTargets: ['10.7'],
        financing: money(
          'USD',
          { year: 2018, role: 'needs', stage: 'needed', amount: 20_000_000 },
          { year: 2018, role: 'domestic', stage: 'committed', amount: 5_000_000 },
        ),
        indicators: [
          {
            code: '10.c.1',
            unit: 'percent',
            baseline: { year: 2016, value: 8 },
            target: { year: 2025, value: 5 },
          },
        ],
      },
    ],
  },
  SEN: {
    partnerships: [
      {
        id: 'R-1',
        title: 'Maison des migrants de retour',
        kind: 'protection',
        parties: [
          { organisation: { name: 'OIM', sector: 'un' } },
          { organisation: { name: 'Association des femmes de Pikine', sector: 'civil-society' } },
        ],
      },
    ],
    language: 'fr',
    answers: {
      'q1.challenges':
        'La coordination entre ministères a longtemps été le point faible. Depuis 2015, un comité réunit chaque trimestre les ministères concernés, les collectivités et les associations de la diaspora.',
      'q2.resources': 'Ils ont tout décidé.',
    },
    initiatives: [
      {
        id: 'R-1',
        title: 'Centres d’orientation pour les migrants de retour',
        status: 'under-way',
        themes: ['skills'],
        financing: money(
          'EUR',
          { year: 2017, role: 'needs', stage: 'needed', amount: 12_000_000, reference: SHARED },
          { year: 2017, role: 'receives', stage: 'disbursed', amount: 3_000_000, counterpart: trustFund },
        ),
        indicators: [
          {
            code: '10.c.1',
            unit: 'percent',
            baseline: { year: 2016, value: 6 },
            target: { year: 2025, value: 4 },
          },
          {
            code: '10.7.1',
            unit: 'months-of-income',
            baseline: { year: 2016, value: 3 },
            target: { year: 2025, value: 1 },
          },
        ],
      },
    ],
    plans: [['planned', 'SEN', 'ESP', 3_000]],
  },
  TUN: { plans: [['planned', 'TUN', 'ITA', 500]] },
};

/** Eight of the sample's countries, with more in their outlines than the sample has. */
export function richEdition(
  options: Parameters<typeof sampleEdition>[0] & { countries?: readonly CountryCode[] } = {},
): EditionInput {
  const { countries = COUNTRIES, change = (outline: Outline) => outline, ...rest } = options;
  return sampleEdition({ ...rest, countries, change: (outline) => change(enriched(outline)) });
}

function enriched(outline: Outline): Outline {
  const more = MORE[outline.country];
  if (more === undefined) return outline;
  const { language = outline.language, answers = {}, initiatives = [], partnerships = [], plans = [] } = more;
  return {
    ...outline,
    language,
    initiatives: [...(outline.initiatives ?? []), ...initiatives],
    partnerships: [...(outline.partnerships ?? []), ...partnerships],
    figures: [
      ...(outline.figures ?? []),
      ...plans.map(
        ([basis, origin, destination, value]): Figure => ({
          measure: 'worker-flow',
          origin,
          destination,
          year: PLANNED,
          basis,
          value,
        }),
      ),
    ],
    answers: Object.entries(answers).map(([question, text]) => ({ question, text })),
  };
}

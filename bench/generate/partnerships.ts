import type {
  CountryCode,
  Financing,
  FinancingLine,
  Partnership,
  PartnershipKind,
  Quota,
} from '@concord/domain';
import { countryName } from '@concord/domain';
import type { Random } from './random.ts';
import { paragraph, type TextLanguage, TOPICS } from './words.ts';

/** A country as the other side of a partnership sees it. */
export interface Partner {
  country: CountryCode;
  language: TextLanguage;
  partnerships: Partnership[];
}

/** What a partnership's quotas must hold: workers planned from one partner to the other. */
export type PlannedWorkers = (origin: CountryCode, destination: CountryCode) => Quota[];

const KINDS: readonly PartnershipKind[] = [
  'labour-agreement',
  'skills',
  'social-security',
  'health',
  'development',
];

const TITLES: Readonly<Record<TextLanguage, readonly ((topic: string, a: string, b: string) => string)[]>> = {
  en: [
    (topic, a, b) => `Agreement between ${a} and ${b} on ${topic.toLowerCase()}`,
    (topic, a, b) => `Memorandum of understanding: ${topic} (${b}, ${a})`,
    (topic) => `${topic}: joint programme`,
  ],
  fr: [
    (topic, a, b) => `Accord entre ${a} et ${b} : ${topic.toLowerCase()}`,
    (topic) => `Programme conjoint « ${topic} »`,
  ],
  es: [
    (topic, a, b) => `Acuerdo entre ${a} y ${b} sobre ${topic.toLowerCase()}`,
    (topic) => `Programa conjunto de ${topic.toLowerCase()}`,
  ],
};

/** One to three partnerships of a pair, each told by both sides in titles of their own; kinds and years keep them apart. */
export function addPartnerships(
  first: Partner,
  second: Partner,
  planned: PlannedWorkers,
  random: Random,
): void {
  const kinds = random.shuffled(KINDS).slice(0, random.whole(1, 3));
  for (const [index, kind] of kinds.entries()) {
    const topic = random.pick(TOPICS);
    const year = 1999 + index * 6 + random.whole(0, 2);
    const completed = random.chance(0.15);
    const objectives = random.shuffled([2, 5, 6, 10, 16, 18, 19, 21, 22, 23]).slice(0, 3);
    const shared = {
      kind,
      signed: `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
      inForce: `${year + 1}-${two(random.whole(1, 12))}-01`,
      expires: completed ? `${random.whole(2015, 2017)}-12-31` : `${random.whole(2021, 2030)}-12-31`,
      status: completed ? 'completed' : 'under-way',
      level: 'national',
      gcmObjectives: objectives,
    } as const;
    const quotas =
      kind === 'labour-agreement'
        ? [...planned(first.country, second.country), ...planned(second.country, first.country)]
        : [];
    const money = random.chance(0.5) ? sharedMoney(random) : undefined;
    const provides = random.chance(0.5);
    for (const [own, other, gives] of [
      [first, second, provides],
      [second, first, !provides],
    ] as const) {
      const partnership: Partnership = {
        id: `P-${other.country}-${index + 1}`,
        ...titlesOf(topic, own, other, random),
        parties: [{ country: other.country }],
        ...shared,
        gcmObjectives: random.chance(0.2) ? objectives.slice(0, 2) : [...objectives],
        themes: ['skills'],
        objectives: paragraph(topic.en, random),
        ...(random.chance(0.5) && { valueAdded: paragraph(topic.en, random) }),
        monitoring: { frequency: 'yearly' },
      };
      if (quotas.length > 0) partnership.quotas = quotas.map((quota) => ({ ...quota }));
      if (money !== undefined) partnership.financing = toldBy(money, gives, other.country, random);
      own.partnerships.push(partnership);
    }
  }
}

function titlesOf(
  topic: (typeof TOPICS)[number],
  { language, country }: Partner,
  other: Partner,
  random: Random,
): Pick<Partnership, 'title' | 'titleEn'> {
  const titled = (tongue: TextLanguage): string =>
    random.pick(TITLES[tongue])(
      topic[tongue],
      countryName(country, tongue),
      countryName(other.country, tongue),
    );
  const title = titled(language);
  return language !== 'en' && random.chance(0.7) ? { title, titleEn: titled('en') } : { title };
}

interface SharedMoney {
  envelope: number;
  reference: string | undefined;
}

function sharedMoney(random: Random): SharedMoney {
  return {
    envelope: Math.round(random.logNormal(17, 0.8)) + 4_000_000,
    reference: random.chance(0.5) ? `XI-IATI-${random.whole(100_000, 9_999_999)}` : undefined,
  };
}

/** The same money as the provider or the receiver tells it, in US dollars, off by at most a percent. */
function toldBy(
  { envelope, reference }: SharedMoney,
  gives: boolean,
  country: CountryCode,
  random: Random,
): Financing {
  const line = (year: number, stage: FinancingLine['stage'], share: number): FinancingLine => ({
    year,
    role: gives ? 'provides' : 'receives',
    stage,
    amount: Math.round(envelope * share * random.between(0.995, 1.005)),
    counterpart: { country },
    ...(reference !== undefined && { reference }),
  });
  return {
    currency: 'USD',
    envelope,
    lines: [
      line(2014, 'pledged', 0.9),
      line(2015, 'committed', 0.8),
      line(2016, 'disbursed', 0.35),
      line(2017, 'disbursed', 0.3),
    ],
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

import type { CountryCode, Financing, FinancingLine, Initiative } from '@concord/domain';
import { CURRENCIES, FIRST_YEAR } from './configuration.ts';
import { someIndicators } from './indicators.ts';
import type { Random } from './random.ts';
import { paragraph, TOPICS } from './words.ts';

const INITIATIVES = 5;
const PRIORITIES = 2;

const BENEFICIARIES = ['migrant-workers', 'women', 'youth', 'returnees', 'diaspora', 'students'] as const;
const ORGANISATIONS = [
  { name: 'Trust Fund for Mobility', sector: 'multilateral' },
  { name: 'Regional Development Bank', sector: 'multilateral' },
  { name: 'Migration Partnership Facility', sector: 'un' },
] as const;

/** What a country does by itself: funded within its envelopes, monitored, measured and ahead of its course. */
export function someInitiatives(
  country: CountryCode,
  themes: readonly string[],
  random: Random,
): Initiative[] {
  return Array.from({ length: INITIATIVES }, (_, index): Initiative => {
    const topic = random.pick(TOPICS);
    const start = random.whole(FIRST_YEAR, 2015);
    return {
      id: `I-${index + 1}`,
      title: `${topic.en}, programme ${index + 1} of ${country}`,
      description: paragraph(topic.en, random),
      themes: random.shuffled(themes).slice(0, 2),
      gcmObjectives: random.shuffled([2, 5, 6, 16, 18, 19, 20, 21]).slice(0, 3),
      sdgTargets: random.shuffled(['8.8', '10.7', '10.c', '17.18', '4.b']).slice(0, 2),
      status: 'under-way',
      ...(index < PRIORITIES && { priority: true }),
      start: `${start}-0${random.whole(1, 9)}`,
      end: `${random.whole(2019, 2025)}`,
      level: 'national',
      leadAgency: `Ministry for ${topic.en.toLowerCase()}`,
      beneficiaries: random.shuffled(BENEFICIARIES).slice(0, 2),
      financing: domesticFinancing(random),
      indicators: someIndicators(random.whole(1, 2), index === 0, random),
      monitoring: { frequency: random.pick(['quarterly', 'yearly']), thirdParty: random.chance(0.4) },
    };
  });
}

/** Pledged, committed and disbursed out of each other, all of it within the envelope. */
function domesticFinancing(random: Random): Financing {
  const envelope = Math.round(random.logNormal(16.5, 1.2)) + 2_000_000;
  const share = (part: number): number => Math.round(envelope * part);
  const lines: FinancingLine[] = [
    { year: 2014, role: 'domestic', stage: 'pledged', amount: share(0.5) },
    { year: 2015, role: 'domestic', stage: 'committed', amount: share(0.45) },
    { year: 2016, role: 'domestic', stage: 'disbursed', amount: share(0.2) },
    { year: 2017, role: 'domestic', stage: 'disbursed', amount: share(0.15) },
  ];
  if (random.chance(0.4)) lines.push({ year: 2018, role: 'needs', stage: 'needed', amount: share(0.2) });
  if (random.chance(0.3)) {
    const counterpart = { organisation: { ...random.pick(ORGANISATIONS) } };
    lines.push({ year: 2016, role: 'receives', stage: 'committed', amount: share(0.15), counterpart });
  }
  return { currency: random.pick(CURRENCIES), envelope, lines };
}

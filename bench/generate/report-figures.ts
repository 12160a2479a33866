import type {
  Confidentiality,
  Figure,
  FigureDefinition,
  MinimumStay,
  NotationKey,
  Quality,
} from '@concord/domain';
import type { Corridor, TrueSeries } from './corridors.ts';
import type { Random } from './random.ts';

/** What the two ends of a corridor make of one series, in the order of origin and destination. */
export interface Reported {
  origin: Figure[];
  destination: Figure[];
}

/** How one end reports one series. */
interface Manner {
  /** How far off it is throughout, as a factor. */
  level: number;
  definition: FigureDefinition | undefined;
  basis: Figure['basis'];
  quality: Quality;
  source: string | undefined;
  rounding: number;
  confidentiality: Confidentiality | undefined;
  /** How likely a year has a notation key in place of a value. */
  gaps: number;
}

/** Each end's own level, and each year's own noise: together far inside what counts as agreeing. */
const LEVEL = 0.015;
const NOISE = 0.004;

/** Below it nothing is asked where the other end is silent; persons. */
const SILENT_BELOW = 60;

const SOURCES = ['Population register', 'Labour force survey', 'Border statistics', 'Central bank', 'Census'];
const QUALITIES: readonly Quality[] = ['register', 'administrative', 'survey', 'estimate'];
const STAYS: readonly MinimumStay[] = [
  '12-months',
  '12-months',
  '12-months',
  '6-months',
  '3-months',
  'permanent',
];
const KEYS: readonly NotationKey[] = ['not-collected', 'included-elsewhere', 'confidential'];

/** A count of stays of three months over the same people's stays of six, by the IMEM coefficients .63 and .73. */
const THREE_OVER_SIX_MONTHS = 0.73 / 0.63;

/** One series as the corridor's ends file it; each with its own noise, and neither far from the other. */
export function reportSeries(
  { origin, destination }: Corridor,
  series: TrueSeries,
  random: Random,
): Reported {
  const [first, second] = mannersOf(series, random);
  const report = (manner: Manner) => figuresOf(origin, destination, series, manner, random);
  const largest = Math.max(...series.values);
  const silent = isPersons(series) && largest < SILENT_BELOW && random.chance(0.5);
  return {
    origin: series.ends === 'destination' ? [] : report(first),
    destination: series.ends === 'origin' || (silent && series.ends === 'both') ? [] : report(second),
  };
}

function mannersOf(series: TrueSeries, random: Random): [Manner, Manner] {
  const definition = definitionOf(series, random);
  const both = [0, 1].map(
    (): Manner => ({
      level: 1 + random.between(-LEVEL, LEVEL),
      definition,
      basis: series.basis,
      quality: random.pick(QUALITIES),
      source: random.chance(0.15) ? random.pick(SOURCES) : undefined,
      rounding: isPersons(series) && Math.min(...series.values) > 5000 && random.chance(0.15) ? 10 : 1,
      confidentiality: random.chance(0.06) ? random.pick(['participants', 'reviewers']) : undefined,
      gaps: random.chance(0.15) ? 0.2 : 0,
    }),
  ) as [Manner, Manner];
  if (series.basis !== 'observed')
    return [
      { ...both[0], gaps: 0 },
      { ...both[1], gaps: 0 },
    ];
  const draw = random.share();
  // An estimate answers an observation, but a notation key beside an estimate would answer nothing.
  if (draw < 0.06)
    return [
      { ...both[0], gaps: 0 },
      { ...both[1], gaps: 0, basis: 'estimated' },
    ];
  if (draw < 0.1 && isPersons(series)) return differingStays(both);
  if (draw < 0.15 && definition?.concept !== undefined) {
    return [both[0], { ...both[1], definition: { ...definition, concept: 'other' } }];
  }
  return both;
}

/** The ends count stays of different length, close enough to agree as filed and as twelve-month equivalents. */
function differingStays([first, second]: [Manner, Manner]): [Manner, Manner] {
  const apart = THREE_OVER_SIX_MONTHS ** (1 / 16);
  return [
    { ...first, level: first.level * apart, definition: { ...first.definition, minimumStay: '3-months' } },
    { ...second, level: second.level / apart, definition: { ...second.definition, minimumStay: '6-months' } },
  ];
}

function definitionOf(series: TrueSeries, random: Random): FigureDefinition | undefined {
  switch (series.measure) {
    case 'remittances':
      return random.chance(0.6) ? { concept: 'balance-of-payments', referenceDate: 'year-total' } : undefined;
    case 'remittance-cost':
    case 'recruitment-cost':
      return undefined;
    case 'migrant-stock':
      return {
        concept: random.pick(['birth', 'citizenship']),
        referenceDate: random.pick(['mid-year', 'end-of-year']),
        ...(random.chance(0.9) && { minimumStay: random.pick(STAYS) }),
      };
    default:
      return random.chance(0.9)
        ? { minimumStay: random.pick(STAYS), concept: random.pick(['citizenship', 'previous-residence']) }
        : undefined;
  }
}

function figuresOf(
  origin: string,
  destination: string,
  { measure, fromYear, values, femaleShare }: TrueSeries,
  manner: Manner,
  random: Random,
): Figure[] {
  const { basis, definition, quality, source, rounding, confidentiality } = manner;
  const decimals = measure === 'remittance-cost' || measure === 'recruitment-cost' ? 2 : 0;
  const figures: Figure[] = [];
  const push = (year: number, sex: Figure['sex'], content: Pick<Figure, 'value' | 'missing'>): void => {
    const figure: Figure = { measure, origin, destination, year, ...content };
    if (sex !== 'total') figure.sex = sex;
    if (basis !== 'observed' && basis !== undefined) figure.basis = basis;
    if (rounding !== 1) figure.rounding = rounding;
    if (definition !== undefined) figure.definition = definition;
    figure.quality = quality;
    if (source !== undefined) figure.source = source;
    if (confidentiality !== undefined) figure.confidentiality = confidentiality;
    figures.push(figure);
  };
  for (const [index, value] of values.entries()) {
    const year = fromYear + index;
    if (random.chance(manner.gaps)) {
      push(year, 'total', { missing: random.pick(KEYS) });
      continue;
    }
    const noise =
      basis === 'planned' || basis === 'cap' || basis === 'approved' ? 1 : 1 + random.between(-NOISE, NOISE);
    const exact = value * (basis === 'planned' || basis === 'cap' ? 1 : manner.level) * noise;
    const total = decimals > 0 ? Number(exact.toFixed(decimals)) : Math.round(exact / rounding) * rounding;
    push(year, 'total', { value: total });
    if (femaleShare === undefined) continue;
    const women = Math.round((total * femaleShare) / rounding) * rounding;
    push(year, 'female', { value: women });
    push(year, 'male', { value: total - women });
  }
  return figures;
}

function isPersons({ measure }: TrueSeries): boolean {
  return measure !== 'remittances' && measure !== 'remittance-cost' && measure !== 'recruitment-cost';
}

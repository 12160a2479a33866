import {
  type Figure,
  type Financing,
  type Indicator,
  MEASURES,
  type Outline,
  type Partnership,
} from '@concord/domain';
import { CYCLE } from './start-test-api.ts';

/** Whose outlines hold canaries. */
export const FILERS = ['DNK', 'SWE'] as const;
export type Filer = (typeof FILERS)[number];

/** Measures of any size; the costs are percentages and months. */
const COUNTED = MEASURES.filter((measure) => !measure.endsWith('-cost'));

/** What each tells all who take part of every corridor. */
const TOLD: Readonly<Record<Filer, number>> = { DNK: 9_500_000, SWE: 9_400_000 };

/** The words and numbers that a country gives in confidence, each found nowhere else, by the place where it stands. */
export interface Canaries {
  outline: Outline;
  words: Map<string, string>;
  numbers: Map<string, number>;
}

/**
 * An outline that says something different in confidence in every place that takes a text or a number, beside a little
 * that it tells all: of Denmark's, each item is marked; Sweden's is marked as a whole, and what it tells is not.
 */
export function canariesOf(filer: Filer): Canaries {
  const words = new Map<string, string>();
  const numbers = new Map<string, number>();
  const partner = filer === 'DNK' ? 'SWE' : 'DNK';
  const kept = filer === 'DNK' ? ({ confidentiality: 'reviewers' } as const) : {};
  const told = { confidentiality: 'participants' } as const;

  const word = (place: string): string => {
    const text = `nightingale-${filer}-${place}`;
    words.set(place, text);
    return text;
  };
  // Of seven digits that do not run into each other's sums: nobody comes upon one by chance.
  const number = (place: string): number => {
    const value = (filer === 'DNK' ? 3_141_593 : 2_718_281) + numbers.size * 10_007;
    numbers.set(place, value);
    return value;
  };
  const observation = (place: string, year: number) => {
    const [female, male] = [number(`${place}-female`), number(`${place}-male`)];
    const value = female + male;
    numbers.set(`${place}-value`, value);
    return { year, value, female, male };
  };
  const indicators = (place: string): Indicator[] => [
    {
      code: '10.7.1',
      name: word(`${place}-indicator-name`),
      unit: 'count',
      direction: 'increase',
      baseline: observation(`${place}-baseline`, 2014),
      target: observation(`${place}-target`, 2030),
      observations: [observation(`${place}-observation`, 2016)],
    },
  ];
  const financing = (place: string): Financing => {
    const amounts = [number(`${place}-amount`), number(`${place}-amount-received`)] as const;
    const envelope = amounts[0] + amounts[1];
    numbers.set(`${place}-envelope`, envelope);
    return {
      currency: 'EUR',
      envelope,
      lines: [
        {
          year: 2015,
          role: 'provides',
          stage: 'committed',
          amount: amounts[0],
          counterpart: { country: partner },
          reference: word(`${place}-line-reference`),
        },
        {
          year: 2016,
          role: 'receives',
          stage: 'disbursed',
          amount: amounts[1],
          counterpart: { organisation: { name: word(`${place}-counterpart`), sector: 'un' } },
        },
      ],
    };
  };
  const agreement = (place: string): Partnership => ({
    id: word(`${place}-id`),
    title: word(`${place}-title`),
    titleEn: word(`${place}-title-en`),
    kind: 'labour-agreement',
    parties: [
      { country: partner },
      { organisation: { name: word(`${place}-organisation`), sector: 'private' } },
    ],
    signed: '2011-04-17',
    inForce: '2012',
    status: 'under-way',
    objectives: word(`${place}-objectives`),
    governance: word(`${place}-governance`),
    resources: word(`${place}-resources`),
    conflictsOfInterest: word(`${place}-conflicts`),
    valueAdded: word(`${place}-value-added`),
    challenges: word(`${place}-challenges`),
    results: word(`${place}-results`),
    quotas: [{ year: 2015, origin: 'DNK', destination: 'SWE', workers: number(`${place}-quota`) }],
    financing: financing(place),
    indicators: indicators(place),
    monitoring: { mechanism: word(`${place}-mechanism`), frequency: 'yearly' },
    reference: word(`${place}-reference`),
    ...kept,
  });
  const outline: Outline = {
    format: 'concord.outline/1',
    cycle: CYCLE,
    country: filer,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: filer === 'DNK' ? 'participants' : 'reviewers',
    framework:
      filer === 'DNK'
        ? { summary: 'What Denmark tells all who take part' }
        : {
            summary: word('framework-summary'),
            changes: word('framework-changes'),
            instruments: [
              {
                title: word('instrument'),
                kind: 'law',
                year: 2012,
                url: `https://example.org/${word('instrument-url')}`,
              },
            ],
          },
    initiatives: [
      {
        id: word('initiative-id'),
        title: word('initiative-title'),
        titleEn: word('initiative-title-en'),
        description: word('initiative-description'),
        themes: ['skills'],
        status: 'under-way',
        start: '2012-02',
        end: '2016-11-30',
        leadAgency: word('initiative-agency'),
        priority: true,
        financing: financing('initiative'),
        indicators: indicators('initiative'),
        monitoring: { mechanism: word('initiative-mechanism') },
        results: word('initiative-results'),
        ...kept,
      },
      { id: 'told', title: `Told by ${filer}`, status: 'planned', ...told },
    ],
    partnerships: [
      agreement('partnership'),
      {
        id: 'told',
        title: 'Nordic forum on skills',
        kind: 'skills',
        parties: [{ country: partner }],
        ...told,
      },
    ],
    figures: figuresOf(filer, kept, word, number),
    answers: [
      { question: 'q1.challenges', text: word('answer'), ...kept },
      { question: 'q1.resources', text: 'An answer for all', ...told },
    ],
  };
  return { outline, words, numbers };
}

/** Corridors of which one side is told and the other kept, of which both are kept, and of which both are told. */
function figuresOf(
  filer: Filer,
  kept: Pick<Figure, 'confidentiality'>,
  word: (place: string) => string,
  number: (place: string) => number,
): Figure[] {
  return COUNTED.flatMap((measure): Figure[] => {
    const corridor = { measure, origin: 'DNK', destination: 'SWE' } as const;
    const back = { measure, origin: 'SWE', destination: 'DNK' } as const;
    const secret = (place: string): Pick<Figure, 'value' | 'source' | 'confidentiality'> => ({
      value: number(`${measure}-${place}`),
      source: word(`${measure}-${place}-source`),
      ...kept,
    });
    const told = { value: TOLD[filer], confidentiality: 'participants' } as const;
    return [
      { ...corridor, year: 2012, ...secret('both-kept') },
      { ...corridor, year: 2013, ...(filer === 'DNK' ? secret('dnk-kept') : told) },
      { ...corridor, year: 2014, ...(filer === 'SWE' ? secret('swe-kept') : told) },
      { ...back, year: 2015, ...secret('back-kept') },
      { ...corridor, year: 2016, ...told },
      { ...corridor, year: 2016, sex: 'female', ...secret('female-kept') },
    ];
  });
}

/** Which of a country's canaries stand in a text, by their places, however its numbers are written. */
export function canariesIn(text: string, { words, numbers }: Canaries): string[] {
  const plain = withoutGrouping(text);
  return [
    ...[...words].filter(([, word]) => text.includes(word)),
    ...[...numbers].filter(([, value]) => plain.includes(String(value))),
  ].map(([place]) => place);
}

/** Differences and sums from which a number that one of these countries keeps could be worked out, as they stand in a text. */
export function derivedIn(
  text: string,
  canaries: Readonly<Record<Filer, Canaries>>,
  hidden: readonly Filer[],
): string[] {
  const plain = withoutGrouping(text);
  const of = (filer: Filer, place: string) => canaries[filer].numbers.get(place) as number;
  return COUNTED.flatMap((measure) => {
    const [kept, other] = [of('DNK', `${measure}-both-kept`), of('SWE', `${measure}-both-kept`)];
    const [danish, swedish] = [of('DNK', `${measure}-dnk-kept`), of('SWE', `${measure}-swe-kept`)];
    const derived: [string, Filer[], number][] = [
      [`${measure} kept by both, difference`, ['DNK', 'SWE'], Math.abs(kept - other)],
      [`${measure} kept by both, sum`, ['DNK', 'SWE'], kept + other],
      [`${measure} kept by Denmark, difference`, ['DNK'], TOLD.SWE - danish],
      [`${measure} kept by Denmark, sum`, ['DNK'], TOLD.SWE + danish],
      [`${measure} kept by Sweden, difference`, ['SWE'], TOLD.DNK - swedish],
      [`${measure} kept by Sweden, sum`, ['SWE'], TOLD.DNK + swedish],
    ];
    return derived
      .filter(([, by, value]) => by.some((filer) => hidden.includes(filer)) && plain.includes(String(value)))
      .map(([name]) => name);
  });
}

function withoutGrouping(text: string): string {
  return text
    .replace(/&(?:#160|nbsp|#8239|#x202f|#x27|#39);/gi, '\u00a0')
    .replace(/(?<=\d)[,.'’٬\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
}

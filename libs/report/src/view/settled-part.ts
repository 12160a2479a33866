import { CASE_OUTCOMES, type CaseOutcome, type CountryCode } from '@concord/domain';
import type { SettledCase } from '../disclose/edition-case.ts';
import type { Word } from '../language/en.ts';
import { type Block, cell, column, header, heading, number, paragraph, row, totalRow } from './block.ts';
import { caseBlock, endingOf, FAMILIES, familyOf, OUTCOMES, REASONS, titleOfCase } from './case-block.ts';
import { caseId } from './case-place.ts';
import type { Context } from './context.ts';
import type { Part } from './part.ts';

const ENDED: Readonly<Record<CaseOutcome, Word>> = {
  corrected: 'endedCorrected',
  explained: 'endedExplained',
  'agreed-difference': 'endedAgreed',
  disputed: 'endedDisputed',
  'not-a-problem': 'endedNoProblem',
};

/** What was settled: the questions that were talked through, with the replies; undefined where none is to be told. */
export function settledPart(context: Context): Part | undefined {
  const { words, material } = context;
  const { cases } = material;
  if (cases.length === 0) return undefined;
  const endings = CASE_OUTCOMES.map((outcome) => ({
    outcome,
    count: cases.filter(({ conclusion }) => conclusion.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return {
    id: 'settled',
    title: words.say('settledTitle'),
    heading: words.say('settledHeading', {
      count: cases.length,
      endings: words.list(endings.map(({ outcome, count }) => words.say(ENDED[outcome], { count }))),
    }),
    digest: mainReason(context),
    blocks: [
      paragraph(
        words.say('settledText', {
          open: cases.filter(({ questions }) => questions.some(({ isOpen }) => isOpen)).length,
          asked: material.findings.length,
        }),
      ),
      ...outcomes(context),
      heading(words.say('settledCases')),
      ...cases.map((each) => caseBlock(context, each)),
    ],
  };
}

/** The questions of one country's chapter that were talked through. */
export function settledOf(context: Context, country: CountryCode): Block[] {
  const { words, material, table } = context;
  const cases = material.cases.filter(({ countries }) => countries.includes(country));
  if (cases.length === 0) return [];
  return [
    table(`settled-${country}`, {
      title: `${words.country(country)}: ${words.say('settledOf')}`,
      dense: true,
      columns: [column(words.say('question')), column(words.say('settledEnded'), { width: 45 })],
      rows: cases.map((each) =>
        row(header(titleOfCase(context, each), { target: caseId(each) }), cell(endingOf(context, each))),
      ),
    }),
  ];
}

function mainReason({ words, material }: Context): string {
  const counts = new Map<keyof typeof REASONS, number>();
  for (const { conclusion } of material.cases) {
    const { explanation } = conclusion;
    if (explanation !== undefined) counts.set(explanation, (counts.get(explanation) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || second?.[1] === first[1]) return '';
  return words.say('digestSettled', { reason: words.say(REASONS[first[0]]) });
}

/** How questions ended, by what they are about, as a picture and as a table. */
function outcomes({ words, material, picture, table }: Context): Block[] {
  const shown = CASE_OUTCOMES.filter((outcome) =>
    material.cases.some(({ conclusion }) => conclusion.outcome === outcome),
  );
  const count = (cases: readonly SettledCase[], outcome: CaseOutcome): number =>
    cases.filter(({ conclusion }) => conclusion.outcome === outcome).length;
  const families = FAMILIES.map((family) => ({
    name: words.say(family),
    cases: material.cases.filter((each) => familyOf(each) === family),
  })).filter(({ cases }) => cases.length > 0);
  const described = families.map(
    ({ name, cases }) =>
      `${name}: ${words.list(
        shown
          .filter((outcome) => count(cases, outcome) > 0)
          .map((outcome) => `${words.say(OUTCOMES[outcome])} ${words.number(count(cases, outcome))}`),
      )}.`,
  );
  const counted = (cases: readonly SettledCase[]) => [
    ...shown.map((outcome) => number(words.number(count(cases, outcome)))),
    number(words.number(cases.length)),
  ];
  return [
    picture('settled-picture', {
      title: words.say('settledFigureTitle'),
      note: words.say('settledFigureNote'),
      description: described.join(' '),
      drawing: {
        kind: 'stacked-bars',
        legend: shown.map((outcome) => ({
          text: words.say(OUTCOMES[outcome]),
          step: outcome === 'not-a-problem' ? ('open' as const) : TONES[outcome],
        })),
        rows: families.map(({ name, cases }) => ({
          label: name,
          total: words.number(cases.length),
          parts: shown.map((outcome) => ({
            value: count(cases, outcome),
            text: words.number(count(cases, outcome)),
          })),
        })),
      },
    }),
    table('settled-table', {
      title: words.say('settledTable'),
      columns: [
        column(words.say('settledAbout')),
        ...shown.map((outcome) => column(words.say(OUTCOMES[outcome]), { numeric: true })),
        column(words.say('total'), { numeric: true }),
      ],
      rows: [
        ...families.map(({ name, cases }) => row(header(name), ...counted(cases))),
        ...(families.length > 1 ? [totalRow(header(words.say('total')), ...counted(material.cases))] : []),
      ],
    }),
  ];
}

/** From the lightest to the darkest of five; none is better than another. */
const TONES: Readonly<Record<Exclude<CaseOutcome, 'not-a-problem'>, number>> = {
  corrected: 4,
  explained: 2,
  'agreed-difference': 1,
  disputed: 3,
};

import type { Finding } from '@concord/consistency';
import type { Figure, Outline } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { renderEdition } from '../html/render-edition.ts';
import type { EditionInput } from '../material.ts';
import { correctedCase, flaggedCase, standingCase } from '../testing/sample-cases.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import { editionView } from '../view/edition-view.ts';
import { discloseEdition } from './disclose-edition.ts';
import type { EditionCase } from './edition-case.ts';

type Audience = EditionInput['audience'];
const AUDIENCES: readonly Audience[] = ['public', 'participants', 'reviewers'];
const CANARY = 'CANARYREPLY';
const COUNTRIES = ['DNK', 'SWE'];

const open = (outline: Outline): Outline => ({ ...outline, confidentiality: 'public' });
const isAbout = (year: number) => (figure: Figure) =>
  figure.measure === 'migration-flow' &&
  figure.origin === 'DNK' &&
  figure.destination === 'SWE' &&
  figure.year === year &&
  (figure.sex ?? 'total') === 'total';

/** The year of a figure on which both sides agree, and a question of the two outlines. */
let agreed: number;
let asked: Finding;
beforeAll(() => {
  const { run } = sampleEdition({ countries: COUNTRIES, change: open });
  const years = run.findings
    .filter(({ subject }) => subject.origin === 'DNK' && subject.destination === 'SWE')
    .map(({ subject }) => subject.year);
  agreed = [2016, 2015, 2014, 2013, 2012].find((year) => !years.includes(year)) ?? 0;
  asked = run.findings.find(({ check }) => check === 'mirror-flow') as Finding;
});

type Make = (input: EditionInput) => EditionCase;

/** For which audiences a case is told, of outlines that are changed before. */
function toldTo(make: Make, change: (outline: Outline) => Outline = (outline) => outline): Audience[] {
  return AUDIENCES.filter((audience) => casesFor(audience, make, change).length > 0);
}

function casesFor(audience: Audience, make: Make, change: (outline: Outline) => Outline = (o) => o) {
  return materialFor(audience, make, change).cases;
}

function materialFor(audience: Audience, make: Make, change: (outline: Outline) => Outline) {
  const input = sampleEdition({ audience, countries: COUNTRIES, change: (outline) => change(open(outline)) });
  return discloseEdition({ ...input, cases: [make(input)] });
}

const standing: Make = (input) => standingCase(input, asked);
const corrected: Make = (input) =>
  correctedCase(input, 'DNK', (figure) =>
    isAbout(agreed)(figure) ? { ...figure, value: (figure.value ?? 0) * 3 } : undefined,
  );

/** The outlines with another marking of the figures of one year, in every version of them or in those of one time. */
const marked =
  (year: number, confidentiality: Audience) =>
  (outline: Outline): Outline => ({
    ...outline,
    figures: (outline.figures ?? []).map((figure) =>
      isAbout(year)(figure) && outline.country === 'DNK' ? { ...figure, confidentiality } : figure,
    ),
  });

describe('a case that is to be published', () => {
  test('is told with the question as its outlines ask it, to all who may read these', () => {
    expect(toldTo(standing)).toEqual(AUDIENCES);
    const [told] = casesFor('public', standing);
    expect(told).toMatchObject({ id: asked.id, questions: [{ isOpen: true, finding: asked }], changes: [] });
  });

  test.each([
    ['participants', ['participants', 'reviewers']],
    ['reviewers', ['reviewers']],
  ] as const)('that rests on a figure for %s is told to no wider circle', (marking, circle) => {
    const { year } = asked.subject;
    const mark = (outline: Outline): Outline => ({
      ...outline,
      figures: (outline.figures ?? []).map((figure) =>
        figure.year === year &&
        figure.origin === asked.subject.origin &&
        figure.destination === asked.subject.destination
          ? { ...figure, confidentiality: marking }
          : figure,
      ),
    });
    expect(toldTo(standing, mark)).toEqual(circle);
  });

  test('whose figure was for fewer in an outline that counted meanwhile is told to no more', () => {
    const make: Make = (input) => {
      const of = standingCase(input, asked);
      const before = of.versions.map((each) => ({
        ...each,
        outline: { ...each.outline, confidentiality: 'participants' as const },
      }));
      return { ...of, versions: [...before, ...of.versions] };
    };
    expect(toldTo(make)).toEqual(['participants', 'reviewers']);
  });

  test('of other values than the outlines give is told to nobody: it is to be talked through anew', () => {
    const make: Make = (input) => {
      const of = standingCase(input, asked);
      const evidence = asked.evidence.map((place) => ({ ...place, value: Number(place.value) + 1 }));
      return { ...of, findings: [{ ...asked, evidence }] };
    };
    expect(toldTo(make)).toEqual([]);
    expect(toldTo((input) => ({ ...standing(input), conclusion: { outcome: 'corrected' } }))).toEqual([]);
  });

  test('is told only where all of its countries are in the edition', () => {
    const input = sampleEdition({ audience: 'public', countries: COUNTRIES, change: open });
    const material = discloseEdition({ ...input, cases: [standing(input)], signedOff: new Set(['SWE']) });
    expect(material.cases).toEqual([]);
  });

  test('about a place that a reviewer points at is told as that place is', () => {
    const make: Make = (input) =>
      flaggedCase(input, {
        caption: 'What is meant by this?',
        points: [{ country: 'SWE', section: 'initiatives', item: 'I-1' }],
      });
    const initiative = (confidentiality: Audience) => (outline: Outline) => ({
      ...outline,
      initiatives: [{ id: 'I-1', title: 'A school', status: 'planned' as const, confidentiality }],
    });
    expect(toldTo(make, initiative('public'))).toEqual(AUDIENCES);
    expect(toldTo(make, initiative('reviewers'))).toEqual(['reviewers']);
    expect(toldTo(make)).toEqual(['reviewers']);
  });
});

describe('a case whose data were corrected', () => {
  test('is told with what was asked then, and what the outline says now', () => {
    expect(toldTo(corrected)).toEqual(AUDIENCES);
    const [told] = casesFor('public', corrected);
    const [change, ...others] = told?.changes ?? [];
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      country: 'DNK',
      item: { cell: `migration-flow DNK SWE ${agreed} total observed` },
    });
    expect(change?.before).toBe(Number(change?.now) * 3);
    expect(change?.sources).toEqual([
      expect.stringMatching(/^DNK@1#\/figures\/\d+\/value$/),
      expect.stringMatching(/^DNK#\/figures\/\d+\/value$/),
    ]);
    expect(told?.questions[0]).toMatchObject({ isOpen: false });
    expect(told?.questions[0]?.sources.join(' ')).toMatch(/DNK@1#\/figures\/\d+\/value/);
  });

  test.each([
    ['participants', ['participants', 'reviewers']],
    ['reviewers', ['reviewers']],
  ] as const)('from what was for %s is told to no wider circle', (marking, circle) => {
    const wasKept: Make = (input) => {
      const of = corrected(input);
      const versions = of.versions.map((each) =>
        each.version === 1 ? { ...each, outline: marked(agreed, marking)(each.outline) } : each,
      );
      return { ...of, versions };
    };
    expect(toldTo(wasKept)).toEqual(circle);
    expect(toldTo(corrected, marked(agreed, marking))).toEqual(circle);
  });

  test('tells the public nothing of a table in which something is kept', () => {
    const beside = (outline: Outline): Outline => ({
      ...outline,
      figures: (outline.figures ?? []).map((figure) =>
        outline.country === 'DNK' &&
        figure.measure === 'migration-flow' &&
        figure.origin === 'DNK' &&
        figure.year === agreed &&
        !isAbout(agreed)(figure)
          ? { ...figure, confidentiality: 'reviewers' as const }
          : figure,
      ),
    });
    const world = (outline: Outline): Outline =>
      outline.country === 'DNK'
        ? {
            ...outline,
            figures: [
              ...(outline.figures ?? []),
              {
                measure: 'migration-flow',
                origin: 'DNK',
                destination: 'NOR',
                year: agreed,
                value: 4321,
                confidentiality: 'reviewers',
              },
            ],
          }
        : outline;
    expect(toldTo(corrected, (outline) => world(beside(outline)))).toEqual(['participants', 'reviewers']);
  });
});

describe('what is said in a case', () => {
  const reply = { country: 'SWE', language: 'sv' as never, text: CANARY };
  const htmlFor = (audience: Audience, make: Make) =>
    renderEdition(editionView(materialFor(audience, make, (outline) => outline)), new Map());

  test('stands beside it word for word, in full, with its language and its country', () => {
    const text = `${'A long answer. '.repeat(300)}**Bold** <script>alert(1)</script> ${CANARY}`;
    const html = htmlFor('public', (input) =>
      standingCase(input, asked, {
        asked: 'How are students counted?',
        replies: [{ country: 'SWE', language: 'fr', text }],
      }),
    );
    expect(html).toContain('A long answer. '.repeat(300).trim());
    expect(html).toMatch(new RegExp(`<strong>Bold</strong> &lt;script&gt;.*${CANARY}`));
    expect(html).toMatch(
      /data-said="[0-9a-f]{32}-0"><p class="by">Reply of Sweden \(French\)<\/p><div [^>]*lang="fr" dir="auto">/,
    );
    expect(html).toContain('How are students counted?');
  });

  test('to a country’s own reviewers is in the organizers’ edition alone, and among reviewers in none', () => {
    const entry = { id: 'e', kind: 'replied', side: 'country', restrictedBy: [], ...reply } as const;
    const make =
      (audience: 'country' | 'reviewers', restrictedBy: readonly string[] = []): Make =>
      (input) => ({ ...standing(input), entries: [{ ...entry, audience, restrictedBy }] });
    const has = (of: Make) => AUDIENCES.filter((audience) => htmlFor(audience, of).includes(CANARY));
    expect(has(make('country'))).toEqual(['reviewers']);
    expect(has(make('reviewers'))).toEqual([]);
    expect(
      has((input) => ({
        ...standing(input),
        entries: [{ ...entry, audience: 'shared', restrictedBy: ['SWE'] }],
      })),
    ).toEqual(['reviewers']);
    expect(has((input) => ({ ...standing(input), entries: [{ ...entry, audience: 'shared' }] }))).toEqual(
      AUDIENCES,
    );
  });
});

import { checksOf, matchedPairs, runChecks, Slice, Snapshot } from '@concord/consistency';
import { discloseOutline, GateError } from '@concord/disclosure';
import type { Figure, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { renderEdition } from '../html/render-edition.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import { editionView } from '../view/edition-view.ts';
import { discloseEdition, screenEdition } from './disclose-edition.ts';

const COUNTRIES = ['DNK', 'SWE', 'ITA', 'ESP', 'MAR'];
/** Digits and words that occur nowhere in the sample. */
const CANARIES = { value: 7_654_321, words: 'CANARYWORDS' };

/** Everything of one country public but one item of each kind, which holds a canary. */
function withCanaries(outline: Outline): Outline {
  const open: Outline = { ...outline, confidentiality: 'public' };
  if (outline.country !== 'SWE') return open;
  const confidentiality = 'reviewers';
  return {
    ...open,
    figures: (outline.figures ?? []).map((figure) =>
      figure.origin === 'DNK' && figure.measure === 'migration-flow' && figure.year === 2014
        ? { ...figure, value: CANARIES.value, confidentiality }
        : figure,
    ),
    initiatives: [{ id: 'I-1', title: CANARIES.words, status: 'planned', confidentiality }],
    partnerships: [
      ...(outline.partnerships ?? []),
      { id: 'P-1', title: CANARIES.words, kind: 'other', parties: [{ country: 'DNK' }], confidentiality },
    ],
    answers: [{ question: 'q1.challenges', text: CANARIES.words, confidentiality }],
  };
}

function htmlFor(audience: 'public' | 'participants' | 'reviewers'): string {
  const input = sampleEdition({ audience, countries: COUNTRIES, change: withCanaries });
  const html = renderEdition(editionView(discloseEdition(input)), new Map());
  return html.replace(/<style>[\s\S]*?<\/style>/, '');
}

describe('what is given in confidence', () => {
  test('is in the edition for those who may read it', () => {
    expect(htmlFor('reviewers')).toContain(CANARIES.words);
    expect(htmlFor('reviewers')).toContain('7,654,321');
  });

  test.each(['public', 'participants'] as const)('is nowhere in the edition for %s', (audience) => {
    const html = htmlFor(audience);
    expect(html.includes(CANARIES.words)).toBe(false);
    expect(html.match(/7,?654,?321|7654321/)).toBeNull();
  });

  test('is in nothing that is derived from it', () => {
    const input = sampleEdition({ audience: 'public', countries: COUNTRIES, change: withCanaries });
    const material = discloseEdition(input);
    const about = (findings: typeof input.run.findings) =>
      findings.filter(
        ({ subject: { origin, destination, year } }) =>
          origin === 'DNK' && destination === 'SWE' && year === 2014,
      );
    expect(about(input.run.findings).length).toBeGreaterThan(0);
    expect(about([...material.findings])).toEqual([]);
    expect(material.tallies['mirror-flow']?.compared).toBe(
      (input.run.tallies['mirror-flow']?.compared ?? 0) - 1,
    );
    const chapter = editionView(material).chapters.find(({ title }) => title === 'Sweden');
    expect(JSON.stringify(chapter)).not.toContain('7654321');
  });

  test.each(['public', 'participants'] as const)(
    'leaves every sentence for %s as it would be without it',
    (audience) => {
      const kept =
        (factor: number) =>
        (outline: Outline): Outline => ({
          ...outline,
          confidentiality: 'public',
          figures: (outline.figures ?? []).map((figure, index) =>
            outline.country === 'SWE' && index % 2 === 0 && figure.value !== undefined
              ? {
                  ...figure,
                  value: figure.value * factor + (factor - 1) * 1000,
                  confidentiality: 'reviewers',
                }
              : figure,
          ),
        });
      const inputs = [1, 3].map((factor) => sampleEdition({ audience, change: kept(factor) }));
      const [share, otherwise] = inputs.map(
        ({ run }) => run.findings.find(({ check }) => check === 'coverage-sufficient')?.message.values.share,
      );
      expect(share).not.toEqual(otherwise);
      const [first, second] = inputs.map((input) => {
        const { snapshot: _, findings, ...material } = discloseEdition({ ...input });
        return { ...material, findings: new Map(findings.map((finding) => [finding.id, finding])) };
      });
      if (first === undefined || second === undefined) throw new Error('Two worlds');
      expect({ ...first, findings: null }).toEqual({ ...second, findings: null });
      expect(first.findings.size).toBeGreaterThan(100);
      for (const [id, finding] of first.findings) {
        if (second.findings.has(id)) expect(second.findings.get(id)).toEqual(finding);
      }
      expect([...first.findings.values()].map(({ check }) => check)).not.toContain('coverage-sufficient');
    },
  );

  test('makes the edition say that something is left out', () => {
    expect(htmlFor('public')).toContain('narrower circle of readers');
    expect(htmlFor('reviewers')).not.toContain('narrower circle of readers');
  });
});

describe('what the cycle before says', () => {
  /** Two observed figures were others then; one of them was for reviewers. */
  function before(outline: Outline): Outline {
    const figures = (outline.figures ?? []).map((figure): Figure => {
      if (figure.measure !== 'migration-flow' || figure.origin !== 'SWE' || figure.value === undefined) {
        return figure;
      }
      if (figure.year === 2013) return { ...figure, value: figure.value * 2 };
      return figure.year === 2014
        ? { ...figure, value: CANARIES.value, confidentiality: 'reviewers' }
        : figure;
    });
    return { ...outline, figures };
  }

  function rewrittenFor(audience: 'participants' | 'reviewers'): { years: unknown[]; html: string } {
    const input = sampleEdition({ audience, countries: ['DNK', 'SWE'] });
    const outlines = input.filings.map(({ outline }) => outline);
    const previous = outlines.filter(({ country }) => country === 'DNK').map(before);
    const run = runChecks(checksOf(input.cycle), Snapshot.of(input.cycle, outlines, { previous }));
    const material = discloseEdition({ ...input, previous, run });
    const years = material.findings
      .filter(({ check }) => check === 'past-rewritten')
      .map(({ subject }) => subject.year);
    return { years: years.sort(), html: renderEdition(editionView(material), new Map()) };
  }

  test('is compared for those who may read it', () => {
    const { years, html } = rewrittenFor('reviewers');
    expect(years).toEqual([2013, 2014]);
    expect(html).toMatch(/7,654,321/);
  });

  test('is no part of the edition where it was marked for fewer', () => {
    const { years, html } = rewrittenFor('participants');
    expect(years).toEqual([2013]);
    expect(html).not.toMatch(/7,?654,?321/);
  });
});

describe('what countries answered about partnerships', () => {
  const kept = { title: CANARIES.words, kind: 'other', confidentiality: 'reviewers' } as const;
  /** One pair that nothing but an answer brings together, one that is alike, and one of which Sweden keeps its part. */
  const change = (outline: Outline): Outline => {
    if (outline.country !== 'DNK' && outline.country !== 'SWE') return outline;
    const isDanish = outline.country === 'DNK';
    const parties = [{ country: isDanish ? 'SWE' : 'DNK' }];
    return {
      ...outline,
      partnerships: [
        {
          id: 'apart',
          title: isDanish ? 'Nurses' : 'Harvests',
          kind: isDanish ? 'health' : 'skills',
          parties,
        },
        { id: 'alike', title: 'Recognition of diplomas', kind: 'education', signed: '2014', parties },
        isDanish
          ? { id: 'kept', title: 'Returns', kind: 'return', parties }
          : { ...kept, id: 'kept', parties },
      ],
    } as Outline;
  };
  const both = (id: string): [string, string] => [`DNK/${id}`, `SWE/${id}`];

  function linked(answers: Parameters<typeof screenEdition>[0]['answers']): string[] {
    const input = sampleEdition({ audience: 'participants', countries: ['DNK', 'SWE'], change });
    const { material } = screenEdition({ ...input, ...(answers ? { answers } : {}) });
    const [pair] = matchedPairs(Slice.whole(material.snapshot));
    return (pair?.matching.linked ?? []).map(({ a, b }) => `${a} ${b}`);
  }

  test('brings their descriptions together and keeps them apart, where both are told', () => {
    expect(linked(undefined)).toEqual(['DNK/alike SWE/alike']);
    expect(linked({ confirmed: [both('apart'), both('kept')], denied: [both('alike')] })).toEqual([
      'DNK/apart SWE/apart',
    ]);
  });
});

describe('counts of one to four persons', () => {
  const SMALL = 2013;
  /** Italy sees three move to Spain in one year, Spain many. */
  const change = (outline: Outline): Outline => ({
    ...outline,
    confidentiality: 'public',
    figures: (outline.figures ?? []).map((figure) =>
      outline.country === 'ITA' &&
      figure.measure === 'migration-flow' &&
      figure.destination === 'ESP' &&
      figure.origin === 'ITA' &&
      figure.year === SMALL &&
      figure.value !== undefined
        ? { ...figure, value: 3 }
        : figure,
    ),
  });
  const screened = (audience: 'public' | 'participants', cycle = {}) => {
    const input = sampleEdition({ audience, countries: COUNTRIES, change });
    return screenEdition({ ...input, cycle: { ...input.cycle, ...cycle } });
  };
  const rowFor = (audience: 'public' | 'participants') => {
    const view = editionView(screened(audience).material);
    const blocks = view.parts.flatMap((part) => part.blocks);
    const entry = blocks.find((block) => block.kind === 'entry' && /Italy.*Spain/.test(block.title));
    if (entry?.kind !== 'entry') throw new Error('No entry');
    const year = entry.years.indexOf(String(SMALL));
    return entry.rows.map(({ values }) => values[year]?.text);
  };

  test('are printed for those who take part, and not for the public, nor what follows from them', () => {
    expect(rowFor('participants')[0]).toBe('3');
    expect(rowFor('participants')[2]).toMatch(/%/);
    expect(rowFor('public').map((text, index) => (index === 1 ? '' : text))).toEqual(['[c]', '', '..']);
  });

  test('are named to the organizers, with why', () => {
    const { disclosure } = screened('public');
    expect(disclosure).toMatchObject({ threshold: 5, left: [], problems: [], against: [] });
    expect(disclosure.withheld).toContainEqual({
      country: 'ITA',
      cell: `migration-flow ITA ESP ${SMALL} total observed`,
      reason: 'small',
    });
    expect(screened('participants').disclosure.withheld).toEqual([]);
  });

  test('are as small as the cycle says', () => {
    expect(screened('public', { smallCounts: 3 }).disclosure.withheld.map(({ cell }) => cell)).not.toContain(
      `migration-flow ITA ESP ${SMALL} total observed`,
    );
  });
});

describe('consent', () => {
  const open = (outline: Outline): Outline => ({ ...outline, confidentiality: 'public' });
  const input = () => sampleEdition({ audience: 'public', countries: COUNTRIES, change: open });

  test('leaves out who has not signed off, and everything that their outlines are compared with', () => {
    const { material, disclosure } = screenEdition({ ...input(), signedOff: new Set(['DNK', 'ITA']) });
    expect([...material.filings.keys()]).toEqual(['DNK', 'ITA']);
    expect(disclosure.left).toEqual(['ESP', 'MAR', 'SWE']);
    const named = new Set(
      material.findings.flatMap(({ evidence }) => evidence.map(({ country }) => country)),
    );
    expect([...named].filter((country) => !['DNK', 'ITA'].includes(country))).toEqual([]);
    expect(material.abridged).toBe(true);
  });

  test('of nobody stops the edition', () => {
    expect(() => screenEdition({ ...input(), signedOff: new Set() })).toThrow(GateError);
    expect(() => screenEdition({ ...input(), signedOff: new Set() })).toThrow('No chapter is signed off');
  });
});

test('an outline of which all may be read stays as it is', () => {
  const [filing] = sampleEdition({ countries: ['MAR'] }).filings;
  const outline = filing?.outline as Outline;
  expect(discloseOutline(outline, 'participants')).toBe(outline);
  expect(discloseOutline(outline, 'public')).not.toHaveProperty('framework');
});

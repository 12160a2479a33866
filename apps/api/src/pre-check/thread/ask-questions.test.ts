import { hash } from 'node:crypto';
import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { describe, expect, test } from '@jest/globals';
import { QuestionAsker, type QuestionRequest } from './ask-questions.ts';

const cycle = readSampleCycle();
const NO_LINKS = { confirmed: [], declined: [] };
const filings = readSampleFilings().map(({ outline, text }) => ({
  outline,
  text,
  country: outline.country,
  sha256: hash('sha256', text, 'hex'),
}));

/** What a country asks whose sight of the others is whole. */
function requestOf(country: string, draft: Outline): Omit<QuestionRequest, 'texts'> {
  const others = filings
    .filter((filing) => filing.country !== country)
    .map(({ country: code, sha256 }) => ({ country: code, sha256 }));
  return {
    country,
    draft: JSON.stringify(draft),
    configuration: JSON.stringify(cycle),
    others,
    previous: [],
    links: NO_LINKS,
  };
}

/** Asks as the application does: first without texts, then with those that are missing. */
function ask(asker: QuestionAsker, request: Omit<QuestionRequest, 'texts'>) {
  const first = asker.answer({ ...request, texts: new Map() });
  if ('findings' in first) return { findings: first.findings, sent: 0 };
  const texts = filings.filter(({ sha256 }) => first.missing.includes(sha256));
  const second = asker.answer({
    ...request,
    texts: new Map(texts.map(({ sha256, text }) => [sha256, text])),
  });
  if ('missing' in second) throw new Error('It asks for what it was sent');
  return { findings: second.findings, sent: texts.length };
}

const checks = checksOf(cycle);
const run = (outlines: readonly Outline[]) => runChecks(checks, Snapshot.of(cycle, outlines)).findings;
const about = (country: string) => (finding: { countries: readonly string[] }) =>
  finding.countries.includes(country);

describe('what a draft is asked', () => {
  test('is what the checks ask once it is submitted, for each of the sample’s countries', () => {
    const findings = run(filings.map(({ outline }) => outline));
    const asker = new QuestionAsker();
    let asked = 0;
    for (const { country, outline } of filings) {
      const found = ask(asker, requestOf(country, outline));
      expect([country, found.findings]).toEqual([country, findings.filter(about(country))]);
      expect([country, found.sent <= (asked === 0 ? filings.length : 1)]).toEqual([country, true]);
      asked += found.findings.length;
    }
    expect(asked).toBeGreaterThan(1000);
  });

  test('follows what others submit and take back meanwhile', () => {
    const asker = new QuestionAsker();
    const [first, second] = filings;
    if (first === undefined || second === undefined) throw new Error('The sample has countries');
    const before = requestOf(first.country, first.outline);
    ask(asker, before);
    const others = before.others.filter(({ country }) => country !== second.country);
    const rest = filings.filter(({ country }) => country !== second.country).map(({ outline }) => outline);
    expect(ask(asker, { ...before, others }).findings).toEqual(run(rest).filter(about(first.country)));
    const changed = {
      ...second,
      text: JSON.stringify({ ...second.outline, figures: [], partnerships: [] }),
    };
    const sha256 = hash('sha256', changed.text, 'hex');
    const renewed = [...others, { country: second.country, sha256 }];
    const answer = asker.answer({ ...before, others: renewed, texts: new Map([[sha256, changed.text]]) });
    const after = run([...rest, JSON.parse(changed.text) as Outline]).filter(about(first.country));
    expect(answer).toEqual({ findings: after });
  });

  test('looks back at what was filed before, and goes by what countries answered about partnerships', () => {
    const [first, second] = filings;
    if (first === undefined || second === undefined) throw new Error('The sample has countries');
    const partnership = (id: string, country: string) => ({
      id,
      title: `Care workers ${id}`,
      kind: 'labour-agreement' as const,
      parties: [{ country }],
    });
    const ours = { ...first.outline, partnerships: [partnership('A', second.country)] };
    const theirs = { ...second.outline, partnerships: [partnership('B', first.country)] };
    const text = JSON.stringify(theirs);
    const sha256 = hash('sha256', text, 'hex');
    const previous = { ...ours, partnerships: [], initiatives: [] };
    const before = {
      text: JSON.stringify(previous),
      sha256: hash('sha256', JSON.stringify(previous), 'hex'),
    };
    const asker = new QuestionAsker();
    const answer = (links: QuestionRequest['links']) => {
      const request = {
        ...requestOf(first.country, ours),
        others: [{ country: second.country, sha256 }],
        previous: [{ country: first.country, sha256: before.sha256 }],
        links,
      };
      const texts = new Map([
        [sha256, text],
        [before.sha256, before.text],
      ]);
      return asker.answer({ ...request, texts });
    };
    const names: [string, string] = [`${first.country}/A`, `${second.country}/B`];
    for (const [links, known] of [
      [NO_LINKS, {}],
      [{ confirmed: [names], declined: [] }, { confirmed: [names] }],
      [{ confirmed: [], declined: [[names[0], second.country]] }, { denied: [names] }],
      [{ confirmed: [], declined: [[names[1], first.country]] }, { denied: [[names[1], names[0]]] }],
    ] as [QuestionRequest['links'], { confirmed?: [string, string][]; denied?: [string, string][] }][]) {
      const snapshot = Snapshot.of(cycle, [ours, theirs], { previous: [previous], ...known });
      const { findings } = runChecks(checks, snapshot);
      expect(answer(links)).toEqual({ findings: findings.filter(about(first.country)) });
    }
  });
});

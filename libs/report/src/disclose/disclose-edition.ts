import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import {
  type Audience,
  confidentialityOfFinding,
  confidentialityOfItem,
  discloses,
} from '@concord/disclosure';
import type { Confidentiality, Outline } from '@concord/domain';
import type { EditionInput, Filing, Material } from '../material.ts';

/**
 * Leaves out what the audience may not read, and everything derived from it: items, findings that rest on them,
 * and what the checks counted, which is counted anew over what is left.
 */
export function discloseEdition({ cycle, filings, run, language, audience }: EditionInput): Material {
  const whole = new Map(filings.map(({ outline }) => [outline.country, outline]));
  const disclosed = new Map(
    [...filings]
      .sort((a, b) => (a.outline.country < b.outline.country ? -1 : 1))
      .map((filing): [string, Filing] => [
        filing.outline.country,
        { ...filing, outline: discloseOutline(filing.outline, audience) },
      ]),
  );
  const abridged = [...disclosed].some(([country, { outline }]) => outline !== whole.get(country));
  const snapshot = Snapshot.of(
    cycle,
    [...disclosed.values()].map(({ outline }) => outline),
  );
  return {
    cycle,
    language,
    audience,
    filings: disclosed,
    snapshot,
    findings: run.findings.filter((finding) => discloses(audience, confidentialityOfFinding(finding, whole))),
    tallies: abridged ? runChecks(checksOf(cycle), snapshot).tallies : run.tallies,
    abridged,
  };
}

/** An outline without the items that the audience may not read; the same object where nothing is left out. */
export function discloseOutline(outline: Outline, audience: Audience): Outline {
  const readable = <Item extends { confidentiality?: Confidentiality }>(items: Item[] | undefined) =>
    items?.filter((item) => discloses(audience, confidentialityOfItem(outline, item)));
  const { framework, initiatives, partnerships, figures, answers, ...rest } = outline;
  const kept = {
    framework: discloses(audience, confidentialityOfItem(outline)) ? framework : undefined,
    initiatives: readable(initiatives),
    partnerships: readable(partnerships),
    figures: readable(figures),
    answers: readable(answers),
  };
  const same =
    kept.framework === framework &&
    kept.initiatives?.length === initiatives?.length &&
    kept.partnerships?.length === partnerships?.length &&
    kept.figures?.length === figures?.length &&
    kept.answers?.length === answers?.length;
  if (same) return outline;
  const said = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...rest, ...said };
}

import type { CycleConfiguration, Initiative, Monitoring, Outline, Partnership } from '@concord/domain';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { MESSAGES } from './messages.ts';

/** A list of hundreds helps nobody: the first show where to look, the numbers say how many there are. */
const SHOWN_PLACES = 50;

export default defineCheck({
  id: 'measurable',
  scope: 'outline',
  reach: 'outline',
  severity: 'note',
  rule: 'Require initiatives to have an indicator with baseline and target and to say how they are monitored, partnerships to say their expected results, and each question to have an answer',
  source: 'Results frameworks as in the OECD DAC’s glossary; GCM paragraphs 48 to 54 on follow-up and review',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { questions } = slice.snapshot.cycle;
    for (const { country, outline } of slice.outlines()) {
      tally.compared++;
      const initiatives = placesOf(country, 'initiatives', outline.initiatives, isMeasurable);
      const partnerships = placesOf(country, 'partnerships', outline.partnerships, saysResults);
      const unanswered = unansweredOf(outline, questions);
      if (initiatives.length + partnerships.length + unanswered.length === 0) continue;
      const places = [...initiatives, ...partnerships];
      yield {
        message: 'lacking',
        severity: 'note',
        countries: [country],
        subject: { part: 'results' },
        // What is not there has no place of its own.
        evidence: places.length === 0 ? [{ country, pointer: '/country' }] : places.slice(0, SHOWN_PLACES),
        statistic: { name: 'lacking', value: places.length + unanswered.length, threshold: 0 },
        values: {
          initiatives: initiatives.length,
          partnerships: partnerships.length,
          questions: unanswered.length,
        },
      };
    }
  },
});

function placesOf<Item extends { title: string }>(
  country: string,
  section: 'initiatives' | 'partnerships',
  items: readonly Item[] = [],
  suffices: (item: Item) => boolean,
): Evidence[] {
  return items.flatMap((item, position) =>
    suffices(item) ? [] : [{ country, pointer: `/${section}/${position}/title`, value: item.title }],
  );
}

function isMeasurable({ indicators = [], monitoring }: Initiative): boolean {
  return (
    indicators.some(({ baseline, target }) => baseline !== undefined && target !== undefined) &&
    isMonitored(monitoring)
  );
}

function isMonitored(monitoring: Monitoring | undefined): boolean {
  const { mechanism = '', frequency = 'none' } = monitoring ?? {};
  return mechanism.trim() !== '' || frequency !== 'none';
}

function saysResults({ results = '', objectives = '', indicators = [] }: Partnership): boolean {
  return (
    results.trim() !== '' || objectives.trim() !== '' || indicators.some(({ target }) => target !== undefined)
  );
}

function unansweredOf(outline: Outline, questions: CycleConfiguration['questions']): string[] {
  const answered = new Set(
    (outline.answers ?? []).filter(({ text }) => text.trim() !== '').map(({ question }) => question),
  );
  return questions.map(({ code }) => code).filter((code) => !answered.has(code));
}

import type { Initiative, Outline } from '@concord/domain';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'commitment-followed-up',
  scope: 'outline',
  reach: 'outline',
  severity: 'note',
  rule: 'Require each priority initiative of the country’s last outline to be in this one under the same id, or its absence to be explained',
  source:
    'Follow-up of commitments in the G20’s Mutual Assessment Process and its accountability assessments',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    for (const { country, outline } of slice.outlines()) {
      const before = slice.snapshot.previous.get(country);
      if (before === undefined) {
        tally.notApplicable++;
        continue;
      }
      const present = new Set((outline.initiatives ?? []).map(({ id }) => id));
      for (const initiative of before.initiatives ?? []) {
        if (initiative.priority !== true) continue;
        tally.compared++;
        if (present.has(initiative.id) || isExplained(outline, initiative)) continue;
        yield {
          message: 'absent',
          severity: 'note',
          countries: [country],
          subject: { initiative: `${country}/${initiative.id}` },
          evidence: [absence(country, outline)],
          values: { title: initiative.title, initiative: initiative.id },
        };
      }
    }
  },
});

/** The framework’s text on what changed speaks of the initiative, by its id or its title. */
function isExplained({ framework }: Outline, { id, title, titleEn }: Initiative): boolean {
  const changes = framework?.changes?.toLowerCase() ?? '';
  const hasTitle = [title, titleEn].some(
    (name) => name !== undefined && changes.includes(name.toLowerCase()),
  );
  return hasTitle || speaksOf(changes, id.toLowerCase());
}

/** Whether a text has an id as a word of its own: one that has I-10 does not speak of I-1. */
function speaksOf(text: string, id: string): boolean {
  const literal = id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${literal}(?![\\p{Script=Latin}\\p{N}])`, 'u').test(text);
}

/** What is not there has no place: the one where its absence would be explained, else the outline's beginning. */
function absence(country: string, { framework }: Outline): Evidence {
  return { country, pointer: framework?.changes === undefined ? '/country' : '/framework/changes' };
}

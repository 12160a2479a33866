import type { CycleConfiguration, Initiative, Partnership } from '@concord/domain';
import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Severity, Subject } from '../../check/finding.ts';
import { certainlyAfter } from '../../item/dates.ts';
import { MESSAGES } from './messages.ts';

/** One rule of order that was not kept. */
interface Disorder {
  message: keyof typeof MESSAGES;
  severity: Severity;
  /** The members that the rule compares. */
  members: readonly string[];
  values: Record<string, string>;
}

export default defineCheck({
  id: 'dates-in-order',
  scope: 'field',
  reach: 'outline',
  severity: 'error',
  rule: 'Require dates in the order of events, and a status that fits them on the filing date',
  source:
    'The order of treaty events in the Vienna Convention on the Law of Treaties, parts II and V; the rest are this catalogue’s own',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { filingDate } = slice.snapshot.cycle;
    for (const { country, outline } of slice.outlines()) {
      for (const [position, initiative] of (outline.initiatives ?? []).entries()) {
        const subject = { initiative: `${country}/${initiative.id}` };
        tally.compared++;
        for (const disorder of ofInitiative(initiative, filingDate)) {
          yield question(country, `/initiatives/${position}`, subject, initiative, disorder);
        }
      }
      for (const [position, partnership] of (outline.partnerships ?? []).entries()) {
        const subject = { partnership: [`${country}/${partnership.id}`] };
        tally.compared++;
        for (const disorder of ofPartnership(partnership, filingDate)) {
          yield question(country, `/partnerships/${position}`, subject, partnership, disorder);
        }
      }
    }
  },
});

type FilingDate = CycleConfiguration['filingDate'];

function* ofInitiative({ start, end, status }: Initiative, filingDate: FilingDate): Iterable<Disorder> {
  if (start !== undefined && end !== undefined && certainlyAfter(start, end)) {
    yield {
      message: 'end-before-start',
      severity: 'error',
      members: ['start', 'end'],
      values: { start, end },
    };
  }
  yield* againstStatus(status, { start, end }, ['start', 'end'], filingDate);
}

function* ofPartnership(
  { signed, inForce, expires, status }: Partnership,
  filingDate: FilingDate,
): Iterable<Disorder> {
  if (signed !== undefined && inForce !== undefined && certainlyAfter(signed, inForce)) {
    yield {
      message: 'in-force-before-signed',
      severity: 'warning',
      members: ['signed', 'inForce'],
      values: { signed, inForce },
    };
  }
  const begun = inForce === undefined ? (['signed', signed] as const) : (['inForce', inForce] as const);
  if (begun[1] !== undefined && expires !== undefined && certainlyAfter(begun[1], expires)) {
    yield {
      message: begun[0] === 'signed' ? 'expires-before-signed' : 'expires-before-in-force',
      severity: 'error',
      members: [begun[0], 'expires'],
      values: { start: begun[1], end: expires },
    };
  }
  yield* againstStatus(status, { start: inForce, end: expires }, ['inForce', 'expires'], filingDate);
}

function* againstStatus(
  status: Initiative['status'] | undefined,
  { start, end }: { start: string | undefined; end: string | undefined },
  [startMember, endMember]: readonly [string, string],
  filingDate: FilingDate,
): Iterable<Disorder> {
  if (status === 'completed' && end !== undefined && certainlyAfter(end, filingDate)) {
    yield {
      message: 'completed-ends-later',
      severity: 'error',
      members: ['status', endMember],
      values: { end, filingDate },
    };
  }
  if (status === 'planned' && start !== undefined && certainlyAfter(filingDate, start)) {
    yield {
      message: 'planned-has-begun',
      severity: 'error',
      members: ['status', startMember],
      values: { start, filingDate },
    };
  }
}

function question(
  country: string,
  pointer: string,
  subject: Subject,
  item: Initiative | Partnership,
  { message, severity, members, values }: Disorder,
): Question {
  return {
    message,
    severity,
    countries: [country],
    subject: { ...subject, dates: members.join(' ') },
    evidence: members.map((member) => ({
      country,
      pointer: `${pointer}/${member}`,
      value: item[member as 'status'] as string,
    })),
    values: { title: item.title, ...values },
  };
}

import type { Audience } from '@concord/disclosure';
import type { Language } from '@concord/domain';
import type { WorkRecord } from '@concord/persistence';
import { editionName, sayStep } from '../editions/pages/edition-words.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';

/** Something that takes long, as a page shows it and its events tell it. */
export interface WorkView {
  id: string;
  /** Id of its bar in the page. */
  bar: string;
  title: string;
  /** Waits or runs: then there is a bar. */
  isUnderWay: boolean;
  /** How much is done, from 0 to 1. */
  share: number;
  /** What is being done, when it was, or what there is to do. */
  text: string;
  /** Where it leads; nowhere where nothing is left out. */
  href?: string;
}

const TITLES = {
  check: 'console.workCheck',
  draw: 'console.workDraw',
  invite: 'console.workInvite',
} as const satisfies Record<string, MessageKey>;

const STEPS: Readonly<Record<string, MessageKey>> = {
  asking: 'console.workAsking',
  recording: 'console.workRecording',
  cases: 'console.workCases',
  drawing: 'console.workDrawing',
  inviting: 'console.workInviting',
};

/** The pages that they lead to, before their ids. */
const PAGES: Readonly<Record<WorkRecord['kind'], string | undefined>> = {
  check: undefined,
  draw: 'work',
  invite: 'work',
  edition: 'editions',
};

const STOPPED: Readonly<Record<WorkRecord['kind'], MessageKey>> = {
  check: 'console.workStoppedCheck',
  draw: 'console.workStoppedDraw',
  invite: 'console.workStoppedInvite',
  edition: 'console.workStoppedEdition',
};

export function viewWork(words: Words, cycle: string, work: readonly WorkRecord[]): WorkView[] {
  return work.map((each) => viewOne(words, cycle, each));
}

export function viewOne(words: Words, cycle: string, work: WorkRecord): WorkView {
  const { id, kind, state, progress } = work;
  const page = PAGES[kind];
  return {
    id,
    bar: `work-${id}`,
    title: titleOf(words, work),
    isUnderWay: state === 'waiting' || state === 'running',
    share: progress / 100,
    text: textOf(words, work),
    ...(page === undefined ? {} : { href: `/cycles/${cycle}/${page}/${id}` }),
  };
}

function titleOf(words: Words, { kind, outcome }: WorkRecord): string {
  if (kind !== 'edition') return words.say(TITLES[kind]);
  const { language, audience } = outcome as { language: Language; audience: Audience };
  return words.say({
    key: 'console.workEdition',
    values: { edition: editionName(words, language, audience) },
  });
}

function textOf(words: Words, { kind, state, step, endedAt }: WorkRecord): string {
  switch (state) {
    case 'waiting':
      return words.say('console.workWaiting');
    case 'running':
      return kind === 'edition' ? sayStep(words, step) : words.say(STEPS[step ?? ''] ?? 'console.workBegins');
    case 'done':
      return words.say({
        key: 'console.workDone',
        values: { moment: words.dateTime(endedAt ?? new Date()) },
      });
    case 'stopped':
      return words.say(STOPPED[kind]);
  }
}

import type { MessageKey } from './catalogue/index.ts';
import type { Words } from './words.ts';

/** The four states of a task in a task list. */
export const TASK_STATES = ['not-started', 'in-progress', 'has-questions', 'ready'] as const;
export type TaskState = (typeof TASK_STATES)[number];

const STATES: Readonly<Record<TaskState, { key: MessageKey; colour: string }>> = {
  'not-started': { key: 'common.notStarted', colour: 'grey' },
  'in-progress': { key: 'common.inProgress', colour: 'blue' },
  'has-questions': { key: 'common.hasQuestions', colour: 'yellow' },
  ready: { key: 'common.ready', colour: 'green' },
};

/** A state as the part `tag` shows it; words say it, and the colour only again. */
export function taskStatus(state: TaskState, words: Words): { text: string; colour: string } {
  const { key, colour } = STATES[state];
  return { text: words.say(key), colour };
}

/** A task as the part `task-list` shows it. @param id unique in the page. */
export function taskItem(
  task: { id: string; text: string; href?: string; hint?: string; state: TaskState },
  words: Words,
): object {
  const { id, state, ...rest } = task;
  return {
    ...rest,
    hintId: rest.hint === undefined ? '' : `${id}-hint`,
    statusId: `${id}-status`,
    status: taskStatus(state, words),
  };
}

import type { Language } from '@concord/domain';
import {
  type CaseChange,
  type CaseRecord,
  chainOfCycle,
  findAccount,
  type NewEntry,
  recordAct,
  StaleCaseError,
} from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { versionTag } from '../http/entity-tag.ts';
import { Problem, type ProblemError } from '../problem/problem.ts';
import { CaseRefused } from './case-refused.ts';
import { noSuchCase } from './cases.service.ts';

/** What somebody says; in their own language, where it is not said in which. */
export interface Saying {
  text: string;
  language?: Language | undefined;
}

export function saying({ text, language }: Partial<Saying>): Pick<NewEntry, 'text' | 'language'> {
  if (text === undefined || text === '') return {};
  return { text, language: language ?? currentVisitor().language };
}

/** The visitor as a reviewer or organizer who writes. */
export async function speaker(
  manager: EntityManager,
): Promise<Pick<NewEntry, 'side' | 'account' | 'author'>> {
  const { account } = currentVisitor();
  return { side: 'reviewers', account, author: (await findAccount(manager, account))?.name ?? '' };
}

/** What becomes of a case. @throws Problem `not-found`, `stale-case`; CaseRefused. */
export async function attempt(change: Promise<CaseChange | null>): Promise<CaseRecord> {
  let made: CaseChange | null;
  try {
    made = await change;
  } catch (error) {
    if (!(error instanceof StaleCaseError)) throw error;
    throw new Problem('stale-case', 'It was changed since it was read. Read it again, then act.', {
      headers: { ETag: versionTag(error.currentVersion) },
    });
  }
  if (made === null) throw noSuchCase();
  if (made.case === undefined) throw new CaseRefused(made.refusal);
  return made.case;
}

export async function tell(
  manager: EntityManager,
  action: Parameters<typeof recordAct>[1]['action'],
  { cycle, id }: Pick<CaseRecord, 'cycle' | 'id'>,
  subject: Parameters<typeof recordAct>[1]['subject'],
): Promise<void> {
  await recordAct(manager, { chain: chainOfCycle(cycle), action, subject: { case: id, ...subject } });
}

export function invalid(errors: readonly ProblemError[]): Problem {
  return new Problem('invalid-fields', 'The body has fields that cannot be accepted.', { errors });
}

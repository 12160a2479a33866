import { sightOf } from '@concord/disclosure';
import { chainOfCycle, recordAct } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import type { OutlineKey } from './accept-outline.ts';

/** Milliseconds in which one person's saves of one draft are one act: every stop in typing saves. */
const COALESCED = 60_000;

/** What is done to outlines, told to the record in the transaction that does it. */
@Injectable()
export class OutlineActs {
  readonly #saved = new Map<string, number>();

  async draftSaved(manager: EntityManager, { cycle, country }: OutlineKey, version: number): Promise<void> {
    const now = Date.now();
    const name = [currentVisitor().account, cycle, country].join(' ');
    if (now - (this.#saved.get(name) ?? 0) < COALESCED) return;
    for (const [each, at] of this.#saved) if (now - at >= COALESCED) this.#saved.delete(each);
    this.#saved.set(name, now);
    await recordAct(manager, {
      chain: chainOfCycle(cycle),
      action: 'draft-saved',
      subject: { country, version },
    });
  }

  submitted(
    manager: EntityManager,
    { cycle, country }: OutlineKey,
    { version, sha256, responseTo }: { version: number; sha256: string; responseTo?: string },
  ): Promise<void> {
    return recordAct(manager, {
      chain: chainOfCycle(cycle),
      action: 'outline-submitted',
      subject: { country, version, sha256, ...(responseTo === undefined ? {} : { responseTo }) },
    });
  }

  /** That an organizer read what a country gave in confidence; its own people and its reviewers read what is theirs. */
  async read(manager: EntityManager, { cycle, country }: OutlineKey, version: number): Promise<void> {
    if (sightOf(currentVisitor().roles, cycle).kind !== 'all') return;
    await recordAct(manager, {
      chain: chainOfCycle(cycle),
      action: 'confidential-read',
      subject: { country, version },
    });
  }
}

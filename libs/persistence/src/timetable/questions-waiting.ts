import type { EntityManager } from 'typeorm';
import { countCasesAnswered, countCasesWaiting } from '../cases/waiting-cases.ts';
import type { DigestSection } from '../mail/digest-section.ts';
import type { DigestRecipient } from '../mail/digest-source.ts';

/** Questions that wait for somebody: for who files, those to their countries; for reviewers, replies to weigh. */
export async function questionsWaiting(
  manager: EntityManager,
  { roles }: Pick<DigestRecipient, 'roles'>,
): Promise<DigestSection[]> {
  const ofCycle = Map.groupBy(
    roles.filter(({ cycle }) => cycle !== undefined),
    ({ cycle }) => cycle as string,
  );
  const cycles = await manager.query<{ code: string; title: string }[]>(
    `SELECT code, configuration ->> 'title' AS title FROM cycle
     WHERE code = ANY($1) AND stage NOT IN ('published', 'archived') ORDER BY code`,
    [[...ofCycle.keys()]],
  );
  const sections: DigestSection[] = [];
  for (const { code, title } of cycles) {
    const held = ofCycle.get(code) ?? [];
    const filed = new Set(held.flatMap(({ role, country }) => (role === 'reviewer' ? [] : (country ?? []))));
    for (const country of [...filed].sort()) {
      const { count } = await countCasesWaiting(manager, { cycle: code, country });
      const path = `/cycles/${code}/outlines/${country}/cases`;
      if (count > 0) sections.push({ kind: 'questions', cycle: title, path, count });
    }
    const reviewed = held.flatMap(({ role, country }) =>
      role === 'reviewer' && country !== undefined && !filed.has(country) ? [country] : [],
    );
    if (reviewed.length === 0) continue;
    const { count } = await countCasesAnswered(manager, { cycle: code, countries: reviewed });
    if (count > 0) sections.push({ kind: 'questions', cycle: title, path: `/cycles/${code}/cases`, count });
  }
  return sections;
}

import { type CaseRecord, listCases } from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedCase } from '../cases.service.ts';

const SHOWN = 8;
/** Those that are looked through for some that the same people read. */
const LOOKED_AT = 60;

/** Cases of the same countries and readers that are not concluded, which could go on within this one; the weightiest first. */
export async function mergeableWith(
  manager: EntityManager,
  { record, standing }: OpenedCase,
): Promise<CaseRecord[]> {
  const isOpen = record.state !== 'concluded' && record.mergedInto === undefined;
  if (!isOpen || !(standing.reviews || standing.organizes)) return [];
  const { cases } = await listCases(manager, {
    cycle: record.cycle,
    filter: { countries: record.countries, states: ['open', 'asked', 'answered'] },
    order: 'gravity',
    limit: LOOKED_AT,
  });
  const readersOf = ({ countries, restrictedBy }: CaseRecord) => JSON.stringify([countries, restrictedBy]);
  return cases
    .filter((each) => each.id !== record.id && readersOf(each) === readersOf(record))
    .slice(0, SHOWN);
}

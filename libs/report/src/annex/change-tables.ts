import type { DataTable } from '@concord/interchange';
import { initiativeChanges, partnershipChanges } from '../compare/item-changes.ts';
import type { Material } from '../material.ts';
import type { Context } from '../view/context.ts';
import { type Row, table } from './table.ts';

const CHANGES = {
  country: 'string',
  section: 'string',
  id: 'string',
  title: 'string',
  language: 'string',
  became: 'string',
  status_before: 'string',
  status_now: 'string',
  place: 'string',
} as const;

/** What became of partnerships and initiatives since the last cycle; a `place` is in the outline of this one. */
export function changeTables(material: Material, sourceIn: Context['sourceIn']): DataTable[] {
  const placeOf = (country: string, section: string, position: number | undefined) =>
    position === undefined ? '' : sourceIn(country, `/${section}/${position}`);
  const partnerships = partnershipChanges(material).map(
    ({ country, item, language, position, became }): Row<typeof CHANGES> => ({
      country,
      section: 'partnerships',
      id: item.id,
      title: item.title,
      language,
      became,
      status_before: undefined,
      status_now: became === 'gone' ? undefined : item.status,
      place: placeOf(country, 'partnerships', position),
    }),
  );
  const initiatives = initiativeChanges(material).map(
    ({ country, item, language, position, before, now, isDone }): Row<typeof CHANGES> => ({
      country,
      section: 'initiatives',
      id: item.id,
      title: item.title,
      language,
      became: isDone ? 'completed' : now === undefined ? 'gone' : undefined,
      status_before: before,
      status_now: now,
      place: placeOf(country, 'initiatives', position),
    }),
  );
  return [table('changes', CHANGES, [...partnerships, ...initiatives])];
}

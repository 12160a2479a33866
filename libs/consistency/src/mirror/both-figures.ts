import type { Evidence } from '../check/finding.ts';
import type { MirrorCell } from '../check/mirrors.ts';

type Ends = Pick<MirrorCell, 'origin' | 'originRow' | 'destination' | 'destinationRow'>;

/** Where both ends of a cell give their values. */
export function bothFigures({ origin, originRow, destination, destinationRow }: Ends): Evidence[] {
  return [
    { country: origin.country, pointer: origin.pointer(originRow, 'value'), value: origin.value(originRow) },
    {
      country: destination.country,
      pointer: destination.pointer(destinationRow, 'value'),
      value: destination.value(destinationRow),
    },
  ];
}

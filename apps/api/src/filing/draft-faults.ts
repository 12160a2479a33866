import { type Fault, validateOutline } from '@concord/domain';
import type { DraftRecord } from '@concord/persistence';
import type { DraftContent } from './item-edit.ts';
import { placeOf, pointerOf } from './place.ts';

/** The item of the figures in a draft's margin; its fields are named by those who edit figures. */
export const FIGURES_ITEM = 'figures';

/**
 * Everything that keeps a draft from being submitted, each with the place in its document: what an outline cannot do
 * without, what the format's rules refuse, what was typed and cannot be read, and where two texts wait to be chosen from.
 */
export async function draftFaults({ document, margin }: DraftContent): Promise<Fault[]> {
  return [...(await validateOutline(document)), ...marginFaults({ document, margin })];
}

/** The faults of a draft that its document does not show. */
export function marginFaults({ document, margin }: DraftContent): Fault[] {
  const unsettled = Object.entries(margin.unsettled).flatMap(([item, texts]) => {
    const pointer = pointerOfItem(document, item);
    if (pointer === undefined) return [];
    return Object.entries(texts).map(
      ([place, text]): Fault => ({
        pointer: `${pointer}/${place.replaceAll('.', '/')}`,
        message: `${JSON.stringify(text.slice(0, 60))} cannot be read`,
        expected: 'a value of the field’s kind',
      }),
    );
  });
  const disputed = margin.disputed.flatMap(({ item, field }): Fault[] => {
    const pointer = pointerOfItem(document, item);
    if (pointer === undefined) return [];
    return [
      {
        pointer: `${pointer}/${field.replaceAll('.', '/')}`,
        message: 'two people wrote different texts',
        expected: 'one text, chosen or joined',
      },
    ];
  });
  return [...unsettled, ...disputed];
}

/** Undefined where the draft does not have the item, for instance because it was taken out. */
function pointerOfItem(document: DraftRecord['document'], item: string): string | undefined {
  if (item === FIGURES_ITEM) return '/figures';
  const place = placeOf(item);
  if (place === undefined) return undefined;
  return pointerOf(document, place);
}

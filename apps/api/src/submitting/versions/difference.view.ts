import type { CycleConfiguration, Outline } from '@concord/domain';
import { type Field, isTable, type SingleField } from '../../filing/fields/field.ts';
import { fieldsOf } from '../../filing/fields/forms.ts';
import { type Change, difference } from '../../outlines/difference.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { type NamedPlace, namePlace, partOf } from '../places.ts';
import { labelOf, type SheetContext, showValue } from '../sheet/field-rows.ts';
import { figureText } from '../sheet/figure-tables.ts';

/** What differs in one item, or in a part that has no items. */
export interface DifferenceGroup extends NamedPlace {
  id: string;
  changes: { label: string; before: string; after: string }[];
}

/** Changes within one item that are told one by one; the rest of a long list is told by its first. */
const LONGEST_VALUE = 2_000;

/** The differences between two versions of one outline in words, item by item, in the order of the later one. */
export function describeDifference(
  before: Outline,
  after: Outline,
  context: { words: Words; configuration: CycleConfiguration },
): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const change of difference(before, after)) {
    const document = change.change === 'removed' ? before : after;
    const place = namePlace(change.pointer, { ...context, document: { ...document } });
    const name = `${place.part} ${place.item?.text ?? ''}`;
    const group = groups.get(name) ?? { ...place, id: `item-${groups.size + 1}`, changes: [] };
    groups.set(name, group);
    group.changes.push(describeChange(change, context));
  }
  return [...groups.values()];
}

function describeChange(change: Change, context: SheetContext): DifferenceGroup['changes'][number] {
  const { words } = context;
  const steps = change.pointer.split('/').slice(1);
  if (isWholeItem(steps)) {
    const key: MessageKey = change.change === 'added' ? 'submitting.added' : 'submitting.removed';
    const whole = { ...(change.after ?? change.before ?? {}) } as Record<string, unknown>;
    const text = nameOfItem(steps, whole, words);
    return {
      label: words.say(key),
      before: change.change === 'added' ? '' : text,
      after: change.change === 'added' ? text : '',
    };
  }
  const field = fieldAt(steps, context);
  return {
    label: labelAt(steps, field, context),
    before: sideOf(change.before, field, context),
    after: sideOf(change.after, field, context),
  };
}

const LISTS = new Set(['initiatives', 'partnerships', 'figures', 'answers']);

function isWholeItem([list, position, ...rest]: readonly string[]): boolean {
  return list !== undefined && LISTS.has(list) && position !== undefined && rest.length === 0;
}

function nameOfItem([list]: readonly string[], item: Record<string, unknown>, words: Words): string {
  if (list === 'figures') return figureText(item as never, words);
  if (list === 'answers') return typeof item.text === 'string' ? item.text.slice(0, LONGEST_VALUE) : '';
  return typeof item.title === 'string' ? item.title : '';
}

/** The field of a form that a place belongs to, with what is within it. */
function fieldAt(
  steps: readonly string[],
  { words, configuration }: SheetContext,
): { field: Field; cell?: SingleField } | undefined {
  const part = partOf(steps[0]);
  const item =
    part === 'initiatives' || part === 'partnerships' ? ({ list: part, id: '' } as const) : undefined;
  const inside = item !== undefined ? steps.slice(2) : part === 'general' ? steps : steps.slice(1);
  const place =
    item === undefined
      ? part === 'framework' || part === 'general'
        ? ({ part } as const)
        : undefined
      : inside[0] === 'financing'
        ? ({ part: 'financing', ...item } as const)
        : inside[0] === 'indicators'
          ? ({ part: 'indicator', indicator: '', ...item } as const)
          : ({ part: 'item', ...item } as const);
  if (place === undefined) return undefined;
  const path =
    place.part === 'financing' ? inside.slice(1) : place.part === 'indicator' ? inside.slice(2) : inside;
  for (const field of fieldsOf(place, configuration, words.language)) {
    if (isTable(field)) {
      if (path[0] !== field.name) continue;
      const cell = field.cells.find((each) => startsWith(path.slice(2), each.path));
      return cell === undefined ? { field } : { field, cell };
    }
    if (startsWith(path, field.path)) return { field };
  }
  return undefined;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return path.length >= start.length && start.every((step, index) => path[index] === step);
}

const OTHER_LABELS: Readonly<Record<string, MessageKey>> = {
  value: 'submitting.figureValue',
  missing: 'submitting.figureMissing',
  definition: 'submitting.figureDefinition',
  quality: 'submitting.figureQuality',
  source: 'submitting.figureSource',
  rounding: 'submitting.figureRounding',
  text: 'submitting.answer',
  confidentiality: 'fields.confidentiality',
  financing: 'submitting.financing',
  indicators: 'submitting.indicators',
};

function labelAt(
  steps: readonly string[],
  found: ReturnType<typeof fieldAt>,
  { words }: SheetContext,
): string {
  if (found !== undefined) {
    const label = labelOf(found.field.label, words).label;
    return found.cell === undefined ? label : `${label}: ${labelOf(found.cell.label, words).label}`;
  }
  const known = steps.findLast((step) => Object.hasOwn(OTHER_LABELS, step));
  return known === undefined ? words.say('submitting.other') : words.say(OTHER_LABELS[known] as MessageKey);
}

function sideOf(value: unknown, found: ReturnType<typeof fieldAt>, context: SheetContext): string {
  if (value === undefined || value === null) return '';
  const single = found?.cell ?? (found !== undefined && !isTable(found.field) ? found.field : undefined);
  const text = single === undefined ? plainText(value, context) : showValue(single, value, context);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** What a value says that belongs to no field of a form: its texts and numbers, one after the other. */
function plainText(value: unknown, context: SheetContext): string {
  if (typeof value === 'number') {
    return new Intl.NumberFormat(`${context.words.language}-u-nu-latn`, { maximumFractionDigits: 20 }).format(
      value,
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .map((each) => plainText(each, context))
      .filter((text) => text !== '')
      .join(' · ');
  }
  return String(value ?? '');
}

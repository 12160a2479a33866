import { isDeepStrictEqual } from 'node:util';
import { SECTIONS, type Section } from '@concord/domain';
import type { DraftDocument, DraftMargin } from '@concord/persistence';

interface Content {
  document: DraftDocument;
  margin?: Pick<DraftMargin, 'unsettled' | 'disputed'> | undefined;
}

/**
 * The sections in which two states of a draft differ: in what the outline says, in what was typed and cannot be read,
 * or in which two texts wait to be chosen from. What belongs to none of them by name is general.
 */
export function sectionsChanged(before: Content, after: Content): Section[] {
  const [left, right] = [bySection(before), bySection(after)];
  return SECTIONS.filter((section) => !isDeepStrictEqual(left[section], right[section]));
}

function bySection({ document, margin }: Content): Record<Section, Record<string, unknown>> {
  const parts: Record<Section, Record<string, unknown>> = {
    general: {},
    framework: {},
    initiatives: {},
    partnerships: {},
    figures: {},
    answers: {},
  };
  for (const [name, value] of Object.entries(document)) {
    // A list that is not there says what an empty one does.
    if (value !== undefined && !isEmpty(value)) parts[sectionOf(name)][`document ${name}`] = value;
  }
  for (const [item, raw] of Object.entries(margin?.unsettled ?? {})) {
    if (Object.keys(raw).length > 0) parts[sectionOf(item)][`unsettled ${item}`] = raw;
  }
  for (const text of margin?.disputed ?? []) parts[sectionOf(text.item)][`disputed ${text.id}`] = text;
  return parts;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The section that a member of a document is of, or an item by its key. */
export function sectionOf(name: string): Section {
  const [first = ''] = name.split('/');
  return SECTIONS.find((section) => section === first) ?? 'general';
}

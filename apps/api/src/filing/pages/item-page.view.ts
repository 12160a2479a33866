import { randomBytes } from 'node:crypto';
import { UNMARKED } from '@concord/disclosure';
import { CURRENCIES, type Language } from '@concord/domain';
import type { Wording } from '../../pages/words.ts';
import { BASIS_FIELD } from '../draft-edits.service.ts';
import { type Field, isTable } from '../fields/field.ts';
import { countriesIn } from '../fields/find-country.ts';
import { valuesOf } from '../fields/form-values.ts';
import { fieldsOf } from '../fields/forms.ts';
import type { Unsettled } from '../fields/states.ts';
import { SHOWING, statesOf } from '../item-edit.ts';
import { basisOf, writeBasis } from '../merge.ts';
import { outlinePath } from '../outline-navigation.ts';
import { type ItemList, itemsOf, keyOf, type Place } from '../place.ts';
import { autosaveWords } from './autosave.view.ts';
import { READERS, viewFields } from './field-view.ts';
import { type OutlineOpened, savedLine } from './outline-pages.service.ts';
import { headingOf, markingAt, markingOf, pathOfPlace, tabsOf } from './place-pages.ts';

/** What of a place is wanted: one more row in a table, or one group of the cycle's questions. */
export interface Wanted {
  add?: string | undefined;
  group?: string | undefined;
}

/** The page of a place as its template shows it, and the way to it. */
export function viewItemPage(opened: OutlineOpened, place: Place, { add, group }: Wanted) {
  const { key, words, configuration, margin, isOpen, document } = opened;
  const { language } = words;
  const fields = fieldsOf(place, configuration, language, group);
  const states = statesOf(fields, opened, place);
  const showing = randomBytes(6).toString('base64url');
  const basis = new Map([...basisOf(fields, states, language), [SHOWING, showing]]);
  const { steps, ...heading } = headingOf(opened, place, key, words, group);
  const item = keyOf(place);
  const names = new Set(fields.map(({ name }) => name));
  const isDisputed = margin.disputed.some((each) => each.item === item && names.has(each.field));
  const outlineDefault =
    place.part === 'general' ? {} : { outlineDefault: markingOf(document.confidentiality) ?? UNMARKED };
  return {
    steps,
    view: {
      ...heading,
      action: pathOfPlace(key, place, group),
      tabs: 'list' in place ? tabsOf(key, place.list, place.id, place.part, words) : [],
      saved: savedOf(opened, item),
      disputed: isDisputed ? words.say('filing.disputedHere') : '',
      bothTexts: outlinePath(key, 'both-texts'),
      readers: place.part === 'answers' ? '' : words.say(READERS[markingAt(opened, place)]),
      autosaveWords: autosaveWords(words),
      fields: viewFields(fields, states, { words, configuration, adding: add, ...outlineDefault }),
      suggestions: suggestionsFor(fields, language),
      below: place.part === 'item' ? belowOf(opened, place) : undefined,
      form: {
        values: { ...valuesOf(fields, states, language), [BASIS_FIELD]: writeBasis(basis) },
        errors: isOpen ? faultsOf(fields, margin.unsettled[item] ?? {}) : {},
      },
    },
  };
}

function savedOf({ words, margin, updatedAt, updatedBy }: OutlineOpened, item: string): string {
  const edit = margin.edits[item];
  if (edit !== undefined) return savedLine(words, edit.at, edit.by);
  return updatedAt === undefined ? words.say('filing.notSavedYet') : savedLine(words, updatedAt, updatedBy);
}

/** By the id of the field, what to say of what cannot be read. */
export function faultsOf(fields: readonly Field[], unsettled: Unsettled): Record<string, Wording> {
  const faults: Record<string, Wording> = {};
  for (const place of Object.keys(unsettled)) {
    for (const field of fields) {
      if (!isTable(field)) {
        if (field.name === place) faults[place] = field.kind.fault;
        continue;
      }
      if (!place.startsWith(`${field.name}.`)) continue;
      const cell = place.slice(field.name.length + 1).replace(/^\d+\./, '');
      const fault = field.cells.find(({ name }) => name === cell)?.kind.fault;
      if (fault !== undefined) faults[place] = fault;
    }
  }
  return faults;
}

function belowOf({ document, key, words }: OutlineOpened, { list, id }: { list: ItemList; id: string }) {
  const items = itemsOf(document, list);
  const at = items.findIndex((item) => item.id === id);
  return {
    id,
    listPath: outlinePath(key, list),
    removePath: outlinePath(key, list, id, 'remove'),
    place: words.say({ key: 'filing.placeInList', values: { place: at + 1, count: items.length } }),
    mayGoUp: at > 0,
    mayGoDown: at < items.length - 1,
  };
}

/** The lists that fields suggest from, as far as the page has such fields. */
function suggestionsFor(fields: readonly Field[], language: Language): { id: string; values: string[] }[] {
  const kinds = fields.flatMap((field) => (isTable(field) ? field.cells : [field])).map(({ kind }) => kind);
  const suggests = new Set(kinds.map((kind) => kind.suggests));
  return [
    ...(suggests.has('countries')
      ? [{ id: 'countries', values: countriesIn(language).map(({ name }) => name) }]
      : []),
    ...(suggests.has('currencies')
      ? [
          {
            id: 'currencies',
            values: [...CURRENCIES.values()]
              .filter(({ until }) => until === undefined)
              .map(({ code }) => code),
          },
        ]
      : []),
  ];
}

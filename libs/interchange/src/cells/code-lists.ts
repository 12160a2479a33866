import * as domain from '@concord/domain';
import { type CycleConfiguration, LANGUAGES, type Language, term } from '@concord/domain';
import { interchangeWords } from '../language/words.ts';
import type { ListKind, ListName } from '../tables/table.ts';
import { capitalised, normalised } from './normalise.ts';

/** What of a cycle the tables speak of. */
export type CycleLists = Pick<CycleConfiguration, 'code' | 'themes' | 'questions'>;

/** A closed list: its codes, what each is called, and which code somebody means. */
export interface CodeList {
  codes: readonly string[];
  label(code: string, language: Language): string;
  /** The code that a text means: itself, or what it is called in any of the six languages. */
  find(text: string): string | undefined;
}

const CODES: Readonly<Record<ListName, readonly string[]>> = {
  measure: domain.MEASURES,
  sex: domain.SEXES,
  basis: domain.BASES,
  notationKey: domain.NOTATION_KEYS,
  minimumStay: domain.MINIMUM_STAYS,
  concept: domain.CONCEPTS,
  referenceDate: domain.REFERENCE_DATES,
  quality: domain.QUALITIES,
  status: domain.STATUSES,
  level: domain.LEVELS,
  partnershipKind: domain.PARTNERSHIP_KINDS,
  sector: domain.SECTORS,
  beneficiary: domain.BENEFICIARIES,
  circumstance: domain.CIRCUMSTANCES,
  financingRole: domain.FINANCING_ROLES,
  financingStage: domain.FINANCING_STAGES,
  indicatorUnit: domain.INDICATOR_UNITS,
  direction: domain.DIRECTIONS,
  monitoringFrequency: domain.MONITORING_FREQUENCIES,
  instrumentKind: domain.INSTRUMENT_KINDS,
  confidentiality: domain.CONFIDENTIALITIES,
  yesNo: ['yes', 'no'],
  item: ['initiative', 'partnership'],
};

/** What else is understood as yes and no, as programs write it. */
const ALSO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function labelOf(list: ListName, code: string, language: Language): string {
  const words = interchangeWords(language);
  if (list === 'yesNo') return code === 'yes' ? words.yes : words.no;
  if (list === 'item') return code === 'initiative' ? words.initiative : words.partnership;
  return capitalised(term(code, language, list), language);
}

const lists = new Map<ListName, CodeList>();

export function codeList(name: ListName): CodeList {
  let list = lists.get(name);
  if (list === undefined) {
    const known = CODES[name];
    list = listOf(known, (code, language) => labelOf(name, code, language), name === 'yesNo' ? ALSO : {});
    lists.set(name, list);
  }
  return list;
}

function listOf(
  codes: readonly string[],
  label: CodeList['label'],
  also: Readonly<Record<string, string>> = {},
): CodeList {
  const found = new Map(Object.entries(also));
  for (const code of codes) {
    for (const language of LANGUAGES) {
      const name = normalised(label(code, language));
      if (!found.has(name)) found.set(name, code);
    }
  }
  for (const code of codes) found.set(normalised(code), code);
  return { codes, label, find: (text) => found.get(normalised(text)) };
}

const BY_KIND = { beneficiary: 'beneficiary', circumstance: 'circumstance' } as const;

/** The objectives of the Global Compact by number, with a short name of each. */
const objectives = listOf(
  domain.GCM_OBJECTIVES.map(({ objective }) => String(objective)),
  (code, language) => {
    const names: Readonly<Record<string, string>> = interchangeWords(language).objectives;
    return `${code}. ${names[code] ?? ''}`;
  },
);

const targets = listOf(domain.SDG_TARGETS, (code) => code);

const themes = new WeakMap<CycleLists, CodeList>();

/** A cycle's themes; whatever else stands in a cell of themes is a theme by that very text. */
function themeList(cycle: CycleLists): CodeList {
  let list = themes.get(cycle);
  if (list === undefined) {
    const titles = new Map(cycle.themes.map(({ code, title }) => [code, title]));
    list = listOf([...titles.keys()], (code, language) => {
      const title = titles.get(code);
      return title?.[language] ?? title?.en ?? code;
    });
    themes.set(cycle, list);
  }
  return list;
}

/** The list that the entries of a cell with several are of. */
export function listOfKind(kind: ListKind, cycle: CycleLists): CodeList {
  switch (kind) {
    case 'theme':
      return themeList(cycle);
    case 'objective':
      return objectives;
    case 'target':
      return targets;
    default:
      return codeList(BY_KIND[kind]);
  }
}

import { LONGEST } from '@concord/domain';
import type { Column, Kind, Table, TableName } from './table.ts';

const id: Kind = { type: 'pattern', pattern: 'id' };
const year: Kind = { type: 'whole', from: 1900, to: 2100 };
const shortText: Kind = { type: 'text', from: 1, to: 300 };
const richText: Kind = { type: 'text', to: 20_000 };
const amount: Kind = { type: 'number', from: 0 };
const country: Kind = { type: 'country' };
const confidentiality: Kind = { type: 'code', list: 'confidentiality' };

function required(key: string, kind: Kind): Column {
  return { key, kind, required: true };
}

function optional(key: string, kind: Kind): Column {
  return { key, kind };
}

function owner(key: string, kind: Kind): Column {
  return { key, kind, owner: true, required: true };
}

const ofItem = [owner('of', { type: 'code', list: 'item' }), owner('item', id)];
const ofPartnership = [owner('partnership', id)];

/** Columns of a party that stands at a place of the record: a country or an organisation. */
function party(at: string): Column[] {
  return [
    optional(`${at}country`, country),
    required(`${at}organisation.name`, shortText),
    required(`${at}organisation.sector`, { type: 'code', list: 'sector' }),
  ];
}

function observation(at: string): Column[] {
  return [
    required(`${at}year`, year),
    required(`${at}value`, { type: 'number' }),
    optional(`${at}female`, { type: 'number' }),
    optional(`${at}male`, { type: 'number' }),
    optional(`${at}migrant`, { type: 'number' }),
    optional(`${at}nonMigrant`, { type: 'number' }),
  ];
}

const classification = [
  optional('themes', { type: 'list', of: 'theme', to: 20 }),
  optional('gcmObjectives', { type: 'list', of: 'objective', to: 23 }),
  optional('sdgTargets', { type: 'list', of: 'target', to: 40 }),
];

const followUp = [
  required('financing.currency', { type: 'currency' }),
  optional('financing.envelope', amount),
  optional('monitoring.mechanism', richText),
  optional('monitoring.frequency', { type: 'code', list: 'monitoringFrequency' }),
  optional('monitoring.thirdParty', { type: 'boolean' }),
  optional('results', richText),
];

/** The outline as tables, in the order in which a workbook shows them. */
export const TABLES: readonly Table[] = [
  {
    name: 'about',
    of: 'outline',
    to: 1,
    columns: [
      required('cycle', { type: 'pattern', pattern: 'cycle' }),
      required('country', country),
      required('language', { type: 'pattern', pattern: 'languageTag' }),
      required('period.from', year),
      required('period.to', year),
      optional('confidentiality', confidentiality),
    ],
  },
  {
    name: 'framework',
    of: 'outline',
    to: 1,
    columns: [optional('summary', richText), optional('changes', richText)],
  },
  {
    name: 'instruments',
    of: 'outline',
    list: ['framework', 'instruments'],
    to: 200,
    columns: [
      required('title', shortText),
      required('kind', { type: 'code', list: 'instrumentKind' }),
      optional('year', year),
      optional('url', { type: 'pattern', pattern: 'url' }),
    ],
  },
  {
    name: 'initiatives',
    of: 'outline',
    list: ['initiatives'],
    to: LONGEST.initiatives,
    columns: [
      required('id', id),
      required('title', shortText),
      optional('titleEn', shortText),
      optional('description', richText),
      required('status', { type: 'code', list: 'status' }),
      optional('priority', { type: 'boolean' }),
      optional('start', { type: 'date' }),
      optional('end', { type: 'date' }),
      optional('level', { type: 'code', list: 'level' }),
      optional('leadAgency', shortText),
      ...classification,
      optional('beneficiaries', { type: 'list', of: 'beneficiary', to: 20 }),
      optional('responseTo', { type: 'list', of: 'circumstance', to: 10 }),
      ...followUp,
      optional('confidentiality', confidentiality),
    ],
  },
  {
    name: 'partnerships',
    of: 'outline',
    list: ['partnerships'],
    to: LONGEST.partnerships,
    columns: [
      required('id', id),
      required('title', shortText),
      optional('titleEn', shortText),
      required('kind', { type: 'code', list: 'partnershipKind' }),
      optional('status', { type: 'code', list: 'status' }),
      optional('signed', { type: 'date' }),
      optional('inForce', { type: 'date' }),
      optional('expires', { type: 'date' }),
      optional('level', { type: 'code', list: 'level' }),
      optional('reference', { type: 'text', to: 100 }),
      ...classification,
      optional('objectives', richText),
      optional('governance', richText),
      optional('resources', richText),
      optional('conflictsOfInterest', richText),
      optional('valueAdded', richText),
      optional('challenges', richText),
      ...followUp,
      optional('confidentiality', confidentiality),
    ],
  },
  {
    name: 'parties',
    of: 'partnership',
    list: ['parties'],
    to: 200,
    alternatives: [['country', 'organisation']],
    columns: [...ofPartnership, ...party('')],
  },
  {
    name: 'quotas',
    of: 'partnership',
    list: ['quotas'],
    to: 100,
    columns: [
      ...ofPartnership,
      required('year', year),
      required('origin', country),
      required('destination', country),
      required('workers', { type: 'whole', from: 0 }),
    ],
  },
  {
    name: 'financing',
    of: 'item',
    list: ['financing', 'lines'],
    to: 500,
    alternatives: [['counterpart.country', 'counterpart.organisation']],
    columns: [
      ...ofItem,
      required('year', year),
      required('role', { type: 'code', list: 'financingRole' }),
      required('stage', { type: 'code', list: 'financingStage' }),
      required('amount', amount),
      ...party('counterpart.'),
      optional('reference', { type: 'text', to: 100 }),
    ],
  },
  {
    name: 'indicators',
    of: 'item',
    list: ['indicators'],
    to: 50,
    columns: [
      ...ofItem,
      required('code', { type: 'text', to: 60 }),
      optional('name', shortText),
      required('unit', { type: 'code', list: 'indicatorUnit' }),
      optional('direction', { type: 'code', list: 'direction' }),
      ...observation('baseline.'),
      ...observation('target.'),
    ],
  },
  {
    name: 'observations',
    of: 'indicator',
    list: ['observations'],
    to: 200,
    columns: [
      ...ofItem,
      owner('indicator', { type: 'text', to: 60 }),
      { key: 'nth', kind: { type: 'whole', from: 1, to: 50 }, owner: true },
      ...observation(''),
    ],
  },
  {
    name: 'figures',
    of: 'outline',
    list: ['figures'],
    to: LONGEST.figures,
    alternatives: [['value', 'missing']],
    columns: [
      required('measure', { type: 'code', list: 'measure' }),
      required('origin', country),
      required('destination', country),
      required('year', year),
      optional('sex', { type: 'code', list: 'sex' }),
      optional('basis', { type: 'code', list: 'basis' }),
      optional('value', amount),
      optional('missing', { type: 'code', list: 'notationKey' }),
      optional('rounding', { type: 'number', above: 0 }),
      optional('definition.minimumStay', { type: 'code', list: 'minimumStay' }),
      optional('definition.concept', { type: 'code', list: 'concept' }),
      optional('definition.referenceDate', { type: 'code', list: 'referenceDate' }),
      optional('quality', { type: 'code', list: 'quality' }),
      optional('source', { type: 'text', to: 300 }),
      optional('confidentiality', confidentiality),
    ],
  },
  {
    name: 'answers',
    of: 'outline',
    list: ['answers'],
    to: LONGEST.answers,
    columns: [
      { ...required('question', { type: 'pattern', pattern: 'question' }), prefilled: true },
      required('text', richText),
      optional('confidentiality', confidentiality),
    ],
  },
];

const byName = new Map(TABLES.map((table) => [table.name, table]));

export function tableOf(name: TableName): Table {
  return byName.get(name) as Table;
}

/** The first column of a row that is the row's own: it also says that a list or an object is there and empty. */
export function firstOwn({ columns }: Table): Column {
  return columns.find(({ owner: isOwner }) => !isOwner) as Column;
}

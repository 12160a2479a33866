import {
  BENEFICIARIES,
  CIRCUMSTANCES,
  CONFIDENTIALITIES,
  type CycleConfiguration,
  DIRECTIONS,
  FINANCING_ROLES,
  FINANCING_STAGES,
  INDICATOR_UNITS,
  INSTRUMENT_KINDS,
  type Language,
  MONITORING_FREQUENCIES,
  PARTNERSHIP_KINDS,
  SECTORS,
} from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Place } from '../place.ts';
import type { Field, FieldKind, FieldLabel, SingleField, TableField } from './field.ts';
import * as kinds from './kinds.ts';

interface More {
  hint?: MessageKey;
  isRequired?: boolean;
  heading?: MessageKey;
}

/** A field whose name is its path. */
function field(path: string, kind: FieldKind, label: FieldLabel, more: More = {}): SingleField {
  return { name: path, path: path.split('.'), kind, label, ...more };
}

const required = { isRequired: true } as const;

const confidentiality = field(
  'confidentiality',
  kinds.choice(CONFIDENTIALITIES, 'confidentiality', 'radios'),
  'fields.confidentiality',
);

const partyCells = (prefix: '' | 'counterpart.'): SingleField[] => [
  field(`${prefix}country`, kinds.country, 'fields.partyCountry'),
  field(`${prefix}organisation.name`, kinds.line(300), 'fields.partyOrganisation'),
  field(`${prefix}organisation.sector`, kinds.choice(SECTORS, 'sector'), 'fields.partySector'),
];

const OBSERVED: SingleField[] = [
  field('year', kinds.year, 'fields.year', required),
  field('value', kinds.number, 'fields.value', required),
  field('female', kinds.number, 'fields.female'),
  field('male', kinds.number, 'fields.male'),
  field('migrant', kinds.number, 'fields.migrant'),
  field('nonMigrant', kinds.number, 'fields.nonMigrant'),
];

/** The cells of an observation as fields of their own. */
function observed(name: 'baseline' | 'target', heading: MessageKey): SingleField[] {
  return OBSERVED.map((cell, index) => ({
    ...cell,
    name: `${name}.${cell.name}`,
    path: [name, ...cell.path],
    isRequired: false,
    ...(index === 0 ? { heading } : {}),
  }));
}

const GENERAL: Field[] = [
  field('language', kinds.languageTag, 'fields.language', { hint: 'fields.languageHint', ...required }),
  field('period.from', kinds.year, 'fields.periodFrom', required),
  field('period.to', kinds.year, 'fields.periodTo', required),
  { ...confidentiality, hint: 'fields.confidentialityDefaultHint' },
];

const FRAMEWORK: Field[] = [
  field('summary', kinds.prose(), 'fields.frameworkSummary', { hint: 'fields.frameworkSummaryHint' }),
  field('changes', kinds.prose(), 'fields.frameworkChanges', { hint: 'fields.frameworkChangesHint' }),
  table('instruments', 200, {
    label: 'fields.instruments',
    hint: 'fields.instrumentsHint',
    addLabel: 'fields.instrumentAdd',
    rowLabel: 'fields.instrument',
    cells: [
      field('title', kinds.line(300), 'fields.title', required),
      field('kind', kinds.choice(INSTRUMENT_KINDS, 'instrumentKind'), 'fields.kind', required),
      field('year', kinds.year, 'fields.year'),
      field('url', kinds.webAddress, 'fields.address'),
    ],
  }),
];

function table(name: string, most: number, rest: Omit<TableField, 'name' | 'path' | 'most'>): TableField {
  return { name, path: [name], most, ...rest };
}

const GOALS: SingleField[] = [
  field('themes', kinds.themes, 'fields.themes', { heading: 'fields.headGoals' }),
  field('gcmObjectives', kinds.gcmObjectives, 'fields.gcmObjectives', { hint: 'fields.gcmObjectivesHint' }),
  field('sdgTargets', kinds.sdgTargets, 'fields.sdgTargets', { hint: 'fields.sdgTargetsHint' }),
];

const MONITORING: SingleField[] = [
  field('monitoring.mechanism', kinds.prose(), 'fields.mechanism', {
    hint: 'fields.mechanismHint',
    heading: 'fields.headMonitoring',
  }),
  field(
    'monitoring.frequency',
    kinds.choice(MONITORING_FREQUENCIES, 'monitoringFrequency'),
    'fields.frequency',
  ),
  field('monitoring.thirdParty', kinds.yesOrNo, 'fields.thirdParty', { hint: 'fields.thirdPartyHint' }),
];

const TITLES: SingleField[] = [
  field('title', kinds.line(300), 'fields.title', required),
  field('titleEn', kinds.line(300), 'fields.titleEn', { hint: 'fields.titleEnHint' }),
];

const INITIATIVE: Field[] = [
  ...TITLES,
  field('description', kinds.prose(), 'fields.description', { hint: 'fields.descriptionHint' }),
  field('status', kinds.status, 'fields.status', required),
  field('priority', kinds.tick, 'fields.priority', { hint: 'fields.priorityHint' }),
  field('start', kinds.date, 'fields.start', { hint: 'fields.dateHint' }),
  field('end', kinds.date, 'fields.end', { hint: 'fields.dateHint' }),
  field('level', kinds.level, 'fields.level'),
  field('leadAgency', kinds.line(300), 'fields.leadAgency'),
  ...GOALS,
  field('beneficiaries', kinds.severalOf(BENEFICIARIES, 'beneficiary', 20), 'fields.beneficiaries'),
  field('responseTo', kinds.severalOf(CIRCUMSTANCES, 'circumstance', 10), 'fields.responseTo', {
    hint: 'fields.responseToHint',
  }),
  ...MONITORING,
  field('results', kinds.prose(), 'fields.results', { hint: 'fields.resultsHint' }),
  confidentiality,
];

const PARTNERSHIP: Field[] = [
  ...TITLES,
  field('kind', kinds.choice(PARTNERSHIP_KINDS, 'partnershipKind'), 'fields.kind', required),
  table('parties', 200, {
    label: 'fields.parties',
    hint: 'fields.partiesHint',
    addLabel: 'fields.partyAdd',
    rowLabel: 'fields.party',
    cells: partyCells(''),
    isRequired: true,
  }),
  field('signed', kinds.date, 'fields.signed', { hint: 'fields.dateHint', heading: 'fields.headDates' }),
  field('inForce', kinds.date, 'fields.inForce'),
  field('expires', kinds.date, 'fields.expires'),
  field('status', kinds.status, 'fields.status'),
  field('level', kinds.level, 'fields.level'),
  field('reference', kinds.reference, 'fields.treatyReference', { hint: 'fields.treatyReferenceHint' }),
  ...GOALS,
  field('objectives', kinds.prose(), 'fields.objectives', { heading: 'fields.headWorks' }),
  field('governance', kinds.prose(), 'fields.governance', { hint: 'fields.governanceHint' }),
  field('resources', kinds.prose(), 'fields.resources', { hint: 'fields.resourcesHint' }),
  field('conflictsOfInterest', kinds.prose(), 'fields.conflictsOfInterest', {
    hint: 'fields.conflictsOfInterestHint',
  }),
  field('valueAdded', kinds.prose(), 'fields.valueAdded', { hint: 'fields.valueAddedHint' }),
  field('challenges', kinds.prose(), 'fields.challenges'),
  field('results', kinds.prose(), 'fields.results', { hint: 'fields.resultsHint' }),
  table('quotas', 100, {
    label: 'fields.quotas',
    hint: 'fields.quotasHint',
    addLabel: 'fields.quotaAdd',
    rowLabel: 'fields.quota',
    cells: [
      field('year', kinds.year, 'fields.year', required),
      field('origin', kinds.country, 'fields.origin', required),
      field('destination', kinds.country, 'fields.destination', required),
      field('workers', kinds.count, 'fields.workers', required),
    ],
  }),
  ...MONITORING,
  confidentiality,
];

const FINANCING: Field[] = [
  field('currency', kinds.currency, 'fields.currency', { hint: 'fields.currencyHint', ...required }),
  field('envelope', kinds.amount, 'fields.envelope', { hint: 'fields.envelopeHint' }),
  table('lines', 500, {
    label: 'fields.lines',
    hint: 'fields.linesHint',
    addLabel: 'fields.lineAdd',
    rowLabel: 'fields.line',
    cells: [
      field('year', kinds.year, 'fields.year', required),
      field('role', kinds.choice(FINANCING_ROLES, 'financingRole'), 'fields.role', required),
      field('stage', kinds.choice(FINANCING_STAGES, 'financingStage'), 'fields.stage', required),
      field('amount', kinds.amount, 'fields.amount', required),
      ...partyCells('counterpart.'),
      field('reference', kinds.reference, 'fields.activityReference'),
    ],
  }),
];

const INDICATOR: Field[] = [
  field('name', kinds.line(300), 'fields.indicatorName'),
  field('unit', kinds.choice(INDICATOR_UNITS, 'indicatorUnit'), 'fields.unit', required),
  field('direction', kinds.choice(DIRECTIONS, 'direction'), 'fields.direction'),
  ...observed('baseline', 'fields.headBaseline'),
  ...observed('target', 'fields.headTarget'),
  table('observations', 200, {
    label: 'fields.observations',
    hint: 'fields.observationsHint',
    addLabel: 'fields.observationAdd',
    rowLabel: 'fields.observation',
    cells: OBSERVED,
  }),
];

/** What one asks of one who answers a question, and who may read it. */
function answerFields(
  { code, title }: CycleConfiguration['questions'][number],
  language: Language,
): SingleField[] {
  const said = title[language] === undefined ? 'en' : language;
  return [
    {
      name: code,
      path: [code, 'text'],
      kind: kinds.prose(),
      label: { text: title[said] ?? code, language: said },
      isRequired: true,
    },
    {
      name: `${code}:confidentiality`,
      path: [code, 'confidentiality'],
      kind: kinds.choice(CONFIDENTIALITIES, 'confidentiality'),
      label: 'fields.confidentiality',
    },
  ];
}

/** The fields of the form of a place, in their order. @param group of the cycle's questions; all, where it is left out. */
export function fieldsOf(
  place: Place,
  { questions }: Pick<CycleConfiguration, 'questions'>,
  language: Language,
  group?: string,
): readonly Field[] {
  switch (place.part) {
    case 'general':
      return GENERAL;
    case 'framework':
      return FRAMEWORK;
    case 'answers':
      return questions
        .filter((question) => group === undefined || question.group === group)
        .flatMap((question) => answerFields(question, language));
    case 'financing':
      return FINANCING;
    case 'indicator':
      return INDICATOR;
    case 'item':
      return place.list === 'initiatives' ? INITIATIVE : PARTNERSHIP;
  }
}

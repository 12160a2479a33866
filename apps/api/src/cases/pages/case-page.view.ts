import { CATALOGUE, checkTitle } from '@concord/consistency';
import { sightOf } from '@concord/disclosure';
import {
  CASE_OUTCOMES,
  type CycleConfiguration,
  countryName,
  delegationsOf,
  EXPLANATIONS,
  type Outline,
} from '@concord/domain';
import type { CaseDraft, CaseRecord, DraftedForm } from '@concord/persistence';
import { currentVisitor } from '../../access/request-context.ts';
import { autosaveWords } from '../../filing/pages/autosave.view.ts';
import { sentenceOf } from '../../findings/sentence.ts';
import type { Words } from '../../pages/words.ts';
import type { CaseStanding } from '../case-standing.ts';
import type { OpenedCase } from '../cases.service.ts';
import { LONGEST_TEXT } from '../requests.ts';
import {
  OUTCOMES,
  PROPOSALS,
  REASONS,
  sayConclusion,
  sayConflict,
  sayCountries,
  sayReaders,
  sayValue,
  stateTag,
} from './case-words.ts';
import { DRAFTED, type DraftView, viewDraft } from './drafts.view.ts';
import { figureTable, placesOf, type Sides, yearsTable } from './sides.view.ts';
import { viewThread } from './thread.view.ts';

export const caseAddress = ({ cycle, id }: { cycle: string; id: string }) => `/cycles/${cycle}/cases/${id}`;

/** What a page of a case is made from. */
export interface CasePage {
  opened: OpenedCase;
  /** Those that go on within it. */
  merged: readonly CaseRecord[];
  /** Some that could go on within it. */
  mergeable: readonly CaseRecord[];
  outlines: ReadonlyMap<string, Outline>;
  configuration: CycleConfiguration;
  /** Countries that can be brought in. */
  filing: readonly string[];
  /** The day that is proposed for a reply. */
  replyBy: string | undefined;
  /** What people of the reader's side have begun to write. */
  drafts: readonly CaseDraft[];
  /** The form, and the colleague from whose draft the reader wants to go on in it. */
  goesOn: { form?: DraftedForm; from?: string };
}

/** What a case asks, in one sentence of its reader's language or, where there is none, in English; a flag's in its own. */
export function captionOf(
  { check, flag }: CaseRecord,
  words: Words,
  configuration: CycleConfiguration,
): { text: string; lang?: string } {
  if (check === undefined) return { text: flag?.caption ?? '' };
  const { text, lang } = sentenceOf(check, words.language, configuration);
  return { text, lang };
}

export function viewCasePage(words: Words, page: CasePage): Record<string, unknown> {
  const { opened, merged, outlines, configuration } = page;
  const { record, standing } = opened;
  const sides: Sides = {
    record,
    outlines,
    sight: sightOf(currentVisitor().roles, record.cycle),
    delegations: standing.delegations,
    configuration,
    words,
  };
  const figures = figureTable(sides);
  const places = placesOf(sides);
  return {
    caption: captionOf(record, words, configuration),
    address: caseAddress(record),
    version: record.version,
    state: stateTag(words, record),
    flagged: record.flag === undefined ? '' : words.say('cases.fromFlag'),
    published: record.isPublished ? words.say('cases.published') : '',
    rests: restsOf(words, record),
    awaits: awaitsOf(words, record),
    conflict: standing.conflict === undefined ? '' : sayConflict(words, standing.conflict),
    mergedInto:
      record.mergedInto === undefined ? '' : caseAddress({ cycle: record.cycle, id: record.mergedInto }),
    merged: merged.map((each) => ({
      href: caseAddress(each),
      ...captionOf(each, words, configuration),
    })),
    readers: sayReaders(words, record, 'shared'),
    figures,
    // The table says it all; what is left is where to correct it.
    corrections: figures === undefined ? [] : places.flatMap(({ correct }) => correct ?? []),
    places: figures === undefined ? places : [],
    years: yearsTable(sides),
    compared: comparedOf(words, record, configuration),
    thread: viewThread(words, opened),
    most: LONGEST_TEXT,
    autosaveWords: autosaveWords(words),
    ...withDrafts(words, page, formsOf(words, page)),
  };
}

/** The forms of a page with what has been begun in them; and what was begun where the reader can send it no more. */
function withDrafts(
  words: Words,
  { opened, drafts, goesOn }: CasePage,
  forms: Record<string, unknown>,
): Record<string, unknown> {
  const address = caseAddress(opened.record);
  const views = (Object.keys(DRAFTED) as DraftedForm[]).map((form) => {
    const from = goesOn.form === form ? goesOn.from : undefined;
    return { form, view: viewDraft(words, drafts, { form, address, from }) };
  });
  const open = views.filter(({ form }) => Boolean(forms[form]));
  const unsent = ({ fields, others }: DraftView, form: DraftedForm) =>
    [fields[DRAFTED[form].text] ?? '', ...others.map(({ text }) => text)]
      .flat()
      .filter((text) => text !== '');
  return {
    ...forms,
    drafts: Object.fromEntries(open.map(({ form, view }) => [form, view])),
    drafted: Object.assign({}, ...open.map(({ view }) => view.fields)) as Record<string, unknown>,
    unsent: views
      .filter(({ form }) => !forms[form] && mayHaveBegun(opened.standing, form))
      .flatMap(({ form, view }) => unsent(view, form)),
  };
}

function mayHaveBegun({ delegations, reviews, organizes }: CaseStanding, form: DraftedForm): boolean {
  return form === 'reply' ? delegations.length > 0 : reviews || organizes;
}

function restsOf(words: Words, { rests }: CaseRecord): string {
  if (rests === undefined) return '';
  return words.say(rests === 'unfiled' ? 'cases.restsUnfiled' : 'cases.restsUnraised');
}

function awaitsOf(words: Words, { awaits, dueOn, rests }: CaseRecord): string {
  if (awaits.length === 0 || rests !== undefined) return '';
  const countries = sayCountries(words, awaits);
  if (dueOn === undefined) return words.say({ key: 'cases.awaits', values: { countries } });
  const date = words.date(dueOn);
  const said = words.say({ key: 'cases.awaitsBy', values: { countries, date } });
  return dueOn < new Date().toISOString().slice(0, 10) ? `${said} ${words.say('cases.overdue')}` : said;
}

function comparedOf(words: Words, { check }: CaseRecord, configuration: CycleConfiguration) {
  if (check === undefined) return undefined;
  const { statistic } = check;
  return {
    check: checkTitle(check.check, words.language, configuration),
    rule: CATALOGUE.find(({ id }) => id === check.check)?.rule ?? '',
    statistic:
      statistic === undefined
        ? ''
        : words.say({
            key: 'cases.statistic',
            values: {
              value: sayValue(words, statistic.value),
              threshold: sayValue(words, statistic.threshold),
            },
          }),
  };
}

/** The forms that a case has for its reader. */
function formsOf(
  words: Words,
  { opened, filing, replyBy, mergeable, configuration }: CasePage,
): Record<string, unknown> {
  const { record, standing, proposed, needsSecond } = opened;
  const isOpen = record.state !== 'concluded' && record.mergedInto === undefined;
  const asks = standing.reviews || standing.organizes;
  const named = (countries: readonly string[]) =>
    countries.map((country) => ({ value: country, text: countryName(country, words.language) }));
  const asked = delegationsOf(record);
  const of = { countries: record.countries, restrictedBy: record.restrictedBy };
  return {
    reply: isOpen &&
      standing.delegations.length > 0 && {
        countries: named(standing.delegations),
        only: standing.delegations.length === 1 ? standing.delegations[0] : '',
        audiences: [
          { value: 'shared', text: words.say('cases.audienceShared'), hint: sayReaders(words, of, 'shared') },
          { value: 'country', text: words.say('cases.audienceCountry') },
        ],
      },
    ask: isOpen &&
      asks &&
      asked.length > 0 && {
        countries: named(asked),
        by: replyBy ?? '',
        hint: words.say(replyBy === undefined ? 'cases.askByHint' : 'cases.askByDue'),
      },
    conclude: isOpen &&
      standing.reviews && {
        proposed:
          proposed === undefined
            ? ''
            : words.say({
                key: 'cases.proposedAlready',
                values: { outcome: sayConclusion(words, proposed) },
              }),
      },
    note: asks,
    readersOfNote: words.say('cases.readersReviewers'),
    partner: isOpen &&
      asks &&
      record.countries.length === 1 &&
      record.restrictedBy.length === 0 && {
        countries: named(filing.filter((country) => !record.countries.includes(country))),
      },
    merge: isOpen &&
      asks && {
        cases: mergeable.map((each) => ({ id: each.id, ...captionOf(each, words, configuration) })),
      },
    verify: asks,
    split: asks && record.mergedInto !== undefined,
    second: isOpen && asks && { needed: record.needsSecond ? 'no' : 'yes', isNeeded: record.needsSecond },
    publish: standing.reviews && record.state === 'concluded' && !record.isPublished && { needsSecond },
    proposals: [
      { value: '', text: words.say('cases.proposeNothing') },
      ...CASE_OUTCOMES.map((value) => ({ value, text: words.say(PROPOSALS[value]) })),
    ],
    outcomes: CASE_OUTCOMES.map((value) => ({ value, text: words.say(OUTCOMES[value]) })),
    reasons: EXPLANATIONS.map((value) => ({ value, text: words.say(REASONS[value]) })),
  };
}

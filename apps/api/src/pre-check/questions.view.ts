import { checkTitle, type Finding } from '@concord/consistency';
import type { Language } from '@concord/domain';
import { type UnkeptFinding, viewUnkept } from '../findings/finding.view.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { blocksSubmission } from '../outlines/require-settled.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';
import { type NamedPlace, namePlace } from '../submitting/places.ts';
import type { PreCheck } from './pre-check.service.ts';

/** A question as it will be worded, and the places in the draft that it rests on. */
export interface QuestionView {
  finding: UnkeptFinding;
  /** Whether the outline cannot be submitted before it is settled. */
  blocks: boolean;
}

export interface DraftQuestions {
  version: number;
  questions: QuestionView[];
  /** Places in the draft that are not finished, and were not looked at. */
  leftOut: string[];
  /** Always the same: what others keep to themselves is not told by its being there or not. */
  afterSubmission: string;
}

const AFTER_SUBMISSION =
  'After submission, further questions may be asked, which rest on what other countries keep for reviewers.';

export function viewQuestions(check: PreCheck, { country }: OutlineKey, language: Language): DraftQuestions {
  const questions = check.findings.map((finding) => {
    const evidence = finding.evidence.map((place) =>
      place.country === country ? { ...place, pointer: check.placeInDraft(place.pointer) } : place,
    );
    return {
      finding: viewUnkept({ ...finding, evidence }, language, check.configuration),
      blocks: blocksSubmission(finding),
    };
  });
  const { version, leftOut } = check;
  return { version, questions, leftOut: [...leftOut], afterSubmission: AFTER_SUBMISSION };
}

/** A part of the page: questions of one kind, one below the other. */
export interface QuestionGroup {
  id: string;
  title: string;
  lead: string;
  /** Of those that are not listed; '' where all are. */
  more: string;
  questions: { text: string; lang: Language; title: string; places: NamedPlace[] }[];
}

const GROUPS = [
  {
    id: 'blocking',
    title: 'submitting.groupBlocking',
    lead: 'submitting.groupBlockingLead',
    holds: blocksSubmission,
  },
  {
    id: 'asked',
    title: 'submitting.groupAsked',
    lead: 'submitting.groupAskedLead',
    holds: ({ severity }: Finding) => severity === 'error' || severity === 'warning',
  },
  {
    id: 'noted',
    title: 'submitting.groupNoted',
    lead: 'submitting.groupNotedLead',
    holds: ({ severity }: Finding) => severity === 'note',
  },
  { id: 'seen', title: 'submitting.groupSeen', lead: 'submitting.groupSeenLead', holds: () => true },
] as const satisfies readonly {
  id: string;
  title: MessageKey;
  lead: MessageKey;
  holds(finding: Finding): boolean;
}[];

/** The most places of one question that a page leads to. */
const MOST_PLACES = 6;
/** Questions of one kind on a page; a table of figures can be asked a thousand. */
export const MOST_QUESTIONS = 100;

export function groupQuestions(check: PreCheck, key: OutlineKey, words: Words): QuestionGroup[] {
  const rest = new Set(check.findings);
  return GROUPS.map(({ id, title, lead, holds }) => {
    const own = [...rest].filter(holds);
    for (const finding of own) rest.delete(finding);
    return {
      id,
      title: words.say({ key: title, values: { count: own.length } }),
      lead: words.say(lead),
      more:
        own.length > MOST_QUESTIONS
          ? words.say({ key: 'submitting.moreQuestions', values: { count: own.length - MOST_QUESTIONS } })
          : '',
      questions: own.slice(0, MOST_QUESTIONS).map((finding) => viewQuestion(finding, check, key, words)),
    };
  }).filter(({ questions }) => questions.length > 0);
}

function viewQuestion(finding: Finding, check: PreCheck, key: OutlineKey, words: Words) {
  const { text, lang } = viewUnkept(finding, words.language, check.configuration).message;
  const { document, configuration } = check;
  const pointers = finding.evidence
    .filter(({ country }) => country === key.country)
    .map(({ pointer }) => check.placeInDraft(pointer));
  const places = pointers.map((pointer) => namePlace(pointer, { document, configuration, words, key }));
  const once = new Map(places.map((place) => [`${place.href} ${place.item?.text}`, place]));
  return {
    text,
    lang,
    title: checkTitle(finding.check, words.language, configuration),
    places: [...once.values()].slice(0, MOST_PLACES),
  };
}

import { type CountryCode, type CycleConfiguration, countryName, term } from '@concord/domain';
import type { DraftDocument } from '@concord/persistence';
import { accessOf } from '../access/policy.ts';
import { nameOf, placeOf } from '../filing/figures/series.ts';
import { indicatorsOf } from '../filing/place.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';

/** The parts of an outline, in its order, as pages call them. */
export const PARTS = {
  general: 'submitting.partGeneral',
  framework: 'submitting.partFramework',
  initiatives: 'submitting.partInitiatives',
  partnerships: 'submitting.partPartnerships',
  figures: 'submitting.partFigures',
  answers: 'submitting.partAnswers',
} as const satisfies Record<string, MessageKey>;
export type Part = keyof typeof PARTS;

/** A place in an outline, as a page names it and leads to it. */
export interface NamedPlace {
  part: string;
  /** The item that it is in; in its country's words where `own`. */
  item?: { text: string; own: boolean };
  href?: string;
}

type Members = Readonly<Record<string, unknown>>;

/** Names what stands at a pointer into an outline. @param key of the outline, where the place can be edited. */
export function namePlace(
  pointer: string,
  {
    document,
    configuration,
    words,
    key,
  }: {
    document: DraftDocument;
    configuration: Pick<CycleConfiguration, 'questions'>;
    words: Words;
    key?: OutlineKey;
  },
): NamedPlace {
  const steps = pointer.split('/').slice(1);
  const part = partOf(steps[0]);
  const item = itemAt(document, part, steps[1]);
  const named = item === undefined ? undefined : nameItem(part, item, words, configuration);
  const href =
    key === undefined
      ? undefined
      : addressOf(key, { part, item, steps, configuration, country: key.country });
  return {
    part: words.say(PARTS[part]),
    ...(named === undefined ? {} : { item: named }),
    ...(href === undefined ? {} : { href }),
  };
}

export function partOf(member: string | undefined): Part {
  return member !== undefined && Object.hasOwn(PARTS, member) ? (member as Part) : 'general';
}

function itemAt(document: DraftDocument, part: Part, position: string | undefined): Members | undefined {
  const list = part === 'general' || position === undefined ? undefined : document[part];
  const item = Array.isArray(list) ? (list[Number(position)] as unknown) : undefined;
  return typeof item === 'object' && item !== null ? (item as Members) : undefined;
}

function nameItem(
  part: Part,
  item: Members,
  words: Words,
  { questions }: Pick<CycleConfiguration, 'questions'>,
): NamedPlace['item'] {
  if (part === 'figures') return { text: nameFigure(item, words), own: false };
  if (part === 'answers') {
    const title = questions.find(({ code }) => code === item.question)?.title;
    return { text: title?.[words.language] ?? title?.en ?? String(item.question ?? ''), own: false };
  }
  const title = typeof item.title === 'string' && item.title !== '' ? item.title : item.id;
  return { text: typeof title === 'string' ? title : '', own: true };
}

/** A figure by what identifies it: measure, corridor, year, and sex and basis where they are not the usual ones. */
export function nameFigure(figure: Members, { language, say }: Words): string {
  const { measure, origin, destination, year, sex, basis } = figure;
  const country = (code: unknown) => (typeof code === 'string' ? countryName(code, language) : '…');
  const text = say({
    key: 'submitting.figureName',
    values: {
      measure: typeof measure === 'string' ? term(measure, language, 'measure') : '…',
      origin: country(origin),
      destination: country(destination),
      year: typeof year === 'number' ? String(year) : '…',
    },
  });
  const more = [
    ...(typeof sex === 'string' && sex !== 'total' ? [term(sex, language, 'sex')] : []),
    ...(typeof basis === 'string' && basis !== 'observed' ? [term(basis, language, 'basis')] : []),
  ];
  return more.length === 0 ? text : `${text} (${more.join(', ')})`;
}

interface Destination {
  part: Part;
  item: Members | undefined;
  steps: readonly string[];
  configuration: Pick<CycleConfiguration, 'questions'>;
  country: CountryCode;
}

/** The page on which a place is edited: the narrowest that there is. */
function addressOf({ cycle, country }: OutlineKey, destination: Destination): string | undefined {
  const candidates: Candidate[] = [...pagesOf(destination), { path: '', values: [] }];
  for (const { path, values, at = '' } of candidates) {
    if (accessOf('GET', `/cycles/:cycle/outlines/:country${path}`) === undefined) continue;
    const filled = values.reduce<string>(
      (text, value) => text.replace(/:\w+/, encodeURIComponent(value)),
      path,
    );
    return `/cycles/${cycle}/outlines/${country}${filled}${at}`;
  }
  return undefined;
}

interface Candidate {
  path: string;
  values: string[];
  /** What stands behind the address: which part of the page. */
  at?: string;
}

function pagesOf({ part, item, steps, configuration, country }: Destination): Candidate[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  switch (part) {
    case 'initiatives':
    case 'partnerships': {
      const id = text(item?.id);
      const list = { path: `/${part}`, values: [] };
      if (id === '') return [list];
      const own = { path: `/${part}/:id`, values: [id] };
      const below = `/${part}/:id`;
      const indicator = steps[2] === 'indicators' ? indicatorsOf(item)[Number(steps[3])]?.key : undefined;
      return [
        ...(steps[2] === 'financing' ? [{ path: `${below}/financing`, values: [id] }] : []),
        ...(indicator === undefined
          ? []
          : [{ path: `${below}/indicators/:indicator`, values: [id, indicator] }]),
        own,
        list,
      ];
    }
    case 'figures': {
      const placed = placeOf(item, country);
      return [
        ...(placed === undefined
          ? []
          : [
              {
                path: '/figures/:series',
                values: [nameOf(placed.series)],
                at: `?with=${placed.partner}#${placed.partner}.${placed.year}`,
              },
            ]),
        { path: '/figures', values: [] },
      ];
    }
    case 'answers': {
      const group = configuration.questions.find(({ code }) => code === item?.question)?.group;
      return [
        ...(group === undefined ? [] : [{ path: '/answers/:group', values: [group] }]),
        { path: '/answers', values: [] },
      ];
    }
    default:
      return [{ path: `/${part}`, values: [] }];
  }
}

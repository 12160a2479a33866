import { countryName } from '@concord/domain';
import type { PageView } from './page-renderer.ts';
import { taskItem, taskStatus } from './task-state.ts';
import type { Words } from './words.ts';

/** The view of the page that shows every part; its figures are invented. */
export function componentsView(words: Words): PageView {
  const { language, say } = words;
  const country = (code: string) => countryName(code, language);
  return {
    form: {
      values: { basis: 'observed', themes: ['students'], country: 'KEN', summary: '' },
      errors: { initiative: 'components.nameMissing', basis: 'components.basisMissing' },
    },
    breadcrumbs: [{ href: '/', text: say('components.first') }, { text: say('components.title') }],
    countries: ['DNK', 'ITA', 'KEN', 'MAR', 'SWE'].map((value) => ({ value, text: country(value) })),
    tasks: [
      taskItem(
        { id: 'overview', text: say('components.overview'), href: '#overview', state: 'ready' },
        words,
      ),
      taskItem(
        {
          id: 'partnerships',
          text: say('components.partnerships'),
          hint: say('components.partnershipsHint'),
          href: '#partnerships',
          state: 'has-questions',
        },
        words,
      ),
      taskItem(
        { id: 'figures', text: say('components.figures'), href: '#figures', state: 'in-progress' },
        words,
      ),
      taskItem({ id: 'answers', text: say('components.answers'), state: 'not-started' }, words),
    ],
    rows: [
      {
        key: say('components.country'),
        value: country('KEN'),
        href: '#country',
        action: say('components.change'),
      },
      { key: say('components.basis'), value: say('components.observed') },
    ],
    corridors: {
      caption: say('components.corridors'),
      columns: [
        { text: say('components.corridor') },
        { text: say('components.origin'), numeric: true },
        { text: say('components.destination'), numeric: true },
        { text: say('components.state') },
      ],
      rows: [
        corridor(words, ['MAR', 'ITA'], [424_055, 424_055]),
        corridor(words, ['KEN', 'SWE'], [3_214, 3_068]),
      ],
    },
    dueDate: words.date('2016-03-31'),
  };
}

function corridor(
  words: Words,
  [origin, destination]: [string, string],
  [given, mirrored]: [number, number],
): object {
  const { direction, language, number, say } = words;
  const arrow = direction === 'rtl' ? '←' : '→';
  const isAlike = given === mirrored;
  return {
    cells: [
      {
        header: true,
        text: `${countryName(origin, language)} ${arrow} ${countryName(destination, language)}`,
      },
      { numeric: true, text: number(given) },
      { numeric: true, text: number(mirrored) },
      {
        tag: {
          text: say(isAlike ? 'components.agree' : 'components.differ'),
          colour: taskStatus(isAlike ? 'ready' : 'has-questions', words).colour,
        },
      },
    ],
  };
}

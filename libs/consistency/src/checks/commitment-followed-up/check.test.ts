import type { Initiative, Outline } from '@concord/domain';
import { anInitiative } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const priority = (id: string, parts: Partial<Initiative> = {}) =>
  anInitiative(id, { title: 'Skills centre', priority: true, ...parts });
const since = (initiatives: Initiative[], outline: Partial<Outline>) => ({
  outlines: [anOutline('KEN', outline)],
  background: { previous: [anOutline('KEN', { initiatives })] },
});
const explained = (changes: string) => ({ framework: { changes } });

testCheck(check, {
  accepts: {
    'a priority that is in this outline under another title': since([priority('I-1')], {
      initiatives: [anInitiative('I-1')],
    }),
    'what was no priority': since([priority('I-1', { priority: false })], {}),
    'what did not say whether it was one': since([priority('I-1', { priority: undefined })], {}),
    'an absence explained by its id': since([priority('I-1')], explained('We ended (i-1) in 2016.')),
    'an absence explained by its title': since([priority('I-1')], explained('The skills CENTRE has closed.')),
    'an absence explained by its English title': since(
      [priority('I-1', { title: 'Centre de compétences', titleEn: 'Skills centre' })],
      explained('The skills centre has closed.'),
    ),
    'an absence explained where words have no spaces': since([priority('I-1')], explained('I-1已经结束')),
    'a country that filed no outline before': { outlines: [anOutline('KEN')] },
    'another country’s last outline': {
      outlines: [anOutline('KEN')],
      background: { previous: [anOutline('DEU', { initiatives: [priority('I-1')] })] },
    },
    'a country that has not filed this time': {
      outlines: [],
      background: { previous: [anOutline('KEN', { initiatives: [priority('I-1')] })] },
    },
    'a last outline without initiatives': since([], {}),
  },
  finds: {
    'a priority of which nothing is said': {
      ...since([priority('I-1')], { initiatives: [anInitiative('I-2')] }),
      findings: [
        {
          message: 'absent',
          severity: 'note',
          countries: ['KEN'],
          subject: { initiative: 'KEN/I-1' },
          pointers: ['KEN/country'],
          text: '“Skills centre” (I-1) was a priority of the country’s last outline; this outline neither contains it nor says what became of it.',
        },
      ],
    },
    'an explanation that speaks of something else': {
      ...since([priority('I-1')], explained('We ended I-10 and XI-1.')),
      findings: [{ message: 'absent', severity: 'note', pointers: ['KEN/framework/changes'] }],
    },
    'each of two priorities': {
      ...since([priority('I-1'), priority('I-2', { title: 'Job fair' })], {}),
      findings: [
        { message: 'absent', severity: 'note', subject: { initiative: 'KEN/I-1' } },
        { message: 'absent', severity: 'note', subject: { initiative: 'KEN/I-2' } },
      ],
    },
  },
});

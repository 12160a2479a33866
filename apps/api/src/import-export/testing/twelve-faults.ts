import type { Outline } from '@concord/domain';
import type { Members } from '@concord/interchange';

/** The outline with twelve things to put right, in four sheets. */
export function withTwelveFaults(outline: Outline): Members {
  const figure = { measure: 'students', origin: outline.country, destination: 'DEU', year: 2015 };
  return {
    ...outline,
    initiatives: [
      { id: 'I-1', title: 'Skills for work', status: 'dreamt', start: '15 March' },
      { id: 'I-1', title: 'Skills again', status: 'planned', gcmObjectives: [99] },
      { id: 'I-3', status: 'planned' },
    ],
    partnerships: [{ id: 'P-1', title: 'Pact', kind: 'skills', parties: [] }],
    figures: [
      { ...figure, value: 5 },
      { ...figure, value: 6 },
      { ...figure, year: 1066, value: 5 },
      { ...figure, destination: 'Germny', value: 5 },
      { ...figure, year: 2014, value: 5, missing: 'not-collected' },
      { ...figure, origin: 'SWE', destination: 'FRA', value: 5 },
    ],
    answers: [{ question: 'q1.challenges', text: 'An answer', confidentiality: 'secret' }],
  };
}

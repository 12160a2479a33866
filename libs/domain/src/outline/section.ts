/** The parts of an outline that are saved on their own, and that a colleague can be asked to fill. */
export const SECTIONS = [
  'general',
  'framework',
  'initiatives',
  'partnerships',
  'figures',
  'answers',
] as const;
export type Section = (typeof SECTIONS)[number];

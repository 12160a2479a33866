import type { Random } from './random.ts';

/** Languages in which outlines are generated. */
export type TextLanguage = 'en' | 'fr' | 'es';
export const TEXT_LANGUAGES: readonly TextLanguage[] = ['en', 'fr', 'es'];

/** What initiatives and partnerships are about. */
export const TOPICS: readonly Readonly<Record<TextLanguage, string>>[] = [
  { en: 'Fair recruitment', fr: 'Recrutement équitable', es: 'Contratación equitativa' },
  { en: 'Recognition of skills', fr: 'Reconnaissance des compétences', es: 'Reconocimiento de competencias' },
  { en: 'Seasonal employment', fr: 'Emploi saisonnier', es: 'Empleo estacional' },
  { en: 'Cheaper remittances', fr: 'Transferts de fonds moins coûteux', es: 'Remesas más baratas' },
  {
    en: 'Health care for workers',
    fr: 'Soins de santé des travailleurs',
    es: 'Atención sanitaria de los trabajadores',
  },
  { en: 'Return with dignity', fr: 'Retour dans la dignité', es: 'Retorno digno' },
  { en: 'Exchange of statistics', fr: 'Échange de statistiques', es: 'Intercambio de estadísticas' },
  { en: 'Training of nurses', fr: 'Formation d’infirmières', es: 'Formación de enfermeras' },
  { en: 'Student mobility', fr: 'Mobilité étudiante', es: 'Movilidad de estudiantes' },
  { en: 'Protection of children', fr: 'Protection des enfants', es: 'Protección de la infancia' },
];

const SENTENCES = [
  'Offices at home and abroad work from one list of vacancies and publish what they charge.',
  'Employers, unions and local councils take part from the outset and meet twice a year.',
  'A hotline in four languages takes complaints and passes them to the labour inspectors.',
  'Results are counted by sex and by place of work and given to both governments.',
  'Those who come back find advice, a small grant and an introduction to employers.',
  'The agreement is looked at again every third year in the light of demand.',
];

/** A short text about a topic. */
export function paragraph(topic: string, random: Random): string {
  return [`${topic}.`, ...random.shuffled(SENTENCES).slice(0, random.whole(2, 4))].join(' ');
}

/** How people write an agreement's title down from memory: the matcher's word lists are not consulted here. */

export type Draw = () => number;

/** A linear congruential generator: the same seed gives the same draws everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  return items[Math.floor(draw() * items.length)] as Item;
}

/** Words that people shorten. */
const SHORTENED: readonly [RegExp, string][] = [
  [/\bGovernments?\b/gi, 'Govt.'],
  [/\bRepublic\b/gi, 'Rep.'],
  [/\bAgreement\b/gi, 'Agmt'],
  [/\bMemorandum of Understanding\b/gi, 'MoU'],
  [/\bconcerning\b/gi, 're'],
  [/\band\b/gi, '&'],
  [/\bProgram(me)?\b/gi, 'Prog.'],
  [/\bemployment\b/gi, 'empl.'],
  [/\bMinistry\b/gi, 'Min.'],
  [/\binternational\b/gi, 'intl'],
  [/\bvocational\b/gi, 'voc.'],
];

const PREAMBLES = [
  (a: string, b: string) => `Agreement between ${a} and ${b} on`,
  (a: string, b: string) => `Agreement between the Government of ${b} and the Government of ${a} concerning`,
  (a: string, b: string) => `${a}–${b} Bilateral Arrangement regarding`,
  (a: string, b: string) => `Memorandum of Understanding, ${b} / ${a}, with respect to`,
  () => 'Agreement on',
];

/** What a title is about: what follows the preposition after the parties. */
function subjectOf(title: string): string {
  const found = /\b(?:on|concerning|regarding|relating to|for)\b\s+(?:the\s+)?(.+)$/i.exec(title);
  return (found?.[1] ?? title)
    .replace(/\([^)]*\)/g, '')
    .replace(/[.;]+\s*$/, '')
    .trim();
}

/** The title as another hand writes it in English; `a` and `b` are the parties' names. */
export function retypeEnglish(draw: Draw, title: string, a: string, b: string): string {
  const styles = [keep, shorten, exchangeParties, moveSubjectFirst, rewritePreamble, slip, reorderWords];
  return pick(draw, styles)(draw, title, a, b);
}

function keep(_draw: Draw, title: string): string {
  return title;
}

function shorten(draw: Draw, title: string): string {
  return SHORTENED.reduce((text, [word, short]) => (draw() < 0.7 ? text.replace(word, short) : text), title);
}

function exchangeParties(_draw: Draw, title: string): string {
  return title.replace(/\bbetween (.+?) and (.+?) (on|concerning|regarding)\b/i, 'between $2 and $1 $3');
}

function moveSubjectFirst(_draw: Draw, title: string, a: string, b: string): string {
  return `${subjectOf(title)}: agreement of ${b} with ${a}`;
}

function rewritePreamble(draw: Draw, title: string, a: string, b: string): string {
  return `${pick(draw, PREAMBLES)(a, b)} ${subjectOf(title)}`;
}

/** Two slips of the keyboard: a letter left out, and two exchanged. */
function slip(draw: Draw, title: string): string {
  const out = 1 + Math.floor(draw() * (title.length - 2));
  const text = title.slice(0, out) + title.slice(out + 1);
  const at = 1 + Math.floor(draw() * (text.length - 3));
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}

/** The subject's two halves the other way round. */
function reorderWords(draw: Draw, title: string, a: string, b: string): string {
  const words = subjectOf(title).split(' ');
  const middle = Math.floor(words.length / 2);
  const turned = [...words.slice(middle), ...words.slice(0, middle)].join(' ');
  return `${pick(draw, PREAMBLES)(a, b)} ${turned}`;
}

type ForeignLanguage = 'fr' | 'es' | 'de';

const FRAMES: Readonly<Record<ForeignLanguage, (a: string, b: string, subject: string) => string>> = {
  fr: (a, b, subject) =>
    `Accord entre le Gouvernement de ${a} et le Gouvernement de ${b} relatif à ${subject}`,
  es: (a, b, subject) => `Acuerdo entre el Gobierno de ${a} y el Gobierno de ${b} sobre ${subject}`,
  de: (a, b, subject) =>
    `Abkommen zwischen der Regierung von ${a} und der Regierung von ${b} über ${subject}`,
};

/** English word: French, Spanish, German. Enough of the sample's subjects for a title that is mostly foreign. */
const GLOSSARY: Readonly<Record<string, readonly [string, string, string]>> = {
  employment: ['l’emploi', 'el empleo', 'die Beschäftigung'],
  workers: ['travailleurs', 'trabajadores', 'Arbeitnehmer'],
  seasonal: ['saisonniers', 'temporeros', 'saisonale'],
  exchange: ['l’échange', 'el intercambio', 'den Austausch'],
  trainees: ['stagiaires', 'aprendices', 'Praktikanten'],
  young: ['jeunes', 'jóvenes', 'junger'],
  professionals: ['professionnels', 'profesionales', 'Fachkräfte'],
  movement: ['la circulation', 'la circulación', 'den Verkehr'],
  stay: ['le séjour', 'la estancia', 'den Aufenthalt'],
  sojourn: ['le séjour', 'la estancia', 'den Aufenthalt'],
  persons: ['personnes', 'personas', 'Personen'],
  regulation: ['la régulation', 'la regulación', 'die Regelung'],
  migratory: ['migratoires', 'migratorios', 'der Wanderungs'],
  migration: ['migration', 'migración', 'Migration'],
  flows: ['flux', 'flujos', 'ströme'],
  immigration: ['l’immigration', 'la inmigración', 'die Einwanderung'],
  working: ['vacances', 'vacaciones', 'Ferien'],
  holiday: ['travail', 'trabajo', 'Arbeits'],
  scheme: ['programme', 'programa', 'Programm'],
  programme: ['programme', 'programa', 'Programm'],
  program: ['programme', 'programa', 'Programm'],
  training: ['la formation', 'la formación', 'die Ausbildung'],
  vocational: ['professionnelle', 'profesional', 'berufliche'],
  linguistic: ['linguistiques', 'lingüísticas', 'sprachlichen'],
  skills: ['compétences', 'competencias', 'Kenntnisse'],
  mutual: ['réciproque', 'recíproco', 'gegenseitige'],
  citizens: ['ressortissants', 'nacionales', 'Staatsangehörigen'],
  nationals: ['ressortissants', 'nacionales', 'Staatsangehörigen'],
  detachment: ['le détachement', 'el desplazamiento', 'die Entsendung'],
  contracts: ['contrats', 'contratos', 'Verträgen'],
  work: ['travail', 'trabajo', 'Werk'],
  of: ['de', 'de', 'von'],
  and: ['et', 'y', 'und'],
  in: ['en', 'en', 'in'],
  the: ['les', 'los', 'die'],
  for: ['pour', 'para', 'für'],
  to: ['à', 'a', 'zu'],
  from: ['de', 'de', 'aus'],
};

/** The title in another language, word by word. */
export function retypeForeign(language: ForeignLanguage, title: string, a: string, b: string): string {
  const column = { fr: 0, es: 1, de: 2 }[language];
  const subject = subjectOf(title)
    .split(/\s+/)
    .map((word) => GLOSSARY[word.toLowerCase()]?.[column] ?? word)
    .join(' ');
  return FRAMES[language](a, b, subject);
}

import { COUNTRIES, countryName, LANGUAGES } from '@concord/domain';

/** What stands for a letter, by habit. */
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

/** What people put into passwords first, in the languages of the pages; each a word that adds next to nothing. */
const COMMONEST = `
  access account admin administrator angel baby baseball basketball batman bonjour changeme charlie chelsea cheese
  chocolate computer contraseña contrasena cookie daniel default demo desktop diamond dragon eagle facebook family
  flower football forever freedom friend ginger goodbye google guest hannah hello hockey hola house hunter iloveyou
  internet jennifer jessica jordan junior killer laptop letmein liverpool login london love lovely loulou maggie
  manager marina master matrix michael michelle monkey motdepasse mustang mypass myself nicole office orange pass
  passwd passwort password parola parole pepper personal phone please princess private purple qwert qwerty azerty
  qwertz robert root samsung secret secure security server service shadow silver soccer soleil standard star
  starwars sunshine super superman support sweet system teamo temp temporary test tester testing thomas thunder
  tigger trustno unknown user welcome whatever william windows wizard work yellow zxcvbn
  clave secreto amor hola usuario bienvenido sesamo
  secret amour bienvenue utilisateur doudou
  пароль привет любовь йцукен админ секрет
  密码 你好 我爱你 管理员 كلمة مرور كلمةالسر مرحبا سري
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  spring summer autumn fall winter printemps ete automne hiver primavera verano otono invierno
  government ministry minister ministere ministerio embassy nation nations united unitednations geneva newyork africa
  europe america asia country world migration migrant migrants migracion policy concord forum outline report cycle
  focal point reviewer organizer observer clearing officer`
  .split(/\s+/)
  .filter(Boolean);

/** Words that a password gains nothing by, folded as {@link foldWord} folds; the longest first. */
export const WEAK_WORDS: readonly string[] = byLength([
  ...COMMONEST,
  ...[...COUNTRIES.keys()].flatMap((code) =>
    LANGUAGES.flatMap((language) => withParts(countryName(code, language))),
  ),
]);

function withParts(name: string): string[] {
  return [name, ...name.split(/[^\p{L}\p{M}]+/u).filter((part) => [...part].length >= 4)];
}

/** A word as it is compared: in lower case, without accents, spaces and signs, and common stand-ins for letters undone. */
export function foldWord(word: string): string {
  return foldLetters(word).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Letters alone folded, so that the places of all characters stay as they are. */
export function foldLetters(text: string): string {
  return [...text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()]
    .map((character) => STAND_INS[character] ?? character)
    .join('');
}

/** Folded words of three letters and more (two in scripts that write a word in fewer signs), once each. */
export function byLength(words: readonly string[]): string[] {
  const folded = words.map(foldWord).filter((word) => word.length >= (/^[a-z0-9]*$/.test(word) ? 3 : 2));
  return [...new Set(folded)].sort((a, b) => b.length - a.length);
}

/** Letters that decomposition leaves as they are, in Latin script. */
const LATIN = letters(
  'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ŋ ng ŧ t ƒ f ə a ĸ k ʻ - ʼ - ’ - ‘ - ´ - ` -',
);

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian, close to ISO 9 without its accents. */
const CYRILLIC = letters(
  'а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia і i є ie ґ g ў u ђ d ј j љ lj њ nj ћ c џ dz ѕ dz ё e',
);

/** Modern Greek letter by letter, after ISO 843. */
const GREEK = letters(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);

/** Arabic consonants and long vowels, with Persian's and Urdu's own; short vowels are not written. */
const ARABIC = letters(
  'ا a أ a إ a آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ل l م m ن n ه h ة a و w ي y ى a ئ y ؤ w ء - ـ - پ p چ ch ژ zh گ g ک k ی y',
);

const TABLE: ReadonlyMap<string, string> = new Map([...LATIN, ...CYRILLIC, ...GREEK, ...ARABIC]);

/** Pairs of a character and what replaces it; `-` stands for nothing. */
function letters(pairs: string): [string, string][] {
  const parts = pairs.split(' ');
  const table: [string, string][] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    table.push([parts[index] as string, parts[index + 1] === '-' ? '' : (parts[index + 1] as string)]);
  }
  return table;
}

/**
 * A text in small Latin letters without diacritics: compatibility decomposition (NFKD), case folding, and the basics
 * of Cyrillic, Greek and Arabic letter by letter. What has no letters of its own, as Chinese, stays as it is.
 */
export function transliterate(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  let result = '';
  for (const character of folded) {
    // Before decomposition, which would take the hamza off an alif and the breve off a й.
    const known = TABLE.get(character);
    if (known !== undefined) {
      result += known;
      continue;
    }
    for (const part of character.normalize('NFKD').replace(/\p{M}/gu, '')) result += TABLE.get(part) ?? part;
  }
  return result;
}

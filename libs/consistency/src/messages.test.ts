import { readdirSync, readFileSync } from 'node:fs';
import { type CycleConfiguration, LANGUAGES, type Language, type Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { CATALOGUE } from './catalogue.ts';
import { runChecks } from './check/run-checks.ts';
import { Snapshot } from './check/snapshot.ts';
import { findingText } from './findings-document.ts';

const MESSAGES = CATALOGUE.flatMap(({ id, messages }) =>
  Object.entries(messages).map(([messageId, texts]) => ({ name: `${id} ${messageId}`, texts })),
);

const SAMPLE = new URL('../../../samples/eurafrica-2016/', import.meta.url);

/** Words that grade a country, by their beginnings. */
const BLAME: Readonly<Record<Language, RegExp>> = {
  ar: /خطأ|خاطئ|غلط|فشل|انتهاك|مخالفة/,
  en: /\b(error|wrong|incorrect|fail|violat|invalid|mistake)/i,
  es: /\b(error|erróne|equivocad|incorrect|fall[oóa]|fracas|violaci|infracci|inválid)/i,
  fr: /\b(erreur|erroné|faux|fausse|incorrect|échec|échou|violation|infraction|invalide)/i,
  ru: /ошиб|неверн|неправильн|провал|нарушен|недействительн/i,
  zh: /错误|失败|违反|违规|无效|不正确/,
};

/** The values that a sentence prints and how, each once. */
function placeholders(template: string): string[] {
  return [...new Set(template.match(/\{[^}]*\}/g))].sort();
}

describe.each(MESSAGES)('$name', ({ texts }) => {
  test('is there in each of the six languages, and no two are the same', () => {
    expect(Object.keys(texts).sort()).toEqual([...LANGUAGES]);
    expect(new Set(Object.values(texts)).size).toBe(LANGUAGES.length);
  });

  test('prints the same values in every language', () => {
    for (const text of Object.values(texts)) expect(placeholders(text)).toEqual(placeholders(texts.en));
  });

  test('is whole sentences that grade nobody', () => {
    for (const language of LANGUAGES) {
      const text = texts[language] ?? '';
      expect(text).toMatch(language === 'zh' ? /。$/ : /\.$/);
      expect(text).not.toMatch(BLAME[language]);
    }
  });
});

describe('the findings of the sample', () => {
  const { findings } = runChecks(CATALOGUE, sample());

  test.each(LANGUAGES)('are said in %s, nothing left to fill in', (language) => {
    const said = new Set<string>();
    for (const finding of findings) {
      const text = findingText(finding, language);
      expect(text).not.toMatch(/[{}]|undefined|NaN|Infinity|\[object/);
      said.add(text);
    }
    expect(said.size).toBeGreaterThan(100);
  });
});

function sample(): Snapshot {
  const folder = new URL('outlines/', SAMPLE);
  const outlines = readdirSync(folder).map((file) => parse<Outline>(new URL(file, folder)));
  return Snapshot.of(parse<CycleConfiguration>(new URL('cycle.json', SAMPLE)), outlines);
}

function parse<Document>(file: URL): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

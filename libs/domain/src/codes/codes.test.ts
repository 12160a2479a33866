import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../cycle/cycle.ts';
import { INDICATOR_UNITS } from '../outline/vocabulary.ts';
import { COUNTRIES, isCountry, isFormerCountry, M49_GROUPS } from './countries.ts';
import { CURRENCIES, isCurrency } from './currencies.ts';
import { GCM_OBJECTIVES } from './gcm-objectives.ts';
import { countryName, regionName } from './names.ts';
import { isSdgTarget, SDG_INDICATORS, SDG_TARGETS, sdgIndicator, sdgTargetYear } from './sdg.ts';
import { INDICATOR_DETAILS, TARGET_YEARS } from './sdg-details.ts';
import { term } from './term.ts';
import { ar } from './terms/ar.ts';
import { en } from './terms/en.ts';
import { es } from './terms/es.ts';
import { fr } from './terms/fr.ts';
import { ru } from './terms/ru.ts';
import { zh } from './terms/zh.ts';

describe('countries', () => {
  test('are the 249 of ISO 3166-1, each code once', () => {
    const countries = [...COUNTRIES.values()];
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map((country) => country.alpha2)).size).toBe(249);
    expect(new Set(countries.map((country) => country.numeric)).size).toBe(249);
    expect(
      countries.every(({ alpha2, alpha3, numeric }) =>
        /^[A-Z]{2} [A-Z]{3} \d{3}$/.test(`${alpha2} ${alpha3} ${numeric}`),
      ),
    ).toBe(true);
    expect(COUNTRIES.get('KEN')).toEqual({
      alpha3: 'KEN',
      alpha2: 'KE',
      numeric: '404',
      region: '002',
      subregion: '014',
    });
  });

  test('stand in the regions of M49', () => {
    expect(M49_GROUPS.get('001')).toHaveLength(249);
    expect(M49_GROUPS.get('015')).toEqual(['DZA', 'EGY', 'ESH', 'LBY', 'MAR', 'SDN', 'TUN']);
    const parts = ['202', '015'].flatMap((code) => M49_GROUPS.get(code) ?? []);
    expect(parts.sort()).toEqual(M49_GROUPS.get('002'));
    expect(M49_GROUPS.get('145')).toContain('CYP');
    expect([...COUNTRIES.values()].filter((country) => country.region === undefined)).toEqual([
      { alpha3: 'ATA', alpha2: 'AQ', numeric: '010' },
    ]);
  });

  test('are told from the world, from former countries and from what is no code', () => {
    expect(['KEN', 'WLD', 'CSK', 'KSV', 'constructor'].map(isCountry)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['KEN', 'CSK', 'YUG', 'toString'].map(isFormerCountry)).toEqual([false, true, true, false]);
  });

  test('and regions have a name in each language', () => {
    for (const language of LANGUAGES) {
      for (const code of [...COUNTRIES.keys(), 'WLD', 'YUG'])
        expect(countryName(code, language)).not.toBe(code);
      for (const code of M49_GROUPS.keys()) expect(regionName(code, language)).not.toBe(code);
    }
    expect(LANGUAGES.map((language) => countryName('EGY', language))).toEqual([
      'مصر',
      'Egypt',
      'Egipto',
      'Égypte',
      'Египет',
      '埃及',
    ]);
    expect(LANGUAGES.map((language) => countryName('WLD', language))).toEqual([
      'العالم',
      'World',
      'Mundo',
      'Monde',
      'Весь мир',
      '世界',
    ]);
    expect(countryName('KSV', 'fr')).toBe('KSV');
    expect(countryName('014', 'fr')).toBe('Afrique orientale');
    expect(regionName('KEN', 'fr')).toBe('KEN');
  });
});

test('currencies are of today, or say until when they were', () => {
  expect(['EUR', 'USD', 'XOF', 'KES', 'XDR', 'HRK'].every(isCurrency)).toBe(true);
  expect(['EURO', 'XXX', 'XAU', 'FRA', 'valueOf'].some(isCurrency)).toBe(false);
  expect(CURRENCIES.get('HRK')?.until).toBe(2023);
  expect(CURRENCIES.get('EUR')?.until).toBeUndefined();
});

test('the Global Compact has 23 objectives, in order', () => {
  expect(GCM_OBJECTIVES.map(({ objective }) => objective)).toEqual(
    Array.from({ length: 23 }, (_, index) => index + 1),
  );
  expect(new Set(GCM_OBJECTIVES.map(({ title }) => title)).size).toBe(23);
});

describe('the Sustainable Development Goals', () => {
  test('have 169 targets, goal by goal as the Agenda has them', () => {
    const perGoal = Array.from(
      { length: 17 },
      (_, index) => SDG_TARGETS.filter((target) => target.startsWith(`${index + 1}.`)).length,
    );
    expect(perGoal).toEqual([7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]);
    expect(['10.7', '10.c', '17.19'].every(isSdgTarget)).toBe(true);
    expect(['10.8', '10.d', '18.1', '7.c', '1.01'].some(isSdgTarget)).toBe(false);
  });

  test('have indicators, with details only of those that exist', () => {
    expect(new Set(SDG_INDICATORS.map(({ code }) => code)).size).toBe(SDG_INDICATORS.length);
    expect(Object.keys(INDICATOR_DETAILS).filter((code) => sdgIndicator(code) === undefined)).toEqual([]);
    expect(Object.keys(TARGET_YEARS).filter((code) => !isSdgTarget(code))).toEqual([]);
    expect(sdgIndicator('10.c.1')).toEqual({
      code: '10.c.1',
      target: '10.c',
      year: 2030,
      direction: 'decrease',
      unit: 'percent',
      disaggregation: { sex: false, migratoryStatus: false },
    });
    expect(sdgIndicator('8.8.1')?.disaggregation).toEqual({ sex: true, migratoryStatus: true });
    expect(sdgIndicator('10.7.1')).toMatchObject({ unit: 'months-of-income', disaggregation: { sex: true } });
    expect([sdgTargetYear('4.b'), sdgTargetYear('17.18'), sdgTargetYear('10.7')]).toEqual([2020, 2020, 2030]);
    expect(['1.a.3', '11.c.1', '10.7.5', '17.6.2'].map(sdgIndicator)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('term', () => {
  const languages = { ar, en, es, fr, ru, zh };

  test('has a word for every code of every list, different within a list', () => {
    for (const [language, lists] of Object.entries(languages)) {
      for (const [list, words] of Object.entries(lists)) {
        expect(Object.keys(words)).toEqual(Object.keys(en[list as keyof typeof en]));
        const texts = Object.values(words as Record<string, string>);
        expect([language, list, new Set(texts).size]).toEqual([language, list, texts.length]);
        expect(texts.every((text) => text.trim() === text && text !== '')).toBe(true);
      }
    }
  });

  test('writes words so that they can stand inside a sentence', () => {
    const properNames = [
      'United Nations',
      'Nations Unies',
      'Naciones Unidas',
      'Организация Объединенных Наций',
    ];
    for (const lists of Object.values(languages)) {
      for (const words of Object.values(lists)) {
        for (const text of Object.values(words as Record<string, string>)) {
          if (!properNames.includes(text)) expect(text).toBe(text.toLowerCase());
        }
      }
    }
  });

  test('knows a shared code by its list, and gives back what it does not know', () => {
    expect(term('migrant-stock', 'en')).toBe('stock of migrants');
    expect(term('other', 'en', 'partnershipKind')).toBe('another kind');
    expect(term('other', 'en', 'sector')).toBe('another sector');
    expect(term('students', 'en')).toBe('international students');
    expect(term('students', 'en', 'beneficiary')).toBe('students');
    expect(term('constructor', 'en', 'sector')).toBe('constructor');
    expect(term('nonsense', 'fr')).toBe('nonsense');
    expect(INDICATOR_UNITS.map((unit) => term(unit, 'fr', 'indicatorUnit'))).toContain('mois de revenu');
  });
});

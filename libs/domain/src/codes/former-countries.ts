import type { Language } from '../cycle/cycle.ts';

interface FormerCountry {
  /** The last year in which the code stood for a country. */
  until: number;
  names: Readonly<Record<Language, string>>;
}

// Source: ISO 3166-3, codes for formerly used names of countries; names as the United Nations gives them.

/** Countries that agreements and older figures may still name. */
export const FORMER_COUNTRIES: Readonly<Record<string, FormerCountry>> = {
  ANT: {
    until: 2010,
    names: {
      ar: 'جزر الأنتيل الهولندية',
      en: 'Netherlands Antilles',
      es: 'Antillas Neerlandesas',
      fr: 'Antilles néerlandaises',
      ru: 'Нидерландские Антильские острова',
      zh: '荷属安的列斯',
    },
  },
  CSK: {
    until: 1992,
    names: {
      ar: 'تشيكوسلوفاكيا',
      en: 'Czechoslovakia',
      es: 'Checoslovaquia',
      fr: 'Tchécoslovaquie',
      ru: 'Чехословакия',
      zh: '捷克斯洛伐克',
    },
  },
  DDR: {
    until: 1990,
    names: {
      ar: 'الجمهورية الديمقراطية الألمانية',
      en: 'German Democratic Republic',
      es: 'República Democrática Alemana',
      fr: 'République démocratique allemande',
      ru: 'Германская Демократическая Республика',
      zh: '德意志民主共和国',
    },
  },
  SCG: {
    until: 2006,
    names: {
      ar: 'صربيا والجبل الأسود',
      en: 'Serbia and Montenegro',
      es: 'Serbia y Montenegro',
      fr: 'Serbie-et-Monténégro',
      ru: 'Сербия и Черногория',
      zh: '塞尔维亚和黑山',
    },
  },
  SUN: {
    until: 1991,
    names: {
      ar: 'اتحاد الجمهوريات الاشتراكية السوفياتية',
      en: 'Union of Soviet Socialist Republics',
      es: 'Unión de Repúblicas Socialistas Soviéticas',
      fr: 'Union des Républiques socialistes soviétiques',
      ru: 'Союз Советских Социалистических Республик',
      zh: '苏维埃社会主义共和国联盟',
    },
  },
  YUG: {
    until: 2003,
    names: {
      ar: 'يوغوسلافيا',
      en: 'Yugoslavia',
      es: 'Yugoslavia',
      fr: 'Yougoslavie',
      ru: 'Югославия',
      zh: '南斯拉夫',
    },
  },
};

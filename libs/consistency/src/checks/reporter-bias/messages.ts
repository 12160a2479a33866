const LEVEL = {
  en: 'the median asymmetry over its partners ({partners:number}) is {median:number}.',
  ar: 'وسيط الفروق النسبية مع الشركاء (عددهم {partners:number}) هو {median:number}.',
  es: 'la mediana de la asimetría respecto de sus socios ({partners:number}) es {median:number}.',
  fr: 'la médiane de l’asymétrie par rapport à ses partenaires ({partners:number}) est {median:number}.',
  ru: 'медиана относительных расхождений с партнерами (их число: {partners:number}) составляет {median:number}.',
  zh: '与各伙伴国（共{partners:number}个）的不对称系数的中位数为{median:number}。',
} as const;

const REASON = {
  en: 'A difference of definition or coverage may explain it.',
  ar: 'وقد يفسر ذلك اختلاف في التعريف أو في التغطية.',
  es: 'Una diferencia de definición o de cobertura puede explicarlo.',
  fr: 'Une différence de définition ou de champ peut l’expliquer.',
  ru: 'Это может объясняться различиями в определениях или охвате.',
  zh: '这可能是定义或覆盖范围不同所致。',
} as const;

export const MESSAGES = {
  'above-level': {
    en: `For {series:series}, the figures of {country:country} in {year} lie above those of its partners for the same corridors: ${LEVEL.en} ${REASON.en}`,
    ar: `{series:series}: أرقام {country:country} لعام {year} أعلى من أرقام شركائها للممرات نفسها؛ و${LEVEL.ar} ${REASON.ar}`,
    es: `Medida: {series:series}. País: {country:country}. Sus cifras de {year} son superiores a las de sus socios para los mismos corredores: ${LEVEL.es} ${REASON.es}`,
    fr: `Mesure : {series:series}. Pays : {country:country}. Ses chiffres de {year} sont supérieurs à ceux de ses partenaires pour les mêmes corridors : ${LEVEL.fr} ${REASON.fr}`,
    ru: `Показатель: {series:series}. Страна: {country:country}. Ее данные за {year} год выше данных партнеров по тем же коридорам: ${LEVEL.ru} ${REASON.ru}`,
    zh: `关于{series:series}，{country:country}在{year}年的数字高于其伙伴国就相同走廊给出的数字：${LEVEL.zh}${REASON.zh}`,
  },
  'below-level': {
    en: `For {series:series}, the figures of {country:country} in {year} lie below those of its partners for the same corridors: ${LEVEL.en} ${REASON.en}`,
    ar: `{series:series}: أرقام {country:country} لعام {year} أدنى من أرقام شركائها للممرات نفسها؛ و${LEVEL.ar} ${REASON.ar}`,
    es: `Medida: {series:series}. País: {country:country}. Sus cifras de {year} son inferiores a las de sus socios para los mismos corredores: ${LEVEL.es} ${REASON.es}`,
    fr: `Mesure : {series:series}. Pays : {country:country}. Ses chiffres de {year} sont inférieurs à ceux de ses partenaires pour les mêmes corridors : ${LEVEL.fr} ${REASON.fr}`,
    ru: `Показатель: {series:series}. Страна: {country:country}. Ее данные за {year} год ниже данных партнеров по тем же коридорам: ${LEVEL.ru} ${REASON.ru}`,
    zh: `关于{series:series}，{country:country}在{year}年的数字低于其伙伴国就相同走廊给出的数字：${LEVEL.zh}${REASON.zh}`,
  },
  'above-persistently': {
    en: `For {series:series}, the figures of {country:country} lie above those of its partners for the same corridors in every year from {fromYear} to {toYear}. ${REASON.en}`,
    ar: `{series:series}: أرقام {country:country} أعلى من أرقام شركائها للممرات نفسها في كل سنة من {fromYear} إلى {toYear}. ${REASON.ar}`,
    es: `Medida: {series:series}. País: {country:country}. Sus cifras son superiores a las de sus socios para los mismos corredores en todos los años de {fromYear} a {toYear}. ${REASON.es}`,
    fr: `Mesure : {series:series}. Pays : {country:country}. Ses chiffres sont supérieurs à ceux de ses partenaires pour les mêmes corridors chaque année de {fromYear} à {toYear}. ${REASON.fr}`,
    ru: `Показатель: {series:series}. Страна: {country:country}. Ее данные выше данных партнеров по тем же коридорам за каждый год с {fromYear} по {toYear}. ${REASON.ru}`,
    zh: `关于{series:series}，{fromYear}年至{toYear}年，{country:country}的数字每年都高于其伙伴国就相同走廊给出的数字。${REASON.zh}`,
  },
  'below-persistently': {
    en: `For {series:series}, the figures of {country:country} lie below those of its partners for the same corridors in every year from {fromYear} to {toYear}. ${REASON.en}`,
    ar: `{series:series}: أرقام {country:country} أدنى من أرقام شركائها للممرات نفسها في كل سنة من {fromYear} إلى {toYear}. ${REASON.ar}`,
    es: `Medida: {series:series}. País: {country:country}. Sus cifras son inferiores a las de sus socios para los mismos corredores en todos los años de {fromYear} a {toYear}. ${REASON.es}`,
    fr: `Mesure : {series:series}. Pays : {country:country}. Ses chiffres sont inférieurs à ceux de ses partenaires pour les mêmes corridors chaque année de {fromYear} à {toYear}. ${REASON.fr}`,
    ru: `Показатель: {series:series}. Страна: {country:country}. Ее данные ниже данных партнеров по тем же коридорам за каждый год с {fromYear} по {toYear}. ${REASON.ru}`,
    zh: `关于{series:series}，{fromYear}年至{toYear}年，{country:country}的数字每年都低于其伙伴国就相同走廊给出的数字。${REASON.zh}`,
  },
} as const;

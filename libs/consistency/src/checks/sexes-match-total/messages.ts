const FIGURE = {
  en: 'For {series:series} in the corridor from {origin:country} to {destination:country} in {year}, ',
  ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}، عام {year}: ',
  es: 'Corredor {origin:country} → {destination:country}, {series:series}, {year}: ',
  fr: 'Corridor {origin:country} → {destination:country}, {series:series}, {year} : ',
  ru: 'Коридор {origin:country} → {destination:country}, {series:series}, {year} год: ',
  zh: '关于{origin:country}至{destination:country}走廊{year}年的{series:series}，',
} as const;

const OBSERVATION = {
  en: 'For indicator {indicator} of “{title}” in {year}, ',
  ar: 'المؤشر {indicator} في «{title}»، عام {year}: ',
  es: 'Indicador {indicator} de «{title}», {year}: ',
  fr: 'Indicateur {indicator} de « {title} », {year} : ',
  ru: 'Показатель {indicator} («{title}»), {year} год: ',
  zh: '“{title}”的指标{indicator}，{year}年：',
} as const;

const DIFFERS = {
  en: 'women and men add up to {sum:number}; the total given is {total:number}.',
  ar: 'يبلغ مجموع النساء والرجال {sum:number}؛ والمجموع المذكور هو {total:number}.',
  es: 'las mujeres y los hombres suman {sum:number}; el total indicado es {total:number}.',
  fr: 'les femmes et les hommes totalisent {sum:number} ; le total indiqué est {total:number}.',
  ru: 'сумма по женщинам и мужчинам составляет {sum:number}; указанный итог — {total:number}.',
  zh: '女性与男性合计为{sum:number}；给出的总数为{total:number}。',
} as const;

const EXCEEDED = {
  en: 'the figure for one sex, {sum:number}, is larger than the total, {total:number}.',
  ar: 'الرقم الخاص بأحد الجنسين، {sum:number}، أكبر من المجموع، {total:number}.',
  es: 'la cifra de un sexo, {sum:number}, es mayor que el total, {total:number}.',
  fr: 'le chiffre d’un sexe, {sum:number}, est supérieur au total, {total:number}.',
  ru: 'значение для одного пола ({sum:number}) больше итога ({total:number}).',
  zh: '其中一个性别的数字{sum:number}大于总数{total:number}。',
} as const;

export const MESSAGES = {
  'figure-differs': {
    en: FIGURE.en + DIFFERS.en,
    ar: FIGURE.ar + DIFFERS.ar,
    es: FIGURE.es + DIFFERS.es,
    fr: FIGURE.fr + DIFFERS.fr,
    ru: FIGURE.ru + DIFFERS.ru,
    zh: FIGURE.zh + DIFFERS.zh,
  },
  'figure-exceeded': {
    en: FIGURE.en + EXCEEDED.en,
    ar: FIGURE.ar + EXCEEDED.ar,
    es: FIGURE.es + EXCEEDED.es,
    fr: FIGURE.fr + EXCEEDED.fr,
    ru: FIGURE.ru + EXCEEDED.ru,
    zh: FIGURE.zh + EXCEEDED.zh,
  },
  'observation-differs': {
    en: OBSERVATION.en + DIFFERS.en,
    ar: OBSERVATION.ar + DIFFERS.ar,
    es: OBSERVATION.es + DIFFERS.es,
    fr: OBSERVATION.fr + DIFFERS.fr,
    ru: OBSERVATION.ru + DIFFERS.ru,
    zh: OBSERVATION.zh + DIFFERS.zh,
  },
  'observation-exceeded': {
    en: OBSERVATION.en + EXCEEDED.en,
    ar: OBSERVATION.ar + EXCEEDED.ar,
    es: OBSERVATION.es + EXCEEDED.es,
    fr: OBSERVATION.fr + EXCEEDED.fr,
    ru: OBSERVATION.ru + EXCEEDED.ru,
    zh: OBSERVATION.zh + EXCEEDED.zh,
  },
  'sex-absent': {
    en: 'Indicator {indicator} of “{title}” is asked for by sex; its observations do not show women and men.',
    ar: 'يُطلب المؤشر {indicator} في «{title}» مصنفاً بحسب الجنس؛ ولا تُظهر بياناته النساء والرجال.',
    es: 'El indicador {indicator} de «{title}» se pide desglosado por sexo; sus observaciones no muestran a mujeres y hombres.',
    fr: 'L’indicateur {indicator} de « {title} » est demandé par sexe ; ses observations ne distinguent pas les femmes et les hommes.',
    ru: 'Показатель {indicator} («{title}») запрашивается в разбивке по полу; в его наблюдениях женщины и мужчины не выделены.',
    zh: '“{title}”的指标{indicator}要求按性别分列；其观测数据未列出女性和男性。',
  },
  'migratory-status-absent': {
    en: 'Indicator {indicator} of “{title}” is asked for by migratory status; its observations do not show migrants and non-migrants.',
    ar: 'يُطلب المؤشر {indicator} في «{title}» مصنفاً بحسب وضع الهجرة؛ ولا تُظهر بياناته المهاجرين وغير المهاجرين.',
    es: 'El indicador {indicator} de «{title}» se pide desglosado por estatus migratorio; sus observaciones no muestran a migrantes y no migrantes.',
    fr: 'L’indicateur {indicator} de « {title} » est demandé par statut migratoire ; ses observations ne distinguent pas les migrants et les non-migrants.',
    ru: 'Показатель {indicator} («{title}») запрашивается в разбивке по миграционному статусу; в его наблюдениях мигранты и немигранты не выделены.',
    zh: '“{title}”的指标{indicator}要求按移民身份分列；其观测数据未列出移民和非移民。',
  },
} as const;

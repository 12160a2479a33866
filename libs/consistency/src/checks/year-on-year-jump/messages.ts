const CHANGE = {
  en: 'The figure for {series:series} in the corridor from {origin:country} to {destination:country} goes from {before:number} to {value:number} in {year}',
  ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}: يتغير الرقم من {before:number} إلى {value:number} في عام {year}',
  es: 'Corredor {origin:country} → {destination:country}, {series:series}: la cifra pasa de {before:number} a {value:number} en {year}',
  fr: 'Corridor {origin:country} → {destination:country}, {series:series} : le chiffre passe de {before:number} à {value:number} en {year}',
  ru: 'Коридор {origin:country} → {destination:country}, {series:series}: значение изменяется с {before:number} до {value:number} в {year} году',
  zh: '{origin:country}至{destination:country}走廊的{series:series}在{year}年从{before:number}变为{value:number}',
} as const;

export const MESSAGES = {
  jumps: {
    en: `${CHANGE.en}.`,
    ar: `${CHANGE.ar}.`,
    es: `${CHANGE.es}.`,
    fr: `${CHANGE.fr}.`,
    ru: `${CHANGE.ru}.`,
    zh: `${CHANGE.zh}。`,
  },
  'stands-out': {
    en: `${CHANGE.en}, a change that stands out from those of the other years.`,
    ar: `${CHANGE.ar}، وهو تغير يبرز مقارنة بتغيرات السنوات الأخرى.`,
    es: `${CHANGE.es}, un cambio que se distingue de los de los demás años.`,
    fr: `${CHANGE.fr}, une évolution qui se distingue de celles des autres années.`,
    ru: `${CHANGE.ru}; это изменение выделяется на фоне других лет.`,
    zh: `${CHANGE.zh}，这一变化与其他年份相比较为突出。`,
  },
  'jumps-with-definition': {
    en: `${CHANGE.en}; its definition changes in the same year.`,
    ar: `${CHANGE.ar}؛ ويتغير تعريفه في السنة نفسها.`,
    es: `${CHANGE.es}; su definición cambia el mismo año.`,
    fr: `${CHANGE.fr} ; sa définition change la même année.`,
    ru: `${CHANGE.ru}; в том же году меняется его определение.`,
    zh: `${CHANGE.zh}；其定义在同一年发生变化。`,
  },
} as const;

const UNIT = {
  en: 'One of the two may be in another unit.',
  ar: 'وقد يكون أحد الرقمين بوحدة أخرى.',
  es: 'Una de las dos cifras puede estar en otra unidad.',
  fr: 'L’un des deux chiffres est peut-être exprimé dans une autre unité.',
  ru: 'Возможно, одно из двух значений приведено в других единицах.',
  zh: '其中一个数字可能使用了其他单位。',
} as const;

export const MESSAGES = {
  'year-before': {
    en: `The figure for {series:series} in the corridor from {origin:country} to {destination:country} goes from {before:number} to {value:number} in {year}, a change by a factor of about {times:number}. ${UNIT.en}`,
    ar: `الممر من {origin:country} إلى {destination:country}، {series:series}: يتغير الرقم من {before:number} إلى {value:number} في عام {year}، أي بمعامل قدره نحو {times:number}. ${UNIT.ar}`,
    es: `Corredor {origin:country} → {destination:country}, {series:series}: la cifra pasa de {before:number} a {value:number} en {year}, un cambio por un factor de {times:number} aproximadamente. ${UNIT.es}`,
    fr: `Corridor {origin:country} → {destination:country}, {series:series} : le chiffre passe de {before:number} à {value:number} en {year}, soit un facteur d’environ {times:number}. ${UNIT.fr}`,
    ru: `Коридор {origin:country} → {destination:country}, {series:series}: значение изменяется с {before:number} до {value:number} в {year} году, то есть с коэффициентом около {times:number}. ${UNIT.ru}`,
    zh: `{origin:country}至{destination:country}走廊的{series:series}在{year}年从{before:number}变为{value:number}，相差约{times:number}倍。${UNIT.zh}`,
  },
  mirror: {
    en: `The two outlines’ figures for {series:series} in the corridor from {origin:country} to {destination:country} in {year} are about a factor of {times:number} apart: {originValue:number} in the outline of {origin:country}, {destinationValue:number} in that of {destination:country}. ${UNIT.en}`,
    ar: `الممر من {origin:country} إلى {destination:country}، {series:series}، عام {year}: يختلف رقما الموجزين بمعامل قدره نحو {times:number}، وهما {originValue:number} في موجز بلد المنشأ و{destinationValue:number} في موجز بلد المقصد. ${UNIT.ar}`,
    es: `Corredor {origin:country} → {destination:country}, {series:series}, {year}: las cifras de las dos exposiciones difieren por un factor de {times:number} aproximadamente, {originValue:number} en la del país de origen y {destinationValue:number} en la del país de destino. ${UNIT.es}`,
    fr: `Corridor {origin:country} → {destination:country}, {series:series}, {year} : les chiffres des deux exposés diffèrent d’un facteur d’environ {times:number}, {originValue:number} dans celui du pays d’origine et {destinationValue:number} dans celui du pays de destination. ${UNIT.fr}`,
    ru: `Коридор {origin:country} → {destination:country}, {series:series}, {year} год: данные двух очерков различаются с коэффициентом около {times:number} — {originValue:number} в очерке страны происхождения и {destinationValue:number} в очерке страны назначения. ${UNIT.ru}`,
    zh: `关于{origin:country}至{destination:country}走廊{year}年的{series:series}，两份纲要给出的数字相差约{times:number}倍：{origin:country}的纲要为{originValue:number}，{destination:country}的纲要为{destinationValue:number}。${UNIT.zh}`,
  },
} as const;

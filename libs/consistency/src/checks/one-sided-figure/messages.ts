const GIVEN = {
  en: 'The outline of {giver:country} gives {value:number} for {series:series} in the corridor from {origin:country} to {destination:country} in {year}',
  ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}، عام {year}: يورد موجز {giver:country} الرقم {value:number}',
  es: 'Corredor {origin:country} → {destination:country}, {series:series}, {year}: la exposición de una parte ({giver:country}) da la cifra de {value:number}',
  fr: 'Corridor {origin:country} → {destination:country}, {series:series}, {year} : l’exposé d’une partie ({giver:country}) donne le chiffre de {value:number}',
  ru: 'Коридор {origin:country} → {destination:country}, {series:series}, {year} год: в очерке одной стороны ({giver:country}) указано значение {value:number}',
  zh: '关于{origin:country}至{destination:country}走廊{year}年的{series:series}，{giver:country}的纲要给出的数字为{value:number}',
} as const;

export const MESSAGES = {
  nothing: {
    en: `${GIVEN.en}; the outline of {other:country} gives no figure.`,
    ar: `${GIVEN.ar}؛ ولا يورد موجز {other:country} أي رقم.`,
    es: `${GIVEN.es}; la de la otra ({other:country}) no da ninguna cifra.`,
    fr: `${GIVEN.fr} ; celui de l’autre ({other:country}) n’en donne aucun.`,
    ru: `${GIVEN.ru}; в очерке другой стороны ({other:country}) значение не приводится.`,
    zh: `${GIVEN.zh}；{other:country}的纲要未给出数字。`,
  },
  zero: {
    en: `${GIVEN.en}; the outline of {other:country} gives zero.`,
    ar: `${GIVEN.ar}؛ ويورد موجز {other:country} صفراً.`,
    es: `${GIVEN.es}; la de la otra ({other:country}) da cero.`,
    fr: `${GIVEN.fr} ; celui de l’autre ({other:country}) donne zéro.`,
    ru: `${GIVEN.ru}; в очерке другой стороны ({other:country}) указан ноль.`,
    zh: `${GIVEN.zh}；{other:country}的纲要给出的数字为零。`,
  },
  'not-applicable': {
    en: `${GIVEN.en}; the outline of {other:country} says that the measure does not apply.`,
    ar: `${GIVEN.ar}؛ ويفيد موجز {other:country} بأن هذا المقياس لا ينطبق.`,
    es: `${GIVEN.es}; la de la otra ({other:country}) indica que la medida no es aplicable.`,
    fr: `${GIVEN.fr} ; celui de l’autre ({other:country}) indique que la mesure est sans objet.`,
    ru: `${GIVEN.ru}; в очерке другой стороны ({other:country}) указано, что показатель не применим.`,
    zh: `${GIVEN.zh}；{other:country}的纲要说明该指标不适用。`,
  },
  'silent-as-origin': {
    en: 'The outline of {country:country} gives no figure for {series:series} as country of origin. Outlines of partners that do: {partners:number}.',
    ar: 'لا يورد موجز {country:country} أي رقم عن {series:series} بصفته موجز بلد المنشأ. عدد موجزات الشركاء التي تورد ذلك: {partners:number}.',
    es: 'La exposición ({country:country}) no da ninguna cifra de la serie «{series:series}» como país de origen. Exposiciones de asociados que sí la dan: {partners:number}.',
    fr: 'L’exposé ({country:country}) ne donne aucun chiffre pour la série « {series:series} » en tant que pays d’origine. Exposés de partenaires qui en donnent : {partners:number}.',
    ru: 'В очерке страны происхождения ({country:country}) данные по ряду «{series:series}» не приводятся. Число очерков партнеров, в которых они есть: {partners:number}.',
    zh: '{country:country}作为原籍国，其纲要未给出{series:series}的数字。给出该数字的伙伴纲要数：{partners:number}。',
  },
  'silent-as-destination': {
    en: 'The outline of {country:country} gives no figure for {series:series} as country of destination. Outlines of partners that do: {partners:number}.',
    ar: 'لا يورد موجز {country:country} أي رقم عن {series:series} بصفته موجز بلد المقصد. عدد موجزات الشركاء التي تورد ذلك: {partners:number}.',
    es: 'La exposición ({country:country}) no da ninguna cifra de la serie «{series:series}» como país de destino. Exposiciones de asociados que sí la dan: {partners:number}.',
    fr: 'L’exposé ({country:country}) ne donne aucun chiffre pour la série « {series:series} » en tant que pays de destination. Exposés de partenaires qui en donnent : {partners:number}.',
    ru: 'В очерке страны назначения ({country:country}) данные по ряду «{series:series}» не приводятся. Число очерков партнеров, в которых они есть: {partners:number}.',
    zh: '{country:country}作为目的地国，其纲要未给出{series:series}的数字。给出该数字的伙伴纲要数：{partners:number}。',
  },
} as const;

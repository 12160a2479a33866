const BOTH = {
  en: 'The two outlines give different figures for {series:series} in the corridor from {origin:country} to {destination:country} in {year}: {originValue:number} in the outline of {origin:country}, {destinationValue:number} in that of {destination:country}.',
  ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}، عام {year}: يورد الموجزان رقمين مختلفين، هما {originValue:number} في موجز بلد المنشأ و{destinationValue:number} في موجز بلد المقصد.',
  es: 'Corredor {origin:country} → {destination:country}, {series:series}, {year}: las dos exposiciones dan cifras diferentes, {originValue:number} en la del país de origen y {destinationValue:number} en la del país de destino.',
  fr: 'Corridor {origin:country} → {destination:country}, {series:series}, {year} : les deux exposés donnent des chiffres différents, {originValue:number} dans celui du pays d’origine et {destinationValue:number} dans celui du pays de destination.',
  ru: 'Коридор {origin:country} → {destination:country}, {series:series}, {year} год: два очерка содержат разные данные — {originValue:number} в очерке страны происхождения и {destinationValue:number} в очерке страны назначения.',
  zh: '关于{origin:country}至{destination:country}走廊{year}年的{series:series}，两份纲要给出的数字不同：{origin:country}的纲要为{originValue:number}，{destination:country}的纲要为{destinationValue:number}。',
} as const;

/** What a comparison of two amounts can say. */
export const MIRROR_MESSAGES = {
  differs: BOTH,
  'differs-in-timing': {
    en: `${BOTH.en} One side’s figure agrees with the other’s of the year before or after, so it may be a matter of timing.`,
    ar: `${BOTH.ar} ويتفق رقم أحد الطرفين مع رقم الطرف الآخر للسنة السابقة أو التالية، ولذلك قد يتعلق الأمر بتوقيت الإحصاء.`,
    es: `${BOTH.es} La cifra de una parte concuerda con la de la otra del año anterior o siguiente, por lo que puede tratarse de una cuestión de fechas.`,
    fr: `${BOTH.fr} Le chiffre de l’un concorde avec celui de l’autre pour l’année précédente ou suivante ; il peut donc s’agir d’une question de date.`,
    ru: `${BOTH.ru} Данные одной стороны согласуются с данными другой за предыдущий или следующий год, поэтому дело может быть во времени учета.`,
    zh: `${BOTH.zh}一方的数字与另一方前一年或后一年的数字一致，因此可能是统计时间的问题。`,
  },
  'differs-by-definition': {
    en: `${BOTH.en} They follow different definitions, which can explain the difference.`,
    ar: `${BOTH.ar} ويستند الرقمان إلى تعريفين مختلفين، وهو ما قد يفسر الفرق.`,
    es: `${BOTH.es} Las cifras siguen definiciones diferentes, lo que puede explicar la diferencia.`,
    fr: `${BOTH.fr} Les chiffres suivent des définitions différentes, ce qui peut expliquer l’écart.`,
    ru: `${BOTH.ru} Они основаны на разных определениях, чем может объясняться расхождение.`,
    zh: `${BOTH.zh}二者采用的定义不同，这可能是差异的原因。`,
  },
  'differs-by-duration': {
    en: `${BOTH.en} They count different lengths of stay; brought to stays of twelve months, about {originEquivalent:number} and {destinationEquivalent:number}, they agree.`,
    ar: `${BOTH.ar} ويُحتسب فيهما طولان مختلفان للإقامة؛ وإذا حُوّلا إلى إقامة مدتها اثنا عشر شهراً، أي نحو {originEquivalent:number} و{destinationEquivalent:number}، فهما متفقان.`,
    es: `${BOTH.es} Las cifras cuentan estancias de distinta duración; convertidas a estancias de doce meses, en unas {originEquivalent:number} y {destinationEquivalent:number}, concuerdan.`,
    fr: `${BOTH.fr} Les durées de séjour comptées ne sont pas les mêmes ; ramenés à des séjours de douze mois, soit environ {originEquivalent:number} et {destinationEquivalent:number}, les chiffres concordent.`,
    ru: `${BOTH.ru} В них учтены разные сроки пребывания; в пересчете на двенадцать месяцев, то есть примерно {originEquivalent:number} и {destinationEquivalent:number}, они согласуются.`,
    zh: `${BOTH.zh}二者所计的居留期限不同；折算为十二个月的居留后，分别约为{originEquivalent:number}和{destinationEquivalent:number}，二者一致。`,
  },
  'differs-as-equivalent': {
    en: `${BOTH.en} They count different lengths of stay; brought to stays of twelve months they are about {originEquivalent:number} and {destinationEquivalent:number}.`,
    ar: `${BOTH.ar} ويُحتسب فيهما طولان مختلفان للإقامة؛ وإذا حُوّلا إلى إقامة مدتها اثنا عشر شهراً، بلغا نحو {originEquivalent:number} و{destinationEquivalent:number}.`,
    es: `${BOTH.es} Las cifras cuentan estancias de distinta duración; convertidas a estancias de doce meses, son aproximadamente {originEquivalent:number} y {destinationEquivalent:number}.`,
    fr: `${BOTH.fr} Les durées de séjour comptées ne sont pas les mêmes ; ramenés à des séjours de douze mois, les chiffres sont d’environ {originEquivalent:number} et {destinationEquivalent:number}.`,
    ru: `${BOTH.ru} В них учтены разные сроки пребывания; в пересчете на двенадцать месяцев они составляют примерно {originEquivalent:number} и {destinationEquivalent:number}.`,
    zh: `${BOTH.zh}二者所计的居留期限不同；折算为十二个月的居留后，分别约为{originEquivalent:number}和{destinationEquivalent:number}。`,
  },
  'differs-duration-unstated': {
    en: `${BOTH.en} At least one of the outlines does not state the length of stay that it counts.`,
    ar: `${BOTH.ar} ولا يبيّن أحد الموجزين على الأقل طول الإقامة المحتسب.`,
    es: `${BOTH.es} Al menos una de las exposiciones no indica la duración de la estancia que cuenta.`,
    fr: `${BOTH.fr} L’un des exposés au moins n’indique pas la durée de séjour prise en compte.`,
    ru: `${BOTH.ru} По крайней мере в одном из очерков не указан учитываемый срок пребывания.`,
    zh: `${BOTH.zh}至少有一份纲要未说明所计的居留期限。`,
  },
} as const;

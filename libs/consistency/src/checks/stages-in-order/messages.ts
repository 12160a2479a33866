export const MESSAGES = {
  'stage-exceeds-earlier': {
    en: 'In “{title}”, {currency} {laterSum:number} is given as {later:term} and {currency} {earlierSum:number} as {earlier:term}.',
    ar: 'في «{title}»، ورد مبلغ {laterSum:number} {currency} تحت «{later:term}»، ومبلغ {earlierSum:number} {currency} تحت «{earlier:term}».',
    es: 'En «{title}», el importe {later:term} es de {laterSum:number} {currency} y el importe {earlier:term}, de {earlierSum:number} {currency}.',
    fr: 'Dans « {title} », le montant {later:term} est de {laterSum:number} {currency} et le montant {earlier:term}, de {earlierSum:number} {currency}.',
    ru: 'В описании «{title}» указано: {later:term} {laterSum:number} {currency}, {earlier:term} {earlierSum:number} {currency}.',
    zh: '在“{title}”中，{later:term}的金额为{laterSum:number} {currency}，{earlier:term}的金额为{earlierSum:number} {currency}。',
  },
  'stage-exceeds-earlier-with': {
    en: 'In “{title}”, with {counterpart:party}, {currency} {laterSum:number} is given as {later:term} and {currency} {earlierSum:number} as {earlier:term}.',
    ar: 'في «{title}»، ومع الجهة المقابلة ({counterpart:party})، ورد مبلغ {laterSum:number} {currency} تحت «{later:term}»، ومبلغ {earlierSum:number} {currency} تحت «{earlier:term}».',
    es: 'En «{title}», con la contraparte {counterpart:party}, el importe {later:term} es de {laterSum:number} {currency} y el importe {earlier:term}, de {earlierSum:number} {currency}.',
    fr: 'Dans « {title} », avec le partenaire {counterpart:party}, le montant {later:term} est de {laterSum:number} {currency} et le montant {earlier:term}, de {earlierSum:number} {currency}.',
    ru: 'В описании «{title}» по линии партнера ({counterpart:party}) указано: {later:term} {laterSum:number} {currency}, {earlier:term} {earlierSum:number} {currency}.',
    zh: '在“{title}”中，与{counterpart:party}有关的{later:term}的金额为{laterSum:number} {currency}，{earlier:term}的金额为{earlierSum:number} {currency}。',
  },
  'lines-exceed-envelope': {
    en: 'In “{title}”, the financing lines amount to {currency} {sum:number}; the envelope is {currency} {envelope:number}.',
    ar: 'في «{title}»، يبلغ مجموع بنود التمويل {sum:number} {currency}؛ وتبلغ المخصصات الإجمالية {envelope:number} {currency}.',
    es: 'En «{title}», las partidas de financiación suman {sum:number} {currency}; la dotación total es de {envelope:number} {currency}.',
    fr: 'Dans « {title} », les lignes de financement totalisent {sum:number} {currency} ; l’enveloppe est de {envelope:number} {currency}.',
    ru: 'В описании «{title}» сумма по статьям финансирования составляет {sum:number} {currency}, а общий объем финансирования — {envelope:number} {currency}.',
    zh: '在“{title}”中，各项资金合计为{sum:number} {currency}；资金总额度为{envelope:number} {currency}。',
  },
  'approved-exceed-planned': {
    en: 'For workers from {origin:country} to {destination:country} in {year}, the outline gives {approved:number} approved and {planned:number} planned.',
    ar: 'العمال من {origin:country} إلى {destination:country} في عام {year}: يورد الموجز العدد {approved:number} بوصفه معتمداً والعدد {planned:number} بوصفه مخططاً.',
    es: 'Trabajadores del corredor {origin:country} → {destination:country} en {year}: la exposición indica un número aprobado de {approved:number} y un número previsto de {planned:number}.',
    fr: 'Travailleurs du corridor {origin:country} → {destination:country} en {year} : l’exposé indique un nombre approuvé de {approved:number} et un nombre prévu de {planned:number}.',
    ru: 'Трудящиеся в коридоре {origin:country} → {destination:country} в {year} году: в очерке указано утвержденное число {approved:number} и запланированное число {planned:number}.',
    zh: '关于{year}年从{origin:country}到{destination:country}的工人，纲要给出的批准人数为{approved:number}，计划人数为{planned:number}。',
  },
} as const;

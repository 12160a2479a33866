export const MESSAGES = {
  'target-above-goal': {
    en: 'The target for the cost of remittances in “{title}”, {target:number} per cent in {year}, is above the shared goal of {goal:number} per cent.',
    ar: 'القيمة المستهدفة لتكلفة التحويلات المالية في «{title}»، وهي {target:number} في المائة في عام {year}، أعلى من الهدف المشترك البالغ {goal:number} في المائة.',
    es: 'La meta relativa al costo de las remesas en «{title}», {target:number} % en {year}, es superior al objetivo común de {goal:number} %.',
    fr: 'La cible relative au coût des envois de fonds dans « {title} », {target:number} % en {year}, est supérieure à l’objectif commun de {goal:number} %.',
    ru: 'Целевое значение стоимости денежных переводов в описании «{title}» ({target:number} % в {year} году) выше общей цели, составляющей {goal:number} %.',
    zh: '“{title}”中汇款成本的目标值为{year}年{target:number}%，高于{goal:number}%的共同目标。',
  },
  'corridor-above-maximum': {
    en: 'The cost of sending remittances from {destination:country} to {origin:country} is given as {value:number} per cent in {year}, after the target year {lastYear}; the shared goal is for no corridor to be above {maximum:number} per cent.',
    ar: 'تكلفة إرسال التحويلات المالية من {destination:country} إلى {origin:country}: وردت نسبة {value:number} في المائة لعام {year}، أي بعد السنة المستهدفة {lastYear}؛ والهدف المشترك هو ألا تتجاوز التكلفة في أي ممر {maximum:number} في المائة.',
    es: 'Costo de enviar remesas, {destination:country} → {origin:country}: se indica {value:number} % en {year}, después del año fijado como meta, {lastYear}; el objetivo común es que ningún corredor supere el {maximum:number} %.',
    fr: 'Coût des envois de fonds, {destination:country} → {origin:country} : le chiffre indiqué est de {value:number} % en {year}, après l’année cible {lastYear} ; l’objectif commun est qu’aucun corridor ne dépasse {maximum:number} %.',
    ru: 'Стоимость денежных переводов, {destination:country} → {origin:country}: указано {value:number} % за {year} год, то есть после целевого года ({lastYear}); общая цель состоит в том, чтобы ни в одном коридоре она не превышала {maximum:number} %.',
    zh: '从{destination:country}向{origin:country}汇款的成本，{year}年（晚于目标年份{lastYear}年）给出的数字为{value:number}%；共同目标是所有走廊均不高于{maximum:number}%。',
  },
} as const;

export const MESSAGES = {
  differs: {
    en: 'Among the countries that have filed, USD {given:number} is given as {stage:term} by providers and USD {got:number} by receivers.',
    ar: 'بين البلدان التي قدمت موجزاتها، يورد مقدمو الأموال مبلغ {given:number} دولار تحت «{stage:term}»، ويورد متلقوها مبلغ {got:number} دولار.',
    es: 'Entre los países que han presentado su exposición, bajo el concepto «{stage:term}», quienes aportan fondos indican {given:number} USD y quienes los reciben, {got:number} USD.',
    fr: 'Entre les pays ayant déposé un exposé, sous la rubrique « {stage:term} », ceux qui fournissent des fonds indiquent {given:number} USD et ceux qui les reçoivent {got:number} USD.',
    ru: 'В очерках представивших их стран по позиции «{stage:term}» стороны, предоставляющие средства, указывают {given:number} долл. США, а получающие стороны — {got:number} долл. США.',
    zh: '在已提交纲要的国家之间，“{stage:term}”项下，提供方给出的金额为{given:number}美元，接受方给出的金额为{got:number}美元。',
  },
  'commitments-exceed-envelopes': {
    en: 'Over all activities that give both, USD {committed:number} is committed; their envelopes come to USD {envelope:number}.',
    ar: 'في جميع الأنشطة التي تورد كلا المبلغين، يبلغ ما التُزم به {committed:number} دولار؛ ويبلغ مجموع مخصصاتها الإجمالية {envelope:number} دولار.',
    es: 'En el conjunto de las actividades que indican ambos importes, se han comprometido {committed:number} USD; sus dotaciones totales suman {envelope:number} USD.',
    fr: 'Pour l’ensemble des activités qui indiquent les deux montants, {committed:number} USD sont engagés ; leurs enveloppes totalisent {envelope:number} USD.',
    ru: 'По всем видам деятельности, для которых указаны обе суммы, по обязательствам выделено {committed:number} долл. США, а общий объем их финансирования составляет {envelope:number} долл. США.',
    zh: '在同时给出两项金额的所有活动中，承付金额为{committed:number}美元；其资金总额度合计为{envelope:number}美元。',
  },
} as const;

export const MESSAGES = {
  shortfall: {
    en: 'Workers that origins plan to send in {year}: {planned:number}. Of these, {placed:number} fit into what the destinations provide for, and {shortfall:number} do not. The numbers that set the limit are those of: {destinations:countries}.',
    ar: 'عدد العمال الذين تخطط بلدان المنشأ لإيفادهم في عام {year}: {planned:number}. ومن هؤلاء، عدد من يستوعبهم ما تتيحه بلدان المقصد {placed:number}، وعدد الباقين {shortfall:number}. والأعداد التي تضع الحد هي أعداد البلدان التالية: {destinations:countries}.',
    es: 'Trabajadores que los países de origen prevén enviar en {year}: {planned:number}. De ellos, {placed:number} tienen cabida en lo que admiten los países de destino y {shortfall:number} no la tienen. Los países cuyas cifras fijan el límite son los siguientes: {destinations:countries}.',
    fr: 'Travailleurs que les pays d’origine prévoient d’envoyer en {year} : {planned:number}. Nombre d’entre eux que les pays de destination prévoient d’admettre : {placed:number} ; nombre restant : {shortfall:number}. Les pays dont les chiffres fixent la limite sont les suivants : {destinations:countries}.',
    ru: 'Число трудящихся, которых страны происхождения планируют направить в {year} году: {planned:number}. Из них в пределах, предусмотренных странами назначения, — {placed:number}, сверх этих пределов — {shortfall:number}. Предел определяют показатели следующих стран: {destinations:countries}.',
    zh: '来源国{year}年计划派出的工人人数为{planned:number}。其中在目的地国规定接收人数之内的为{placed:number}，其余为{shortfall:number}。决定限额的国家是：{destinations:countries}。',
  },
} as const;

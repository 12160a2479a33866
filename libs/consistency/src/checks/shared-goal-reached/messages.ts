export const MESSAGES = {
  'not-reached': {
    en: 'With every country’s own targets met, sending remittances over the corridors whose cost is known ({corridors:number}) costs {mean:number} per cent on average; the shared goal is {goal:number} per cent by {by}. Corridors above {maximum:number} per cent: {above:number}.',
    ar: 'إذا تحققت القيم التي يستهدفها كل بلد، بلغ متوسط تكلفة إرسال التحويلات المالية في الممرات المعروفة التكلفة (عددها {corridors:number}) {mean:number} في المائة؛ والهدف المشترك هو {goal:number} في المائة بحلول عام {by}. وعدد الممرات التي تتجاوز {maximum:number} في المائة: {above:number}.',
    es: 'Si se alcanzan las metas propias de todos los países, el costo medio de enviar remesas en los corredores de costo conocido ({corridors:number}) es del {mean:number} %; el objetivo común es del {goal:number} % para {by}. Corredores por encima del {maximum:number} %: {above:number}.',
    fr: 'Si les cibles propres à chaque pays sont atteintes, le coût moyen des envois de fonds dans les corridors au coût connu ({corridors:number}) est de {mean:number} % ; l’objectif commun est de {goal:number} % d’ici à {by}. Corridors au-dessus de {maximum:number} % : {above:number}.',
    ru: 'При достижении всеми странами своих целевых значений средняя стоимость денежных переводов по коридорам с известной стоимостью (их число: {corridors:number}) составит {mean:number} %; общая цель — {goal:number} % к {by} году. Число коридоров со стоимостью выше {maximum:number} %: {above:number}.',
    zh: '若各国自身的目标值均实现，在成本已知的走廊（共{corridors:number}条）中，汇款的平均成本为{mean:number}%；共同目标是到{by}年降至{goal:number}%。高于{maximum:number}%的走廊数：{above:number}。',
  },
} as const;

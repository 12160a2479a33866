export const MESSAGES = {
  lacking: {
    en: 'What the outline leaves open about results: initiatives without an indicator that has a baseline and a target, or without monitoring: {initiatives:number}; partnerships that do not say their expected results: {partnerships:number}; questions without an answer: {questions:number}.',
    ar: 'ما يتركه الموجز مفتوحاً بشأن النتائج: عدد المبادرات التي ليس لها مؤشر ذو خط أساس وقيمة مستهدفة، أو ليس لها رصد: {initiatives:number}؛ وعدد الشراكات التي لا تذكر نتائجها المتوقعة: {partnerships:number}؛ وعدد الأسئلة التي لم تَرِد عنها إجابة: {questions:number}.',
    es: 'Aspectos sobre los resultados que la exposición deja abiertos: iniciativas sin un indicador con línea de base y meta, o sin seguimiento: {initiatives:number}; alianzas que no indican los resultados previstos: {partnerships:number}; preguntas sin respuesta: {questions:number}.',
    fr: 'Points que l’exposé laisse ouverts au sujet des résultats : initiatives sans indicateur doté d’une valeur de référence et d’une cible, ou sans suivi : {initiatives:number} ; partenariats qui n’indiquent pas les résultats attendus : {partnerships:number} ; questions sans réponse : {questions:number}.',
    ru: 'Какие сведения о результатах в очерке не приведены: число инициатив без показателя с исходным и целевым значениями или без мониторинга — {initiatives:number}; число партнерств без указания ожидаемых результатов — {partnerships:number}; число вопросов без ответа — {questions:number}.',
    zh: '纲要在成果方面尚待补充之处：没有兼具基线和目标值的指标或没有监测的举措数为{initiatives:number}；未说明预期成果的伙伴关系数为{partnerships:number}；未作答的问题数为{questions:number}。',
  },
} as const;

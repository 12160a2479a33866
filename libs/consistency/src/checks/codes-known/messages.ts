/** The last words of each sentence: in how many places of the outline the code stands. */
const PLACES = {
  en: '; places where it is used: {count:number}.',
  ar: '؛ وعدد مواضع استخدامه: {count:number}.',
  es: '; número de lugares en que se utiliza: {count:number}.',
  fr: ' ; nombre d’endroits où il est utilisé : {count:number}.',
  ru: '; число мест, где он использован: {count:number}.',
  zh: '；使用处数：{count:number}。',
} as const;

export const MESSAGES = {
  country: {
    en: `The country code {code} is in no list${PLACES.en}`,
    ar: `رمز البلد {code} غير مدرج في أي قائمة${PLACES.ar}`,
    es: `El código de país {code} no figura en ninguna lista${PLACES.es}`,
    fr: `Le code de pays {code} ne figure dans aucune liste${PLACES.fr}`,
    ru: `Код страны {code} не значится ни в одном перечне${PLACES.ru}`,
    zh: `国家代码{code}不在任何列表中${PLACES.zh}`,
  },
  currency: {
    en: `The currency code {code} is in no list${PLACES.en}`,
    ar: `رمز العملة {code} غير مدرج في أي قائمة${PLACES.ar}`,
    es: `El código de moneda {code} no figura en ninguna lista${PLACES.es}`,
    fr: `Le code de monnaie {code} ne figure dans aucune liste${PLACES.fr}`,
    ru: `Код валюты {code} не значится ни в одном перечне${PLACES.ru}`,
    zh: `货币代码{code}不在任何列表中${PLACES.zh}`,
  },
  theme: {
    en: `The theme code {code} is not among this cycle’s themes${PLACES.en}`,
    ar: `رمز الموضوع {code} ليس من مواضيع هذه الدورة${PLACES.ar}`,
    es: `El código de tema {code} no figura entre los temas de este ciclo${PLACES.es}`,
    fr: `Le code de thème {code} ne figure pas parmi les thèmes de ce cycle${PLACES.fr}`,
    ru: `Код темы {code} не входит в число тем этого цикла${PLACES.ru}`,
    zh: `主题代码{code}不在本周期的主题之列${PLACES.zh}`,
  },
  question: {
    en: 'The question {code} is not in this cycle’s questionnaire; places where it is answered: {count:number}.',
    ar: 'السؤال {code} غير وارد في استبيان هذه الدورة؛ وعدد مواضع الإجابة عنه: {count:number}.',
    es: 'La pregunta {code} no figura en el cuestionario de este ciclo; número de lugares en que se responde: {count:number}.',
    fr: 'La question {code} ne figure pas dans le questionnaire de ce cycle ; nombre d’endroits où il y est répondu : {count:number}.',
    ru: 'Вопрос {code} отсутствует в вопроснике этого цикла; число мест, где на него дан ответ: {count:number}.',
    zh: '问题{code}不在本周期的问卷中；作答处数：{count:number}。',
  },
  'gcm-objective': {
    en: `The number {code} is not that of an objective of the Global Compact${PLACES.en}`,
    ar: `الرقم {code} ليس رقم هدف من أهداف الاتفاق العالمي${PLACES.ar}`,
    es: `El número {code} no corresponde a ningún objetivo del Pacto Mundial${PLACES.es}`,
    fr: `Le numéro {code} ne correspond à aucun objectif du Pacte mondial${PLACES.fr}`,
    ru: `Номер {code} не соответствует ни одной из целей Глобального договора${PLACES.ru}`,
    zh: `《全球契约》中没有编号为{code}的目标${PLACES.zh}`,
  },
  'sdg-target': {
    en: `The code {code} is not that of a target of the Sustainable Development Goals${PLACES.en}`,
    ar: `الرمز {code} ليس رمز غاية من غايات أهداف التنمية المستدامة${PLACES.ar}`,
    es: `El código {code} no corresponde a ninguna meta de los Objetivos de Desarrollo Sostenible${PLACES.es}`,
    fr: `Le code {code} ne correspond à aucune cible des objectifs de développement durable${PLACES.fr}`,
    ru: `Код {code} не соответствует ни одной из задач целей в области устойчивого развития${PLACES.ru}`,
    zh: `可持续发展目标中没有代码为{code}的具体目标${PLACES.zh}`,
  },
  indicator: {
    en: `The indicator {code} is neither in the global framework nor one of this cycle’s${PLACES.en}`,
    ar: `المؤشر {code} غير وارد في الإطار العالمي ولا ضمن مؤشرات هذه الدورة${PLACES.ar}`,
    es: `El indicador {code} no figura en el marco mundial ni entre los de este ciclo${PLACES.es}`,
    fr: `L’indicateur {code} ne figure ni dans le cadre mondial ni parmi ceux de ce cycle${PLACES.fr}`,
    ru: `Показатель {code} отсутствует в глобальной системе показателей и среди показателей этого цикла${PLACES.ru}`,
    zh: `指标{code}既不在全球框架中，也不是本周期的指标${PLACES.zh}`,
  },
} as const;

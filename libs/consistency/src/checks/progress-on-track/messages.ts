const COURSE = {
  en: 'Indicator {indicator} of “{title}” went from {baseline:number} in {baselineYear} to {value:number} in {year}; its target is {target:number} in {targetYear}.',
  ar: 'المؤشر {indicator} في «{title}»: تغيرت القيمة من {baseline:number} في عام {baselineYear} إلى {value:number} في عام {year}؛ والقيمة المستهدفة هي {target:number} في عام {targetYear}.',
  es: 'Indicador {indicator} de «{title}»: el valor pasó de {baseline:number} en {baselineYear} a {value:number} en {year}; la meta es {target:number} en {targetYear}.',
  fr: 'Indicateur {indicator} de « {title} » : la valeur est passée de {baseline:number} en {baselineYear} à {value:number} en {year} ; la cible est {target:number} en {targetYear}.',
  ru: 'Показатель {indicator} («{title}»): значение изменилось с {baseline:number} в {baselineYear} году до {value:number} в {year} году; целевое значение — {target:number} в {targetYear} году.',
  zh: '“{title}”的指标{indicator}从{baselineYear}年的{baseline:number}变为{year}年的{value:number}；目标值为{targetYear}年{target:number}。',
} as const;

export const MESSAGES = {
  behind: {
    en: `${COURSE.en} It moves towards the target more slowly than it needs to.`,
    ar: `${COURSE.ar} ويتجه المؤشر نحو القيمة المستهدفة بوتيرة أبطأ مما يلزم.`,
    es: `${COURSE.es} El indicador avanza hacia la meta más despacio de lo necesario.`,
    fr: `${COURSE.fr} L’indicateur progresse vers la cible plus lentement qu’il n’est nécessaire.`,
    ru: `${COURSE.ru} Показатель приближается к цели медленнее, чем необходимо.`,
    zh: `${COURSE.zh}该指标向目标值迈进的速度低于所需速度。`,
  },
  stalled: {
    en: `${COURSE.en} It has moved little towards the target.`,
    ar: `${COURSE.ar} ولم يقترب المؤشر من القيمة المستهدفة إلا قليلاً.`,
    es: `${COURSE.es} El indicador ha avanzado poco hacia la meta.`,
    fr: `${COURSE.fr} L’indicateur a peu progressé vers la cible.`,
    ru: `${COURSE.ru} Показатель мало приблизился к цели.`,
    zh: `${COURSE.zh}该指标向目标值的进展不大。`,
  },
  'going-back': {
    en: `${COURSE.en} It has moved away from the target.`,
    ar: `${COURSE.ar} وقد ابتعد المؤشر عن القيمة المستهدفة.`,
    es: `${COURSE.es} El indicador se ha alejado de la meta.`,
    fr: `${COURSE.fr} L’indicateur s’est éloigné de la cible.`,
    ru: `${COURSE.ru} Показатель отдалился от цели.`,
    zh: `${COURSE.zh}该指标与目标值的距离有所扩大。`,
  },
} as const;

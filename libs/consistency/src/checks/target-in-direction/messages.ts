export const MESSAGES = {
  'meant-to-increase': {
    en: 'The target of indicator {indicator} of “{title}” for {year}, {target:number}, is below its baseline, {baseline:number}; the indicator is meant to increase.',
    ar: 'المؤشر {indicator} في «{title}»: القيمة المستهدفة لعام {year}، {target:number}، أدنى من خط الأساس، {baseline:number}؛ والمقصود أن يرتفع المؤشر.',
    es: 'Indicador {indicator} de «{title}»: la meta para {year}, {target:number}, es inferior a la línea de base, {baseline:number}; se pretende que el indicador aumente.',
    fr: 'Indicateur {indicator} de « {title} » : la cible pour {year}, {target:number}, est inférieure à la valeur de référence, {baseline:number} ; l’indicateur est censé augmenter.',
    ru: 'Показатель {indicator} («{title}»): целевое значение на {year} год ({target:number}) ниже исходного ({baseline:number}); предполагается, что показатель должен расти.',
    zh: '“{title}”的指标{indicator}在{year}年的目标值{target:number}低于其基线{baseline:number}；该指标应当上升。',
  },
  'meant-to-decrease': {
    en: 'The target of indicator {indicator} of “{title}” for {year}, {target:number}, is above its baseline, {baseline:number}; the indicator is meant to decrease.',
    ar: 'المؤشر {indicator} في «{title}»: القيمة المستهدفة لعام {year}، {target:number}، أعلى من خط الأساس، {baseline:number}؛ والمقصود أن ينخفض المؤشر.',
    es: 'Indicador {indicator} de «{title}»: la meta para {year}, {target:number}, es superior a la línea de base, {baseline:number}; se pretende que el indicador disminuya.',
    fr: 'Indicateur {indicator} de « {title} » : la cible pour {year}, {target:number}, est supérieure à la valeur de référence, {baseline:number} ; l’indicateur est censé diminuer.',
    ru: 'Показатель {indicator} («{title}»): целевое значение на {year} год ({target:number}) выше исходного ({baseline:number}); предполагается, что показатель должен снижаться.',
    zh: '“{title}”的指标{indicator}在{year}年的目标值{target:number}高于其基线{baseline:number}；该指标应当下降。',
  },
  unchanged: {
    en: 'The target of indicator {indicator} of “{title}” for {year} is the same as its baseline, {baseline:number}.',
    ar: 'المؤشر {indicator} في «{title}»: القيمة المستهدفة لعام {year} مساوية لخط الأساس، {baseline:number}.',
    es: 'Indicador {indicator} de «{title}»: la meta para {year} es igual a la línea de base, {baseline:number}.',
    fr: 'Indicateur {indicator} de « {title} » : la cible pour {year} est égale à la valeur de référence, {baseline:number}.',
    ru: 'Показатель {indicator} («{title}»): целевое значение на {year} год совпадает с исходным ({baseline:number}).',
    zh: '“{title}”的指标{indicator}在{year}年的目标值与其基线{baseline:number}相同。',
  },
} as const;

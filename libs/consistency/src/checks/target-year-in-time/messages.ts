export const MESSAGES = {
  later: {
    en: 'The target of indicator {indicator} of “{title}” is for {year}; its goal is to be met by {goalYear}.',
    ar: 'المؤشر {indicator} في «{title}»: السنة المستهدفة هي {year}؛ أما الهدف الذي يخدمه فموعد تحقيقه هو عام {goalYear}.',
    es: 'Indicador {indicator} de «{title}»: la meta está fijada para {year}; el objetivo al que contribuye debe alcanzarse a más tardar en {goalYear}.',
    fr: 'Indicateur {indicator} de « {title} » : la cible est fixée pour {year} ; l’objectif auquel elle contribue doit être atteint d’ici à {goalYear}.',
    ru: 'Показатель {indicator} («{title}»): целевое значение установлено на {year} год; цель, которой он служит, должна быть достигнута к {goalYear} году.',
    zh: '“{title}”的指标{indicator}的目标年份为{year}年；其所服务的目标应在{goalYear}年之前实现。',
  },
} as const;

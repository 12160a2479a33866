export const MESSAGES = {
  absent: {
    en: '“{title}” ({initiative}) was a priority of the country’s last outline; this outline neither contains it nor says what became of it.',
    ar: 'كانت المبادرة «{title}» ({initiative}) من أولويات الموجز السابق للبلد؛ ولا يتضمنها هذا الموجز ولا يبيّن ما آلت إليه.',
    es: 'La iniciativa «{title}» ({initiative}) era una prioridad de la exposición anterior del país; la presente exposición no la incluye ni indica qué ha sido de ella.',
    fr: 'L’initiative « {title} » ({initiative}) était une priorité du précédent exposé du pays ; le présent exposé ne la mentionne pas et n’indique pas ce qu’elle est devenue.',
    ru: 'Инициатива «{title}» ({initiative}) была одним из приоритетов предыдущего очерка страны; в этом очерке она не приводится и не говорится, каковы ее итоги.',
    zh: '举措“{title}”（{initiative}）是该国上一份纲要的优先事项；本纲要未列入该举措，也未说明其后续情况。',
  },
} as const;

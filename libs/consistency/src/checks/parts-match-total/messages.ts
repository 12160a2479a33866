export const MESSAGES = {
  'corridors-exceed-total': {
    en: 'For {series:series} in {year}, the corridors in the outline ({parts:number}) add up to {sum:number}, more than its total for the world, {total:number}.',
    ar: '{series:series}، عام {year}: يبلغ مجموع الممرات الواردة في الموجز (عددها {parts:number}) {sum:number}، وهو أكثر من المجموع العالمي الوارد فيه، {total:number}.',
    es: 'Medida: {series:series}, {year}. Los corredores que figuran en la exposición ({parts:number}) suman {sum:number}, más que su total mundial, {total:number}.',
    fr: 'Mesure : {series:series}, {year}. Les corridors qui figurent dans l’exposé ({parts:number}) totalisent {sum:number}, soit plus que son total mondial, {total:number}.',
    ru: 'Показатель: {series:series}, {year} год. Сумма по коридорам очерка (их число: {parts:number}) составляет {sum:number}, что больше указанного в нем мирового итога {total:number}.',
    zh: '关于{year}年的{series:series}，纲要所列走廊（共{parts:number}条）合计为{sum:number}，大于纲要给出的全球总数{total:number}。',
  },
  'statuses-differ-from-total': {
    en: 'For indicator {indicator} of “{title}” in {year}, migrants and non-migrants add up to {sum:number}; the total given is {total:number}.',
    ar: 'المؤشر {indicator} في «{title}»، عام {year}: يبلغ مجموع المهاجرين وغير المهاجرين {sum:number}؛ والمجموع المذكور هو {total:number}.',
    es: 'Indicador {indicator} de «{title}», {year}: los migrantes y los no migrantes suman {sum:number}; el total indicado es {total:number}.',
    fr: 'Indicateur {indicator} de « {title} », {year} : les migrants et les non-migrants totalisent {sum:number} ; le total indiqué est {total:number}.',
    ru: 'Показатель {indicator} («{title}»), {year} год: сумма по мигрантам и немигрантам составляет {sum:number}; указанный итог — {total:number}.',
    zh: '“{title}”的指标{indicator}，{year}年：移民与非移民合计为{sum:number}；给出的总数为{total:number}。',
  },
  'status-exceeds-total': {
    en: 'For indicator {indicator} of “{title}” in {year}, the figure for one group by migratory status, {sum:number}, is larger than the total, {total:number}.',
    ar: 'المؤشر {indicator} في «{title}»، عام {year}: الرقم الخاص بإحدى الفئات بحسب وضع الهجرة، {sum:number}، أكبر من المجموع، {total:number}.',
    es: 'Indicador {indicator} de «{title}», {year}: la cifra de un grupo según su estatus migratorio, {sum:number}, es mayor que el total, {total:number}.',
    fr: 'Indicateur {indicator} de « {title} », {year} : le chiffre d’un groupe selon le statut migratoire, {sum:number}, est supérieur au total, {total:number}.',
    ru: 'Показатель {indicator} («{title}»), {year} год: значение для одной группы по миграционному статусу ({sum:number}) больше итога ({total:number}).',
    zh: '“{title}”的指标{indicator}，{year}年：按移民身份划分的一个群体的数字{sum:number}大于总数{total:number}。',
  },
} as const;

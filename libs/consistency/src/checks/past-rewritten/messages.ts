export const MESSAGES = {
  baseline: {
    en: 'The baseline of indicator {indicator} of “{title}” is {value:number} in {year}; the country’s last outline gave {before:number} in {beforeYear}.',
    ar: 'المؤشر {indicator} في «{title}»: خط الأساس هو {value:number} في عام {year}؛ وكان الموجز السابق للبلد قد أورد {before:number} في عام {beforeYear}.',
    es: 'Indicador {indicator} de «{title}»: la línea de base es {value:number} en {year}; la exposición anterior del país indicaba {before:number} en {beforeYear}.',
    fr: 'Indicateur {indicator} de « {title} » : la valeur de référence est {value:number} en {year} ; le précédent exposé du pays indiquait {before:number} en {beforeYear}.',
    ru: 'Показатель {indicator} («{title}»): исходное значение — {value:number} в {year} году; в предыдущем очерке страны было указано {before:number} в {beforeYear} году.',
    zh: '“{title}”的指标{indicator}的基线为{year}年{value:number}；该国上一份纲要给出的是{beforeYear}年{before:number}。',
  },
  observation: {
    en: 'Indicator {indicator} of “{title}” is given as {value:number} in {year}; the country’s last outline gave {before:number} for the same year.',
    ar: 'المؤشر {indicator} في «{title}»: القيمة المذكورة لعام {year} هي {value:number}؛ وكان الموجز السابق للبلد قد أورد {before:number} للعام نفسه.',
    es: 'Indicador {indicator} de «{title}»: el valor indicado para {year} es {value:number}; la exposición anterior del país indicaba {before:number} para el mismo año.',
    fr: 'Indicateur {indicator} de « {title} » : la valeur indiquée pour {year} est {value:number} ; le précédent exposé du pays indiquait {before:number} pour la même année.',
    ru: 'Показатель {indicator} («{title}»): за {year} год указано значение {value:number}; в предыдущем очерке страны за тот же год было указано {before:number}.',
    zh: '“{title}”的指标{indicator}在{year}年给出的数值为{value:number}；该国上一份纲要对同一年给出的是{before:number}。',
  },
  figure: {
    en: 'The figure for {series:series} in the corridor from {origin:country} to {destination:country} in {year} is {value:number}; the country’s last outline gave {before:number}.',
    ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}، عام {year}: الرقم هو {value:number}؛ وكان الموجز السابق للبلد قد أورد {before:number}.',
    es: 'Corredor {origin:country} → {destination:country}, {series:series}, {year}: la cifra es {value:number}; la exposición anterior del país indicaba {before:number}.',
    fr: 'Corridor {origin:country} → {destination:country}, {series:series}, {year} : le chiffre est de {value:number} ; le précédent exposé du pays indiquait {before:number}.',
    ru: 'Коридор {origin:country} → {destination:country}, {series:series}, {year} год: указано значение {value:number}; в предыдущем очерке страны было указано {before:number}.',
    zh: '{origin:country}至{destination:country}走廊{year}年的{series:series}为{value:number}；该国上一份纲要给出的是{before:number}。',
  },
  'target-weaker': {
    en: 'The target of indicator {indicator} of “{title}” is {value:number} in {year}; the country’s last outline aimed for {before:number} in {beforeYear}, which is further.',
    ar: 'المؤشر {indicator} في «{title}»: القيمة المستهدفة هي {value:number} في عام {year}؛ وكان الموجز السابق للبلد يستهدف {before:number} في عام {beforeYear}، وهي قيمة أبعد مدى.',
    es: 'Indicador {indicator} de «{title}»: la meta es {value:number} en {year}; la de la exposición anterior del país era {before:number} en {beforeYear}, que va más lejos.',
    fr: 'Indicateur {indicator} de « {title} » : la cible est {value:number} en {year} ; celle du précédent exposé du pays était {before:number} en {beforeYear}, ce qui va plus loin.',
    ru: 'Показатель {indicator} («{title}»): целевое значение — {value:number} в {year} году; в предыдущем очерке страны ставилась более далекая цель — {before:number} в {beforeYear} году.',
    zh: '“{title}”的指标{indicator}的目标值为{year}年{value:number}；该国上一份纲要的目标值为{beforeYear}年{before:number}，目标更高。',
  },
} as const;

const AMOUNT = {
  en: 'Remittances from {destination:country} to {origin:country} are given as USD {amount:number} in {year}, about USD {perMigrant:number} for each of the {persons:number} migrants of {stockYear}',
  ar: 'التحويلات المالية من {destination:country} إلى {origin:country}: ورد مبلغ {amount:number} دولار لعام {year}، أي نحو {perMigrant:number} دولار لكل مهاجر قياساً إلى عدد المهاجرين في عام {stockYear} ({persons:number})',
  es: 'Remesas, {destination:country} → {origin:country}: se indican {amount:number} USD en {year}, unos {perMigrant:number} USD por cada uno de los migrantes de {stockYear} ({persons:number})',
  fr: 'Envois de fonds, {destination:country} → {origin:country} : le montant indiqué est de {amount:number} USD en {year}, soit environ {perMigrant:number} USD pour chacun des migrants de {stockYear} ({persons:number})',
  ru: 'Денежные переводы, {destination:country} → {origin:country}: за {year} год указано {amount:number} долл. США, то есть около {perMigrant:number} долл. США на каждого мигранта при их числе в {stockYear} году {persons:number}',
  zh: '从{destination:country}到{origin:country}的汇款在{year}年给出的金额为{amount:number}美元，按{stockYear}年移民人数{persons:number}计算，人均约{perMigrant:number}美元',
} as const;

export const MESSAGES = {
  little: {
    en: `${AMOUNT.en}, which is less than is usual.`,
    ar: `${AMOUNT.ar}، وهو أقل من المعتاد.`,
    es: `${AMOUNT.es}, menos de lo habitual.`,
    fr: `${AMOUNT.fr}, ce qui est inférieur aux valeurs habituelles.`,
    ru: `${AMOUNT.ru}; это меньше обычного.`,
    zh: `${AMOUNT.zh}，低于通常水平。`,
  },
  much: {
    en: `${AMOUNT.en}, which is more than is usual.`,
    ar: `${AMOUNT.ar}، وهو أكثر من المعتاد.`,
    es: `${AMOUNT.es}, más de lo habitual.`,
    fr: `${AMOUNT.fr}, ce qui est supérieur aux valeurs habituelles.`,
    ru: `${AMOUNT.ru}; это больше обычного.`,
    zh: `${AMOUNT.zh}，高于通常水平。`,
  },
} as const;

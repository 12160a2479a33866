export const MESSAGES = {
  differs: {
    en: 'The stock of migrants from {origin:country} in {destination:country} changes by {change:number} from {fromYear} to {year}; arrivals less returns over the same years come to {net:number}.',
    ar: 'أعداد المهاجرين من {origin:country} في {destination:country}: يبلغ التغير من عام {fromYear} إلى عام {year} {change:number}؛ ويبلغ عدد الوافدين ناقصاً عدد العائدين في السنوات نفسها {net:number}.',
    es: 'Población de migrantes, corredor {origin:country} → {destination:country}: la variación de {fromYear} a {year} es de {change:number}; las llegadas menos los retornos de esos mismos años suman {net:number}.',
    fr: 'Stock de migrants, corridor {origin:country} → {destination:country} : la variation de {fromYear} à {year} est de {change:number} ; les arrivées moins les retours des mêmes années donnent {net:number}.',
    ru: 'Контингент мигрантов, коридор {origin:country} → {destination:country}: изменение с {fromYear} по {year} год составляет {change:number}; разность между числом прибывших и числом возвратившихся за те же годы — {net:number}.',
    zh: '在{destination:country}的来自{origin:country}的移民存量从{fromYear}年到{year}年的变化为{change:number}；同期抵达人数减去回返人数为{net:number}。',
  },
} as const;

export const MESSAGES = {
  exceeds: {
    en: 'For {year}, the outline of {origin:country} plans {planned:number} workers for {destination:country}; the outline of {destination:country} provides for {limit:number} from {origin:country}.',
    ar: 'العمال من {origin:country} إلى {destination:country} في عام {year}: العدد المخطط في موجز بلد المنشأ هو {planned:number}؛ والعدد المتاح في موجز بلد المقصد هو {limit:number}.',
    es: 'Trabajadores del corredor {origin:country} → {destination:country} en {year}: el número previsto en la exposición del país de origen es {planned:number}; el número que admite la del país de destino es {limit:number}.',
    fr: 'Travailleurs du corridor {origin:country} → {destination:country} en {year} : le nombre prévu dans l’exposé du pays d’origine est de {planned:number} ; le nombre admis dans celui du pays de destination est de {limit:number}.',
    ru: 'Трудящиеся в коридоре {origin:country} → {destination:country} в {year} году: число, запланированное в очерке страны происхождения, — {planned:number}; число, предусмотренное в очерке страны назначения, — {limit:number}.',
    zh: '{year}年，{origin:country}的纲要计划派往{destination:country}的工人人数为{planned:number}；{destination:country}的纲要规定从{origin:country}接收的人数为{limit:number}。',
  },
} as const;

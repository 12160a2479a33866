const STATUSES = {
  en: ': {firstValue:status} in the outline of {first:country}, {secondValue:status} in that of {second:country}.',
  ar: ': {firstValue:status} في موجز {first:country}، و{secondValue:status} في موجز {second:country}.',
  es: ': {firstValue:status} (exposición: {first:country}) y {secondValue:status} (exposición: {second:country}).',
  fr: ' : {firstValue:status} (exposé : {first:country}) et {secondValue:status} (exposé : {second:country}).',
  ru: ': {firstValue:status} (очерк: {first:country}) и {secondValue:status} (очерк: {second:country}).',
  zh: '：{first:country}的纲要为{firstValue:status}，{second:country}的纲要为{secondValue:status}。',
} as const;

const KINDS = {
  en: ': {firstValue:partnershipKind} in the outline of {first:country}, {secondValue:partnershipKind} in that of {second:country}.',
  ar: ': {firstValue:partnershipKind} في موجز {first:country}، و{secondValue:partnershipKind} في موجز {second:country}.',
  es: ': {firstValue:partnershipKind} (exposición: {first:country}) y {secondValue:partnershipKind} (exposición: {second:country}).',
  fr: ' : {firstValue:partnershipKind} (exposé : {first:country}) et {secondValue:partnershipKind} (exposé : {second:country}).',
  ru: ': {firstValue:partnershipKind} (очерк: {first:country}) и {secondValue:partnershipKind} (очерк: {second:country}).',
  zh: '：{first:country}的纲要为{firstValue:partnershipKind}，{second:country}的纲要为{secondValue:partnershipKind}。',
} as const;

const DATES = {
  en: ': {firstValue} in the outline of {first:country}, {secondValue} in that of {second:country}.',
  ar: ': {firstValue} في موجز {first:country}، و{secondValue} في موجز {second:country}.',
  es: ': {firstValue} (exposición: {first:country}) y {secondValue} (exposición: {second:country}).',
  fr: ' : {firstValue} (exposé : {first:country}) et {secondValue} (exposé : {second:country}).',
  ru: ': {firstValue} (очерк: {first:country}) и {secondValue} (очерк: {second:country}).',
  zh: '：{first:country}的纲要为{firstValue}，{second:country}的纲要为{secondValue}。',
} as const;

const NUMBERS = {
  en: ': {firstValue:number} in the outline of {first:country}, {secondValue:number} in that of {second:country}.',
  ar: ': {firstValue:number} في موجز {first:country}، و{secondValue:number} في موجز {second:country}.',
  es: ': {firstValue:number} (exposición: {first:country}) y {secondValue:number} (exposición: {second:country}).',
  fr: ' : {firstValue:number} (exposé : {first:country}) et {secondValue:number} (exposé : {second:country}).',
  ru: ': {firstValue:number} (очерк: {first:country}) и {secondValue:number} (очерк: {second:country}).',
  zh: '：{first:country}的纲要为{firstValue:number}，{second:country}的纲要为{secondValue:number}。',
} as const;

export const MESSAGES = {
  status: {
    en: `The two descriptions of “{title}” give it a different status${STATUSES.en}`,
    ar: `يورد وصفا الشراكة «{title}» حالتين مختلفتين${STATUSES.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican un estado diferente${STATUSES.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent un état d’avancement différent${STATUSES.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные статусы${STATUSES.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的状态不同${STATUSES.zh}`,
  },
  kind: {
    en: `The two descriptions of “{title}” give it a different kind${KINDS.en}`,
    ar: `يورد وصفا الشراكة «{title}» نوعين مختلفين${KINDS.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican un tipo diferente${KINDS.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent un type différent${KINDS.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные виды${KINDS.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的类型不同${KINDS.zh}`,
  },
  signed: {
    en: `The two descriptions of “{title}” give different dates of signature${DATES.en}`,
    ar: `يورد وصفا الشراكة «{title}» تاريخي توقيع مختلفين${DATES.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican fechas de firma diferentes${DATES.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent des dates de signature différentes${DATES.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные даты подписания${DATES.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的签署日期不同${DATES.zh}`,
  },
  'in-force': {
    en: `The two descriptions of “{title}” give different dates of entry into force${DATES.en}`,
    ar: `يورد وصفا الشراكة «{title}» تاريخين مختلفين لبدء النفاذ${DATES.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican fechas de entrada en vigor diferentes${DATES.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent des dates d’entrée en vigueur différentes${DATES.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные даты вступления в силу${DATES.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的生效日期不同${DATES.zh}`,
  },
  expires: {
    en: `The two descriptions of “{title}” give different dates of expiry${DATES.en}`,
    ar: `يورد وصفا الشراكة «{title}» تاريخين مختلفين لانتهاء السريان${DATES.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican fechas de expiración diferentes${DATES.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent des dates d’expiration différentes${DATES.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные даты истечения срока действия${DATES.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的到期日期不同${DATES.zh}`,
  },
  quota: {
    en: `The two descriptions of “{title}” give different quotas of workers${NUMBERS.en}`,
    ar: `يورد وصفا الشراكة «{title}» حصتين مختلفتين من العمال${NUMBERS.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican cupos de trabajadores diferentes${NUMBERS.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent des contingents de travailleurs différents${NUMBERS.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные квоты на трудящихся${NUMBERS.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的工人配额不同${NUMBERS.zh}`,
  },
  envelope: {
    en: `The two descriptions of “{title}” give different envelopes${NUMBERS.en}`,
    ar: `يورد وصفا الشراكة «{title}» مخصصات إجمالية مختلفة${NUMBERS.ar}`,
    es: `Las dos descripciones de la alianza «{title}» indican dotaciones totales diferentes${NUMBERS.es}`,
    fr: `Les deux descriptions du partenariat « {title} » indiquent des enveloppes différentes${NUMBERS.fr}`,
    ru: `В двух описаниях партнерства «{title}» указаны разные общие объемы финансирования${NUMBERS.ru}`,
    zh: `对伙伴关系“{title}”的两份描述给出的资金总额度不同${NUMBERS.zh}`,
  },
} as const;

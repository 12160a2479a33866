export const MESSAGES = {
  'within-outline': {
    en: 'The outline of {first:country} gives the money of one activity twice, in “{title}” and in “{otherTitle}”; USD {amount:number} is counted once in the collective total.',
    ar: 'يورد موجز {first:country} أموال نشاط واحد مرتين، في «{title}» وفي «{otherTitle}»؛ ويُحتسب مبلغ {amount:number} دولار مرة واحدة في المجموع الجماعي.',
    es: 'La exposición de un país ({first:country}) indica dos veces los fondos de una misma actividad, en «{title}» y en «{otherTitle}»; en el total colectivo se cuentan {amount:number} USD una sola vez.',
    fr: 'L’exposé d’un pays ({first:country}) indique deux fois les fonds d’une même activité, dans « {title} » et dans « {otherTitle} » ; dans le total collectif, {amount:number} USD sont comptés une seule fois.',
    ru: 'В очерке страны ({first:country}) средства на одну и ту же деятельность указаны дважды: в описаниях «{title}» и «{otherTitle}»; в общем итоге {amount:number} долл. США учтены один раз.',
    zh: '{first:country}的纲要两次给出同一活动的资金，分别在“{title}”和“{otherTitle}”中；在集体总额中，{amount:number}美元计算一次。',
  },
  'across-outlines': {
    en: 'The outlines of {first:country} and {second:country} both count the money of one activity, “{title}” and “{otherTitle}”; USD {amount:number} is counted once in the collective total.',
    ar: 'يورد كل من موجز {first:country} وموجز {second:country} أموال نشاط واحد، هو «{title}» و«{otherTitle}»؛ ويُحتسب مبلغ {amount:number} دولار مرة واحدة في المجموع الجماعي.',
    es: 'Las exposiciones de dos países ({first:country}, {second:country}) cuentan los fondos de una misma actividad, «{title}» y «{otherTitle}»; en el total colectivo se cuentan {amount:number} USD una sola vez.',
    fr: 'Les exposés de deux pays ({first:country}, {second:country}) comptent les fonds d’une même activité, « {title} » et « {otherTitle} » ; dans le total collectif, {amount:number} USD sont comptés une seule fois.',
    ru: 'В очерках двух стран ({first:country}, {second:country}) учтены средства на одну и ту же деятельность: «{title}» и «{otherTitle}»; в общем итоге {amount:number} долл. США учтены один раз.',
    zh: '{first:country}和{second:country}的纲要都计入了同一活动（“{title}”和“{otherTitle}”）的资金；在集体总额中，{amount:number}美元计算一次。',
  },
} as const;

export const MESSAGES = {
  differs: {
    en: 'The two outlines give different amounts of money {stage:term} in {year}: the outline of {provider:country} gives USD {given:number} to {receiver:country}, that of {receiver:country} gives USD {got:number} from {provider:country}.',
    ar: 'يورد الموجزان مبلغين مختلفين تحت «{stage:term}» لعام {year}: يورد موجز {provider:country} مبلغ {given:number} دولار مقدماً إلى {receiver:country}، ويورد موجز {receiver:country} مبلغ {got:number} دولار متلقى من {provider:country}.',
    es: 'Fondos, {provider:country} → {receiver:country}, {stage:term}, {year}: las dos exposiciones dan importes diferentes, {given:number} USD en la del país que aporta y {got:number} USD en la del país que recibe.',
    fr: 'Fonds, {provider:country} → {receiver:country}, {stage:term}, {year} : les deux exposés donnent des montants différents, {given:number} USD dans celui du pays qui fournit et {got:number} USD dans celui du pays qui reçoit.',
    ru: 'Средства, {provider:country} → {receiver:country}, {stage:term}, {year} год: в двух очерках указаны разные суммы — {given:number} долл. США в очерке предоставляющей страны и {got:number} долл. США в очерке получающей страны.',
    zh: '关于{year}年{provider:country}向{receiver:country}提供的资金（{stage:term}），两份纲要给出的金额不同：{provider:country}的纲要为{given:number}美元，{receiver:country}的纲要为{got:number}美元。',
  },
} as const;

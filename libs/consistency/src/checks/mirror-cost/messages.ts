export const MESSAGES = {
  'remittance-cost-differs': {
    en: 'The two outlines give different costs of sending USD 200 from {destination:country} to {origin:country} in {year}: {originValue:number} per cent in the outline of {origin:country}, {destinationValue:number} per cent in that of {destination:country}.',
    ar: 'تكلفة إرسال 200 دولار من {destination:country} إلى {origin:country} في عام {year}: يورد الموجزان رقمين مختلفين، هما {originValue:number} في المائة في موجز {origin:country} و{destinationValue:number} في المائة في موجز {destination:country}.',
    es: 'Costo de enviar 200 USD, {destination:country} → {origin:country}, {year}: las dos exposiciones dan cifras diferentes, {originValue:number} % en la del país que recibe el dinero y {destinationValue:number} % en la del país desde el que se envía.',
    fr: 'Coût d’un envoi de 200 USD, {destination:country} → {origin:country}, {year} : les deux exposés donnent des chiffres différents, {originValue:number} % dans celui du pays qui reçoit l’argent et {destinationValue:number} % dans celui du pays d’où il est envoyé.',
    ru: 'Стоимость перевода 200 долл. США, {destination:country} → {origin:country}, {year} год: два очерка содержат разные данные — {originValue:number} % в очерке страны, получающей деньги, и {destinationValue:number} % в очерке страны, из которой они отправлены.',
    zh: '关于{year}年从{destination:country}向{origin:country}汇款200美元的成本，两份纲要给出的数字不同：{origin:country}的纲要为{originValue:number}%，{destination:country}的纲要为{destinationValue:number}%。',
  },
  'recruitment-cost-differs': {
    en: 'The two outlines give different costs of recruitment from {origin:country} to {destination:country} in {year}, in months of earnings: {originValue:number} in the outline of {origin:country}, {destinationValue:number} in that of {destination:country}.',
    ar: 'تكلفة الاستقدام من {origin:country} إلى {destination:country} في عام {year}، بأشهر الدخل: يورد الموجزان رقمين مختلفين، هما {originValue:number} في موجز بلد المنشأ و{destinationValue:number} في موجز بلد المقصد.',
    es: 'Costo de contratación en meses de ingresos, corredor {origin:country} → {destination:country}, {year}: las dos exposiciones dan cifras diferentes, {originValue:number} en la del país de origen y {destinationValue:number} en la del país de destino.',
    fr: 'Coût de recrutement en mois de revenu, corridor {origin:country} → {destination:country}, {year} : les deux exposés donnent des chiffres différents, {originValue:number} dans celui du pays d’origine et {destinationValue:number} dans celui du pays de destination.',
    ru: 'Расходы на трудоустройство в месяцах дохода, коридор {origin:country} → {destination:country}, {year} год: два очерка содержат разные данные — {originValue:number} в очерке страны происхождения и {destinationValue:number} в очерке страны назначения.',
    zh: '关于{year}年从{origin:country}到{destination:country}的招聘费用（以月收入计），两份纲要给出的数字不同：{origin:country}的纲要为{originValue:number}，{destination:country}的纲要为{destinationValue:number}。',
  },
} as const;

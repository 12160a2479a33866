export const MESSAGES = {
  differs: {
    en: 'For the corridors that both ends report in {year} ({corridors:number}), USD {byOrigins:number} is given as received and USD {byDestinations:number} as sent.',
    ar: 'في الممرات التي يبلّغ عنها الطرفان في عام {year} (عددها {corridors:number})، يبلغ مجموع التحويلات المتلقاة {byOrigins:number} دولار ومجموع التحويلات المرسلة {byDestinations:number} دولار.',
    es: 'En los corredores sobre los que informan ambas partes en {year} ({corridors:number}), las remesas recibidas suman {byOrigins:number} USD y las enviadas, {byDestinations:number} USD.',
    fr: 'Pour les corridors au sujet desquels les deux côtés donnent des chiffres en {year} ({corridors:number}), les envois de fonds reçus totalisent {byOrigins:number} USD et les envois effectués {byDestinations:number} USD.',
    ru: 'По коридорам, о которых за {year} год сообщают обе стороны (их число: {corridors:number}), сумма полученных переводов составляет {byOrigins:number} долл. США, а сумма отправленных — {byDestinations:number} долл. США.',
    zh: '在{year}年两端均有报告的走廊（共{corridors:number}条）中，收到的汇款为{byOrigins:number}美元，汇出的汇款为{byDestinations:number}美元。',
  },
} as const;

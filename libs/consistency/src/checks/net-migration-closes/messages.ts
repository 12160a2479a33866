export const MESSAGES = {
  differs: {
    en: 'For the corridors that both ends report in {year} ({corridors:number}), origins count {byOrigins:number} who left and destinations {byDestinations:number} who came, so the group’s net migration does not come to zero.',
    ar: 'في الممرات التي يبلّغ عنها الطرفان في عام {year} (عددها {corridors:number})، يبلغ عدد المغادرين كما تذكره بلدان المنشأ {byOrigins:number}، وعدد الوافدين كما تذكره بلدان المقصد {byDestinations:number}، ولذلك لا يساوي صافي الهجرة داخل المجموعة صفراً.',
    es: 'En los corredores sobre los que informan ambas partes en {year} ({corridors:number}), las salidas según los países de origen son {byOrigins:number} y las llegadas según los países de destino, {byDestinations:number}, por lo que la migración neta del grupo no es igual a cero.',
    fr: 'Pour les corridors au sujet desquels les deux côtés donnent des chiffres en {year} ({corridors:number}), les départs selon les pays d’origine sont de {byOrigins:number} et les arrivées selon les pays de destination de {byDestinations:number} ; la migration nette du groupe n’est donc pas nulle.',
    ru: 'По коридорам, о которых за {year} год сообщают обе стороны (их число: {corridors:number}), число выбывших по данным стран происхождения составляет {byOrigins:number}, а число прибывших по данным стран назначения — {byDestinations:number}, поэтому чистая миграция внутри группы не равна нулю.',
    zh: '在{year}年两端均有报告的走廊（共{corridors:number}条）中，来源国统计的离开人数为{byOrigins:number}，目的地国统计的抵达人数为{byDestinations:number}，因此群体内的净移民不为零。',
  },
} as const;

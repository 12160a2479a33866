export const MESSAGES = {
  'too-little': {
    en: 'A migrant stock is known for {corridors:number} of the group’s corridors. Those that both ends report, {reported:number} of them, hold {share:percent} of that stock; statements about the group as a whole begin at {threshold:percent}.',
    ar: 'عدد الممرات التي تُعرف أعداد المهاجرين فيها: {corridors:number}. وعدد ما يبلّغ عنه الطرفان منها: {reported:number}، وهي تضم {share:percent} من هؤلاء المهاجرين؛ ولا يُقال شيء عن المجموعة ككل إلا ابتداءً من {threshold:percent}.',
    es: 'Corredores cuya población de migrantes se conoce: {corridors:number}. Corredores sobre los que informan ambas partes: {reported:number}. Estos reúnen el {share:percent} de esa población; solo a partir del {threshold:percent} se formulan afirmaciones sobre el conjunto del grupo.',
    fr: 'Corridors dont le stock de migrants est connu : {corridors:number}. Corridors pour lesquels les deux côtés donnent des chiffres : {reported:number}. Ces derniers réunissent {share:percent} de ce stock ; des énoncés sur l’ensemble du groupe ne sont formulés qu’à partir de {threshold:percent}.',
    ru: 'Число коридоров с известным контингентом мигрантов: {corridors:number}. Число коридоров, о которых сообщают обе стороны: {reported:number}. На них приходится {share:percent} этого контингента; выводы о группе в целом делаются начиная с {threshold:percent}.',
    zh: '已知移民存量的走廊数为{corridors:number}。其中两端均有报告的走廊数为{reported:number}，占该存量的{share:percent}；达到{threshold:percent}才对整个群体作出表述。',
  },
} as const;

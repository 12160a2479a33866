export const MESSAGES = {
  figure: {
    en: 'The figure for {series:series} in the corridor from {origin:country} to {destination:country} is given as observed in {year}, which is after the year of filing, {filingYear}.',
    ar: 'الممر من {origin:country} إلى {destination:country}، {series:series}: ورد الرقم بوصفه مرصوداً في عام {year}، وهو لاحق لعام التقديم، {filingYear}.',
    es: 'Corredor {origin:country} → {destination:country}, {series:series}: la cifra figura como observada en {year}, que es posterior al año de presentación, {filingYear}.',
    fr: 'Corridor {origin:country} → {destination:country}, {series:series} : le chiffre est indiqué comme observé en {year}, année postérieure à celle du dépôt, {filingYear}.',
    ru: 'Коридор {origin:country} → {destination:country}, {series:series}: значение указано как фактическое за {year} год, который следует за годом представления ({filingYear}).',
    zh: '{origin:country}至{destination:country}走廊的{series:series}列为{year}年的实际数字，晚于提交年份{filingYear}年。',
  },
  observation: {
    en: 'Indicator {indicator} of “{title}” is given as observed in {year}, which is after the year of filing, {filingYear}.',
    ar: 'المؤشر {indicator} في «{title}»: وردت القيمة بوصفها مرصودة في عام {year}، وهو لاحق لعام التقديم، {filingYear}.',
    es: 'Indicador {indicator} de «{title}»: el valor figura como observado en {year}, que es posterior al año de presentación, {filingYear}.',
    fr: 'Indicateur {indicator} de « {title} » : la valeur est indiquée comme observée en {year}, année postérieure à celle du dépôt, {filingYear}.',
    ru: 'Показатель {indicator} («{title}»): значение указано как фактическое за {year} год, который следует за годом представления ({filingYear}).',
    zh: '“{title}”的指标{indicator}列为{year}年的实际数值，晚于提交年份{filingYear}年。',
  },
  disbursement: {
    en: 'An amount of “{title}” is given as disbursed in {year}, which is after the year of filing, {filingYear}.',
    ar: 'في «{title}»، ورد مبلغ بوصفه مدفوعاً في عام {year}، وهو لاحق لعام التقديم، {filingYear}.',
    es: 'En «{title}», un importe figura como desembolsado en {year}, que es posterior al año de presentación, {filingYear}.',
    fr: 'Dans « {title} », un montant est indiqué comme décaissé en {year}, année postérieure à celle du dépôt, {filingYear}.',
    ru: 'В описании «{title}» одна из сумм указана как выплаченная за {year} год, который следует за годом представления ({filingYear}).',
    zh: '“{title}”的一笔金额列为{year}年已支付，晚于提交年份{filingYear}年。',
  },
} as const;

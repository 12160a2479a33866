export const group = {
  ledgerTitle: 'Dinero necesario y dinero encontrado',
  ledgerHeading:
    'Las exposiciones buscan {needs} USD; de {unmet} USD, en {count, plural, one {# actividad} other {# actividades}}, nadie ha dicho todavía que los aporte',
  ledgerHeadingMet: 'Las exposiciones buscan {needs} USD, y otros dicen que los aportan por completo',
  ledgerHeadingNone:
    'Ninguna exposición dice qué dinero busca; el dinero del que se informa suma {provided} USD',
  digestLedger: 'La mayor parte de lo que falta es para «{theme}»',
  ledgerText:
    'Los importes están en dólares de los Estados Unidos, a los tipos medios anuales del ciclo. El dinero del que informan dos exposiciones cuenta una vez, por una referencia que ambas dan o por la asociación que ambas describen, y el dinero del que se informa en varias etapas cuenta en la más avanzada. {once, plural, =0 {Ninguna línea informa de dinero del que ya informa otra.} one {# línea informa de dinero del que ya informa otra y no se suma.} other {# líneas informan de dinero del que ya informan otras y no se suman.}}',
  ledgerMissingRates:
    '{count, plural, one {Se omite # línea} other {Se omiten # líneas}}, porque el ciclo no da un tipo de cambio para la moneda y el año.',
  ledgerFigureTitle:
    'Las actividades que buscan dinero cuestan {required} USD; {unmet} USD están aún por encontrar',
  ledgerFigureNote:
    'Lo que cuestan en total, hasta donde se sabe, las actividades que buscan dinero; lo que se ha encontrado para ellas, según la etapa alcanzada; lo que queda, por tema. Una actividad con varios temas se divide por igual.',
  ledgerRequired: 'Costo de las actividades por financiar',
  ledgerStage: 'Encontrado: {stage}',
  ledgerSurplus: 'Ofrecido por encima de lo que busca una actividad',
  ledgerUnmet: 'Por encontrar',
  ledgerProvidedTitle: 'Entre los temas, la mayor parte del dinero del que se informa va a «{theme}»',
  ledgerProvidedNote:
    'Dinero que las exposiciones dicen gastar, aportar o recibir, por tema, cada dólar una vez. Una actividad con varios temas se divide por igual.',
  ledgerUnmetTable: 'Lo que se busca y está por encontrar, de mayor a menor',
  ledgerUnmetNote:
    'Con las palabras de los países. {more, plural, =0 {} one {# actividad más está en el anexo.} other {# actividades más están en el anexo.}}',
  ledgerActivity: 'Actividad',
  ledgerSought: 'Buscado',
  ledgerThemesTable: 'Dinero buscado y aportado por tema, millones de USD',
  ledgerProvided: 'Aportado',
  ledgerCountriesTable: 'Dinero buscado y aportado por país, millones de USD',
  ledgerDomestic: 'Presupuesto propio',
  ledgerGives: 'Da',
  ledgerGets: 'Recibe',
  ledgerCounterpartsTable:
    'Quién da a los países de las exposiciones y quién recibe de ellos, millones de USD',
  ledgerCounterpartsNote:
    'Como los nombran las exposiciones. {more, plural, =0 {} one {# más está en el anexo.} other {# más están en el anexo.}}',
  ledgerWho: 'Quién',
  ledgerNobody: 'Sin nombrar',
  answersTitle: 'Respuestas a las preguntas orientadoras',
  answersHeading:
    '{countries, number} de {all, number} países responden a preguntas orientadoras: {given, plural, one {# respuesta} other {# respuestas}} a {questions, plural, one {# pregunta} other {# preguntas}} en total',
  answersHeadingNone:
    '{all, plural, one {La exposición de esta edición no responde} other {Ninguna de las # exposiciones de esta edición responde}} a {questions, plural, one {la pregunta orientadora} other {alguna de las # preguntas orientadoras}}',
  digestAnswers: 'El mayor número de países, {count, number}, responde a «{question}»',
  answersText:
    'Las respuestas se imprimen como las escribieron los países, en su idioma. Las largas se abrevian aquí, con «…», y están completas en el capítulo de su país.',
  answersFigureTitle:
    '{all, number} de {questions, plural, one {# pregunta tiene} other {# preguntas tienen}} respuesta',
  answersFigureNote:
    'Países por su código ISO 3166; se omiten los que no tienen ninguna respuesta en esta edición.',
  answersGiven: 'una respuesta',
  answersMissing: 'ninguna en esta edición',
  answersTable: 'Las preguntas orientadoras, y cuántos países responden a cada una',
  answersTableNone: 'Las preguntas orientadoras',
  answersNumber: 'N.º',
  answersCount: '{count, plural, one {Responde un país} other {Responden # países}}.',
  answersWhole: 'completa: {country}',
} as const;

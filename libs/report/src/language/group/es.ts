export const group = {
  ledgerTitle: 'Dinero necesario y dinero encontrado',
  ledgerHeading:
    'Las exposiciones buscan {needs}\u00a0USD; de {unmet}\u00a0USD, en {count, plural, one {# actividad} other {# actividades}}, nadie ha dicho todavía que los aporte',
  ledgerHeadingMet: 'Las exposiciones buscan {needs}\u00a0USD, y otros dicen que los aportan por completo',
  ledgerHeadingNone:
    'Ninguna exposición dice qué dinero busca; el dinero del que se informa suma {provided}\u00a0USD',
  digestLedger: 'La mayor parte de lo que falta es para «{theme}»',
  ledgerText:
    'Los importes están en dólares de los Estados Unidos, a los tipos medios anuales del ciclo. El dinero del que informan dos exposiciones cuenta una vez, por una referencia que ambas dan o por la asociación que ambas describen, y el dinero del que se informa en varias etapas cuenta en la más avanzada. {once, plural, =0 {Ninguna línea informa de dinero del que ya informa otra.} one {# línea informa de dinero del que ya informa otra y no se suma.} other {# líneas informan de dinero del que ya informan otras y no se suman.}}',
  ledgerMissingRates:
    '{count, plural, one {Se omite # línea} other {Se omiten # líneas}}, porque el ciclo no da un tipo de cambio para la moneda y el año.',
  ledgerFigureTitle:
    'Las actividades que buscan dinero cuestan {required}\u00a0USD; {unmet}\u00a0USD están aún por encontrar',
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
  goalsHeadingNone:
    'Las exposiciones no dan cifras con las que decir cuán lejos está el grupo {count, plural, one {de su meta común} other {de sus # metas comunes}}',
  groupNotCovered:
    'Los corredores de los que informan ambos extremos reúnen el {share, number, ::percent .0} de los migrantes entre estos países, menos del {least, number, percent} a partir del cual este informe habla del grupo en su conjunto. Lo que sigue suma lo que dan las exposiciones y no afirma nada más.',
  scenarioHeading: 'Tres escenarios',
  scenarioText:
    'Como en la evaluación mutua del G20, se ponen junto a los planes un curso peor y uno mejor. Base: las exposiciones como se presentaron, con el dinero del que se informa dos veces contado una. Adverso: las remesas y los topes de admisión bajan un quinto, como proyectó el Banco Mundial para las remesas en abril de 2020. Favorable: cada país cumple las metas que él mismo se fija.',
  scenarioBase: 'Base',
  scenarioDownside: 'Adverso',
  scenarioUpside: 'Favorable',
  scenarioNoTargets:
    'Ninguna exposición fija una meta propia para el costo de enviar dinero, o ninguna puede aplicarse a un corredor: el escenario favorable es el de base.',
  scenarioTargets:
    '{count, plural, one {{countries} se fija una meta propia} other {{countries} se fijan metas propias}} para el costo de enviar dinero. Cumplidas, llevan el costo, ponderado por los importes enviados, del {base} % al {upside} %.',
  scenarioGapText:
    'Si el dinero se cuenta según su seguridad, el desembolsado entero, el comprometido al {committed, number, percent}, el prometido al {pledged, number, percent} y el previsto al {planned, number, percent}, a las actividades que buscan dinero les faltan {gap}\u00a0USD. Ningún escenario lo cambia.',
  scenarioFigureTitle: 'Hasta dónde llega el grupo en cada escenario',
  scenarioFigureNote: 'Cada magnitud tiene su propia escala, desde cero.',
  scenarioTable: 'Las magnitudes en cada escenario',
  scenarioQuantity: 'Magnitud',
  scenarioGoal: 'Meta o plan',
  scenarioCost: 'Costo de enviar dinero, ponderado por importes, porcentaje',
  scenarioLost: 'Lo que los costos por encima de la meta quitan a quienes envían, USD al año',
  scenarioPlaced: 'Trabajadores previstos para {year} que encuentran lugar',
  scenarioPlanned: 'previstos: {planned, number}',
  scenarioGap: 'Lo que falta a las actividades, con el dinero contado según su seguridad, USD',
  targetsTable: 'Metas que los países se fijan para las metas comunes',
  targetsIndicator: 'Indicador',
  targetsBaseline: 'Punto de partida',
  targetsTarget: 'Meta',
  targetsBy: 'Para',
  plansHeading: '¿Encajan los planes de trabajadores?',
  plansNone:
    'Ninguna exposición dice cuántos trabajadores prevé enviar su país, así que no puede decirse si los planes encajan.',
  plansFit:
    'Los {planned, number} trabajadores previstos para {year} encuentran todos lugar dentro de lo que admiten los destinos.',
  plansUnlimited:
    'Se prevén {planned, number} trabajadores para {year}; ningún destino que haya presentado una exposición da un tope o un cupo que pudiera retenerlos.',
  plansShort:
    'De {planned, number} trabajadores previstos para {year}, a lo sumo {placed, number} encuentran lugar juntos.',
  plansHeld: 'Lo que admiten estos destinos retiene a {held, number}: {destinations}.',
  plansNowhere: 'Para {count, number} no se nombra ningún destino.',
  plansFigureTitle: 'Los trabajadores previstos, y cuántos de ellos encuentran lugar juntos',
  plansFigureNote:
    'El mayor número que puede colocarse a la vez: de lo que prevé cada origen, por los límites de sus corredores, a lo que cada destino admite en total (flujo máximo). Un destino que no ha presentado una exposición, o no da un límite, no retiene a nadie.',
  plansPlaced: 'encuentran lugar',
  plansLeft: 'no lo encuentran',
  plansTable: 'Lo que retiene los planes, por destino',
  plansDestination: 'Destino',
  plansYear: 'Año',
  plansOrigins: 'Trabajadores de',
  plansBy: 'Retenidos por',
  plansByCap: 'lo más que admite en total',
  plansByLimits: 'sus topes o cupos por origen',
  plansPlanned: 'Previstos para él',
  plansLimit: 'Admite',
  plansShare: 'Parte de los retenidos',
  closingHeading: '¿Coinciden los totales del grupo?',
  closingText:
    'Sobre todos los corredores para los que ambos extremos dan un valor, lo que un lado dice haber enviado y lo que el otro dice haber recibido deberían sumar lo mismo.',
  closingNotCovered:
    'Los corredores de los que informan ambos extremos reúnen el {share, number, ::percent .0} de los migrantes entre estos países, menos del {least, number, percent} a partir del cual este informe habla del grupo en su conjunto: por eso no se dice si coinciden sus totales de migración, remesas y dinero.',
  closingNone:
    'Ningún corredor tiene un valor de ambos extremos, así que no hay totales que poner uno junto a otro.',
  closingFigureTitle: '{measure}: el total del grupo según cada lado',
  closingFigureNote:
    'Sobre los corredores para los que ambos extremos dan un valor en el año. Puntos llenos y línea continua: según los países de origen. Puntos abiertos y línea discontinua: según los países de destino.',
  closingTable: 'Los totales del grupo según cada lado',
  closingTableNote: 'Migración en personas, remesas en millones de USD.',
  closingCorridors: 'Corredores',
  closingByOrigins: 'Según los orígenes',
  closingByDestinations: 'Según los destinos',
  closingMoneyTable:
    'Dinero entre países que presentaron una exposición, según quien lo da y quien lo recibe, millones de USD',
  closingStage: 'Etapa',
  closingGiven: 'Dado',
  closingGot: 'Recibido',
  mapTitle:
    'En {some, number} de {all, number} países, ambos extremos de un corredor dan cifras que pueden ponerse una junto a otra',
  mapNote:
    'Una casilla por cada país que ha presentado una exposición, más o menos donde se encuentra; no se trazan fronteras ni se dice nada de ellas. El número es la parte de lo que uno u otro extremo dice de los corredores del país con otros que han presentado para la que ambos dan un valor.',
  mapNothing: 'nada que comparar',
  mapText: 'Los números de cada país están en la tabla de los países.',
  mapShare: 'Por ambos',
  mapShareNote:
    'Por ambos: de lo que uno u otro extremo dice de los corredores del país con otros que han presentado, la parte para la que ambos dan un valor.',
  ledgerDisbursed: 'De ello desembolsado',
  estimateTitle:
    '{measure}, {year}: los mayores corredores según ambos extremos, y la mejor estimación conjunta',
  estimateNote:
    'Puntos llenos: según el país de origen. Puntos abiertos: según el país de destino. Barras: la estimación conjunta, con el intervalo que con mayor probabilidad la contiene, dos desviaciones típicas a cada lado. Se calcula a partir de las cifras de todos, según cómo suelen contar los países y lo seguras que son sus fuentes; nadie la comunicó. Las personas se llevan a estancias de doce meses cuando se indica una duración.',
  estimateTable: 'Los dos relatos y la estimación conjunta, {year}',
  estimateOrigin: 'Origen',
  estimateDestination: 'Destino',
  estimateJoint: 'Estimación conjunta',
  estimateRange: 'Lo más probable',
  aimsFigureTitle: 'A qué apuntan iniciativas y asociaciones: sobre todo a «{aim}»',
  aimsNote:
    'Iniciativas y asociaciones que nombran un tema del ciclo, un objetivo del Pacto Mundial para la Migración (GCM) o una meta de los Objetivos de Desarrollo Sostenible (SDG); una misma puede nombrar varios. {without, plural, =0 {} one {# no nombra ninguno.} other {# no nombran ninguno.}}',
  aimsObjectives: 'Objetivos del Pacto (GCM)',
  aimsTargets: 'Metas de los ODS (SDG)',
  aimsTable: 'A qué apuntan iniciativas y asociaciones',
  aimsAim: 'Objeto',
  aimsCountries: 'Países',
  partiesCountriesOnly: 'Todas las partes que nombran las asociaciones son países.',
  partiesCountry: 'Países',
  partiesTitle: 'Asociaciones según las clases de partes que nombran',
  partiesNote: 'Una asociación cuenta una vez por cada clase de parte que nombra.',
  aimsCodesTitle: 'Objetivos del Pacto Mundial y metas de los ODS que se nombran',
} as const;

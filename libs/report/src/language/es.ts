import { changed } from './changed/es.ts';
import type { Word } from './en.ts';
import { group } from './group/es.ts';
import { settled } from './settled/es.ts';

/** The report's own words in Spanish. */
export const es: Readonly<Record<Word, string>> = {
  synthesisReport: 'Informe de síntesis',
  editionPublic: 'Edición pública',
  editionParticipants: 'Edición para los países participantes',
  editionReviewers: 'Edición para el grupo de examen',
  coverScope: '{countries, plural, one {# país} other {# países}}, {from}–{to}',
  coverPicture:
    'Cada punto es el flujo migratorio de un corredor en un año: en horizontal, según el país de origen; en vertical, según el país de destino. Sobre la línea, los dos relatos se encuentran. Ambas escalas son logarítmicas.',
  byOriginAxis: 'Según el país de origen, personas',
  byDestinationAxis: 'Según el país de destino, personas',
  ofThemselves: 'Lo que las exposiciones dicen de sí mismas',
  ofThemselvesBy: '{count} de {all} exposiciones',
  contents: 'Índice',
  part: 'Parte {number}',
  figure: 'Gráfico {number}',
  table: 'Cuadro {number}',
  page: 'página {page}',
  pageColumn: 'Página',
  source: 'Fuente',
  summary: 'Resumen',
  summaryLead:
    '{countries, plural, one {# país presentó} other {# países presentaron}} una exposición voluntaria de su política migratoria para {from}–{to}. Puestas lado a lado, las exposiciones permiten comparar {pairs, plural, one {# cifra} other {# cifras}} desde los dos extremos de un corredor.',
  keyCountries: '{count, plural, one {país ha presentado} other {países han presentado}}',
  keyFigures: '{count, plural, one {cifra dada} other {cifras dadas}}',
  keyPairs: '{count, plural, one {cifra dada por ambos extremos} other {cifras dadas por ambos extremos}}',
  keyAgree: 'de las de cierto tamaño concuerdan dentro del {agree}',
  keyPartnerships: '{count, plural, one {alianza descrita} other {alianzas descritas}}',
  keyQuestions: '{count, plural, one {corredor pide} other {corredores piden}} respuesta de ambos países',
  summaryCorridors: 'Los dos relatos de los corredores que encabezan la lista',
  summaryCorridorsNote:
    'Personas al año, o según la unidad de la medida. Puntos llenos y línea continua: según el país de origen. Puntos vacíos y línea discontinua: según el país de destino.',
  coverageTitle: 'Qué se comparó',
  coverageHeading:
    'Ambos extremos de un corredor dan {pairs, plural, one {# cifra comparable} other {# cifras comparables}}',
  coverageText:
    '{countries, plural, one {La exposición da} other {Las # exposiciones dan en conjunto}} {figures, plural, one {# cifra} other {# cifras}}, de las que {missing, plural, one {# dice} other {# dicen}} por qué no hay valor. Una cifra puede compararse cuando los dos países de un corredor han presentado su exposición y ambos dan un valor para la misma medida, año, sexo y base. Todo lo que en este informe se apoya en una comparación se apoya solo en estas cifras; lo que da un solo extremo, o ninguno, se muestra como tal y no cuenta ni como acuerdo ni como diferencia.',
  coverageStock:
    'Los corredores para los que ambos extremos dan alguna medida reúnen el {share, number, ::percent .0} de los migrantes que viven en uno de estos países y nacieron en otro.',
  coverageNoStock:
    'No se sabe qué parte de los migrantes entre estos países reúnen los corredores comparados: ninguna exposición da su número.',
  coverageFigureTitle:
    'Entre los países que presentaron, ambos extremos dan un valor para el {share, number, percent} de lo declarado',
  coverageFigureNote:
    'Corredor, año, sexo y base por medida, entre países que han presentado. «Ninguno» cuenta los lugares en que una exposición dice expresamente que no hay valor.',
  coverageTable: 'Cifras dadas y cifras comparables, por medida',
  countriesTable: 'Qué presentó cada país, y dónde está su capítulo',
  byBoth: 'Por ambos extremos',
  byOne: 'Por uno',
  byNeither: 'Por ninguno',
  measure: 'Medida',
  given: 'Dadas',
  withoutValue: 'Sin valor',
  share: 'Proporción',
  country: 'País',
  figures: 'Cifras',
  initiatives: 'Iniciativas',
  partnerships: 'Alianzas',
  answers: 'Respuestas',
  comparable: 'Comparadas',
  total: 'Total',
  abridged:
    'Los elementos que sus países dirigieron a un círculo más reducido de lectores, y todo lo que se deriva de ellos, no están en esta edición.',
  digestCoverage:
    'Los corredores para los que ambos extremos dan cifras reúnen el {share, number, percent} de los migrantes entre estos países',
  togetherTitle: 'Qué hacen juntos los países',
  togetherHeading:
    'Se describen {partnerships, plural, one {# alianza} other {# alianzas}} y {initiatives, plural, one {# iniciativa} other {# iniciativas}}',
  togetherText:
    'Las exposiciones describen alianzas con {partners, plural, one {# país} other {# países}}. De las que nombran a un país que también ha presentado, {both, number} de {named, number} están descritas por ambas partes.',
  digestTogether:
    'De las que nombran a un país que también ha presentado, {both, number} de {named, number} están descritas por ambas partes',
  kindFigureTitle: '{kind}: el tipo de alianza descrito con más frecuencia',
  kindFigureNote:
    'Alianzas por tipo, como las cuenta cada exposición: la que describen dos exposiciones se cuenta en ambas.',
  describedTable: 'Las alianzas, y si el socio también las describe',
  bothDescribe: 'Descritas por ambos',
  toConfirm: 'por confirmar',
  oneDescribes: 'Solo por una parte',
  moneyFigureTitle:
    'Las iniciativas prevén costar {amount} USD en total; entre los temas, la mayor parte va a «{theme}»',
  moneyFigureNote:
    'Costo previsto de las iniciativas por tema, en dólares de los Estados Unidos al tipo medio de {year}; una iniciativa con varios temas se divide por igual. {unpriced, plural, =0 {Todas las iniciativas indican su costo.} one {# iniciativa no indica costo.} other {# iniciativas no indican costo.}}',
  noTheme: 'Sin tema indicado',
  moneyTable: 'Las iniciativas y su costo previsto, por país',
  plannedCost: 'Costo previsto, millones de USD',
  largest: 'Mayor iniciativa',
  fitTitle: 'Dónde coinciden los relatos',
  fitHeading:
    'De {compared, number} comparaciones de cierto tamaño, {agree, number} concuerdan, y la mediana de la distancia es del {median, number, percent}',
  fitNothing: 'Ninguna cifra de cierto tamaño está dada por ambos extremos de un corredor',
  fitText:
    'Dos cifras concuerdan cuando su distancia no pasa del {agree, number, percent} de su media. Las diferencias son frecuentes dondequiera que dos países cuentan a las mismas personas: difieren las definiciones, los registros y las fechas, y quienes se van no suelen decirlo. En las comparaciones entre países europeos de 2010–2019 la mediana fue del 58 %. Una diferencia es, pues, una pregunta, y no un juicio sobre ninguna de las partes.',
  digestFit:
    'En {count, plural, one {# corredor} other {# corredores}} los dos relatos concuerdan en todos los años comparados',
  bandsFigureTitle: '{measure}: concuerda el {share, number, percent} de las cifras de cierto tamaño',
  bandsFigureNote:
    'Comparaciones según la distancia entre las dos cifras, como parte de su media. Pequeñas: media inferior a {floor}, sobre la que no se pregunta.',
  bandAgree: 'Hasta {agree}',
  bandDiffer: 'Hasta {warn}',
  bandDifferMore: 'Más de {warn}',
  bandSmall: 'Pequeñas',
  heatFigureTitle:
    '{measure}: en {agree, number} de {both, number} corredores comparados, los dos relatos distan a lo sumo un {agreeUpTo, number, percent}',
  heatFigureNote:
    'Filas: origen. Columnas: destino. El número es la mediana, sobre los años, de |a − b| como parte de la media de a y b, en porcentaje. Los países se agrupan por las regiones M49 de las Naciones Unidas: {regions}.',
  heatDescription:
    'Matriz de {countries, number} países: {both, number} corredores comparados desde ambos extremos, {one, number} dados por uno, {neither, number} por ninguno. De los comparados, {agree, number} distan a lo sumo un {agreeUpTo, number, percent}.',
  legendOne: 'un extremo da valores',
  legendNeither: 'ninguno los da',
  legendSame: 'mismo país',
  agreeTable: 'Grandes corredores en que los dos relatos concuerdan en todos los años comparados',
  agreeTableNote:
    'Cifras dadas por ambos extremos en {years, number} años al menos, todas dentro del {agree, number, percent}; primero las mayores.',
  corridor: 'Corredor',
  yearsCompared: 'Años comparados',
  meanPersons: 'Media anual',
  largestDifference: 'Mayor diferencia',
  partnershipsAlike:
    '{count, plural, one {# alianza que nombra a un país que ha presentado está descrita también por ese país.} other {# alianzas que nombran a un país que ha presentado están descritas también por ese país.}}',
  differTitle: 'Dónde difieren los relatos',
  differHeading:
    '{replies, plural, =0 {Ningún corredor pide respuesta} one {# corredor pide respuesta de ambos países} other {# corredores piden respuesta de ambos países}}{looks, plural, =0 {} one {; # más merece una mirada} other {; # más merecen una mirada}}',
  digestDiffer: 'El mayor es {corridor}',
  differText:
    'Los corredores se ordenan por lo que se pide (una respuesta o una mirada) y después por el tamaño de lo que queda sin explicar: la diferencia entre las dos cifras, en cientos de personas o millones de dólares de los Estados Unidos, sumada sobre los años. Cada uno es una pregunta a los dos países juntos.',
  rank: 'Orden',
  says: 'Según {country}',
  apart: 'Distancia',
  definitionsOf: '{country}: {definition}',
  definitionSame: 'Ambos: {definition}',
  definitionUnstated: 'definición no indicada',
  noValue: '..',
  none: '–',
  noValueNote:
    '.. sin valor. El cero se imprime como 0. Distancia: la diferencia como parte de la media de las dos cifras.',
  withheld: '[c]',
  withheldNote: '[c] reservado: un número pequeño de personas, o una cifra de la que podría deducirse.',
  withheldText:
    'No se imprimen para el público los recuentos de menos de {threshold} personas, ni las cifras de las que podrían deducirse; llevan la marca [c]. {count, plural, one {Se reserva # cifra} other {Se reservan # cifras}}.',
  furtherTable: 'Otros corredores en cuestión',
  furtherNote:
    '{rest, plural, =0 {} one {# corredor más está en los capítulos de los países y en el anexo.} other {# corredores más están en los capítulos de los países y en el anexo.}}',
  yearsInQuestion: 'Años en cuestión',
  asks: 'Pide',
  asksFor: 'pide {what}',
  severityError: 'una corrección',
  severityWarning: 'una respuesta',
  severityNote: 'una mirada',
  severityInfo: 'nada (contexto)',
  otherHeading: 'Otras preguntas',
  otherText: 'Preguntas que no son sobre los dos relatos de un corredor, por control.',
  checkTable: '{check}: {count, plural, one {# pregunta} other {# preguntas}}',
  otherMore:
    '{count, plural, one {# más de este control en el anexo.} other {# más de este control en el anexo.}}',
  question: 'Pregunta',
  largestEach: 'Los relatos de los mayores corredores',
  cycleHeading: 'Todas las exposiciones juntas',
  goalsTitle: 'Hacia las metas comunes',
  goalsHeading:
    'En {under, number} de {all, number} corredores de costo conocido, enviar dinero cuesta el {goal, number} % o menos',
  goalsText:
    'La meta común para {indicator} es del {goal, number} % para {by}{maximum, plural, =0 {} other {, sin ningún corredor por encima del # %}}. En el último año dado, {above, plural, one {# corredor cuesta} other {# corredores cuestan}} más del {limit, number} %, y la mediana es del {median, number} %.',
  digestGoals: 'Reducir cada costo conocido al {goal, number} % dejaría {amount} USD al año a quienes envían',
  goalsSaving:
    'En los corredores para los que las exposiciones dan también el importe enviado, reducir cada costo al {goal, number} % dejaría {amount} USD al año a quienes envían y a sus familias.',
  costFigureTitle: 'La mayoría de los corredores cuesta todavía más que la meta del {goal, number} %',
  costFigureTitleMet: 'La mayoría de los corredores alcanza la meta del {goal, number} %',
  costFigureNote: 'Cada punto es un corredor: costo de enviar 200 USD, en porcentaje, último año dado.',
  costAxis: 'Costo, porcentaje de 200 USD',
  savingTable: 'Corredores en que más se ahorraría con la meta',
  cost: 'Costo, %',
  amountSent: 'Enviado, millones de USD',
  saving: 'Ahorro, millones de USD al año',
  goalLine: 'meta {value, number} %',
  limitLine: 'límite {value, number} %',
  ...group,
  ...settled,
  ...changed,
  countriesTitle: 'Los países',
  countriesLead:
    'Un capítulo por país, en el orden de las regiones M49 de las Naciones Unidas, todos con la misma disposición.',
  chapterLead:
    'La exposición da {figures, plural, one {# cifra} other {# cifras}}; {pairs, plural, =0 {ninguna puede} one {# puede} other {# pueden}} ponerse junto a la de un socio. Describe {partnerships, plural, =0 {ninguna alianza} one {# alianza} other {# alianzas}} y {initiatives, plural, =0 {ninguna iniciativa} one {# iniciativa} other {# iniciativas}}.',
  keyGiven: 'cifras dadas',
  keyCompared: 'dadas también por un socio',
  keyAgreeing: 'concuerdan, de las de cierto tamaño',
  keyCost: 'costo previsto de las iniciativas, millones de USD',
  keyAsked: 'preguntas',
  outlineInBrief: 'La exposición en breve',
  changes: 'Qué cambió',
  instruments: 'Instrumentos',
  flowsTitle: '{country}: flujos con los principales socios, según ambas partes',
  flowsNote:
    'Personas al año. Puntos llenos y línea continua: según {country}. Puntos vacíos y línea discontinua: según el socio.',
  inflow: 'De {country}',
  outflow: 'A {country}',
  stocksTitle: 'Personas y dinero: los mayores corredores de {country}',
  stocksNote:
    'Migrantes por país de nacimiento o nacionalidad, último año dado, y remesas recibidas en millones de USD. En el exterior: según los países de residencia.',
  livingHere: 'Viven en {country}, nacidos en',
  livingAbroad: 'De {country}, viven en',
  moneyFrom: 'Remesas recibidas de',
  partnershipsOf: 'Alianzas',
  with: 'Con',
  signed: 'Firma',
  inForce: 'En vigor',
  partnerDescribes: 'El socio la describe',
  yes: 'sí',
  no: 'aún no',
  notFiled: 'no ha presentado',
  partnerNotFiled: 'El socio no ha presentado',
  initiativesOf: 'Iniciativas y dinero',
  title: 'Título',
  theme: 'Tema',
  period: 'Período',
  status: 'Estado',
  noneGiven: 'La exposición no da ninguna.',
  questionsOf: 'Preguntas',
  noQuestions: 'Los controles no plantean preguntas sobre esta exposición.',
  corridorQuestions:
    '{measure}, {origin} → {destination}, {years}: {count, plural, one {los dos relatos difieren} other {los dos relatos difieren en # años}}.',
  corridorOneSided:
    '{measure}, {origin} → {destination}, {years}: una parte da una cifra, la otra {count, plural, one {cero o ninguna} other {cero o ninguna, en # años}}.',
  moreQuestions:
    '{count, plural, one {# pregunta más está en el anexo.} other {# preguntas más están en el anexo.}}',
  answersOf: 'Respuestas al cuestionario',
  methodTitle: 'Método y fuentes',
  methodLead:
    'Todo lo que dice este informe viene de las exposiciones por reglas fijas. Esta parte da las reglas, sus umbrales, las fuentes que nombran las exposiciones y las huellas de lo que se leyó.',
  readingHeading: 'Cómo leer una comparación',
  readingText:
    'La distancia entre dos cifras a y b es A = |a − b| / ((a + b) / 2): 0 cuando son iguales, 200 % cuando una es cero. Antes que las cifras se comparan sus definiciones: si una cuenta estancias de tres meses y la otra de doce, ambas se llevan a doce meses; si una diferencia puede venir de las definiciones, la pregunta lo dice y pide menos. Lo que falta no es cero: una comparación a la que le falta una parte no se hace, y se cuenta como tal.',
  checksTable: 'Los controles, y qué examinó cada uno',
  check: 'Control',
  rule: 'Regla',
  compared: 'Examinados',
  notApplicable: 'No aplicable',
  asked: 'Preguntas',
  thresholdsTable: 'Umbrales de este ciclo',
  threshold: 'Umbral',
  meaning: 'Significado',
  value: 'Valor',
  unit: 'Unidad',
  sourcesHeading: 'Fuentes',
  sourcesText:
    'Fuentes que las exposiciones nombran para sus cifras, con el número de cifras que se apoyan en cada una.',
  sourcesTable: 'Fuentes nombradas en las exposiciones',
  methodSource: 'Fuente del método',
  definitionsTable: 'Definiciones que siguen las cifras',
  definition: 'Definición',
  ratesText:
    'Los importes en otras monedas se convirtieron a los tipos medios anuales de la configuración del ciclo, dólares de los Estados Unidos por unidad: {rates}.',
  recordText:
    'Cuando se pidió la edición, el registro del ciclo contenía {number} actos. El último tiene la huella {hash}: quien la conserve puede mostrar si algo anterior se modificó o se eliminó.',
  inputsHeading: 'Qué se leyó',
  inputsText:
    'Versión del catálogo {catalogue}. Ciclo {cycle}, fecha de presentación {date}. Los mismos datos, idioma y destinatarios dan de nuevo este documento, byte por byte.',
  inputsTable: 'Las exposiciones y su SHA-256',
  submission: 'Presentación',
  boundaries:
    'Los nombres de los países y su agrupación no implican opinión alguna sobre la condición de ningún territorio.',
};

import { changed } from './changed/fr.ts';
import type { Word } from './en.ts';
import { group } from './group/fr.ts';
import { settled } from './settled/fr.ts';

/** The report's own words in French. */
export const fr: Readonly<Record<Word, string>> = {
  synthesisReport: 'Rapport de synthèse',
  editionPublic: 'Édition publique',
  editionParticipants: 'Édition destinée aux pays participants',
  editionReviewers: 'Édition destinée au groupe d’examen',
  coverScope: '{countries, plural, one {# pays} other {# pays}}, {from}–{to}',
  coverPicture:
    'Chaque point est le flux migratoire d’un corridor pour une année : en abscisse, selon le pays d’origine ; en ordonnée, selon le pays de destination. Sur la ligne, les deux récits se rejoignent. Les deux échelles sont logarithmiques.',
  byOriginAxis: 'Selon le pays d’origine, personnes',
  byDestinationAxis: 'Selon le pays de destination, personnes',
  ofThemselves: 'Ce que les exposés disent d’eux-mêmes',
  ofThemselvesBy: '{count} exposés sur {all}',
  contents: 'Table des matières',
  part: 'Partie {number}',
  figure: 'Figure {number}',
  table: 'Tableau {number}',
  page: 'page {page}',
  pageColumn: 'Page',
  source: 'Source',
  summary: 'Résumé',
  summaryLead:
    '{countries, plural, one {# pays a déposé} other {# pays ont déposé}} un exposé volontaire de politique migratoire pour {from}–{to}. Placés côte à côte, les exposés permettent de comparer {pairs, plural, one {# chiffre} other {# chiffres}} donnés aux deux bouts d’un corridor.',
  keyCountries: '{count, plural, one {pays a déposé un exposé} other {pays ont déposé un exposé}}',
  keyFigures: '{count, plural, one {chiffre donné} other {chiffres donnés}}',
  keyPairs: '{count, plural, one {chiffre donné des deux côtés} other {chiffres donnés des deux côtés}}',
  keyAgree: 'de ceux d’une certaine taille concordent à {agree} près',
  keyPartnerships: '{count, plural, one {partenariat décrit} other {partenariats décrits}}',
  keyQuestions:
    '{count, plural, one {corridor appelle} other {corridors appellent}} une réponse des deux pays',
  summaryCorridors: 'Les deux récits des corridors classés en tête',
  summaryCorridorsNote:
    'Personnes par an, ou selon l’unité de la mesure. Points pleins, trait continu : selon le pays d’origine. Points vides, tirets : selon le pays de destination.',
  coverageTitle: 'Ce qui a été comparé',
  coverageHeading:
    'Les deux bouts d’un corridor donnent {pairs, plural, one {# chiffre comparable} other {# chiffres comparables}}',
  coverageText:
    '{countries, plural, one {L’exposé donne} other {Les # exposés donnent ensemble}} {figures, plural, one {# chiffre} other {# chiffres}}, dont {missing, plural, one {# indique} other {# indiquent}} pourquoi il n’y a pas de valeur. Un chiffre est comparable lorsque les deux pays d’un corridor ont déposé un exposé et donnent chacun une valeur pour la même mesure, la même année, le même sexe et la même base. Tout ce qui, dans ce rapport, repose sur une comparaison repose sur ces seuls chiffres ; ce qu’un seul côté donne, ou aucun, est montré comme tel et ne compte ni comme accord ni comme différence.',
  coverageStock:
    'Les corridors pour lesquels les deux côtés donnent au moins une mesure réunissent {share, number, ::percent .0} des migrants vivant dans l’un de ces pays et nés dans un autre.',
  coverageNoStock:
    'On ne sait pas quelle part des migrants entre ces pays les corridors comparés réunissent : aucun exposé n’en donne le nombre.',
  coverageFigureTitle:
    'Entre les pays qui ont déposé un exposé, les deux côtés donnent une valeur pour {share, number, percent} de ce qui est déclaré',
  coverageFigureNote:
    'Corridor, année, sexe et base par mesure, entre pays ayant déposé un exposé. « Aucun » compte les places où un exposé dit expressément qu’il n’y a pas de valeur.',
  coverageTable: 'Chiffres donnés et chiffres comparables, par mesure',
  countriesTable: 'Ce que chaque pays a déposé, et où se trouve son chapitre',
  byBoth: 'Des deux côtés',
  byOne: 'D’un seul côté',
  byNeither: 'D’aucun',
  measure: 'Mesure',
  given: 'Donnés',
  withoutValue: 'Sans valeur',
  share: 'Part',
  country: 'Pays',
  figures: 'Chiffres',
  initiatives: 'Initiatives',
  partnerships: 'Partenariats',
  answers: 'Réponses',
  comparable: 'Comparés',
  total: 'Total',
  abridged:
    'Les éléments que leurs pays ont réservés à un cercle plus étroit de lecteurs, et tout ce qui en découle, ne figurent pas dans cette édition.',
  digestCoverage:
    'Les corridors pour lesquels les deux côtés donnent des chiffres réunissent {share, number, percent} des migrants entre ces pays',
  togetherTitle: 'Ce que les pays font ensemble',
  togetherHeading:
    '{partnerships, plural, one {# partenariat} other {# partenariats}} et {initiatives, plural, one {# initiative} other {# initiatives}} sont décrits',
  togetherText:
    'Les exposés décrivent des partenariats avec {partners, plural, one {# pays} other {# pays}}. Parmi ceux qui nomment un pays ayant aussi déposé un exposé, {both, number} sur {named, number} sont décrits des deux côtés.',
  digestTogether:
    'Parmi ceux qui nomment un pays ayant aussi déposé un exposé, {both, number} sur {named, number} sont décrits des deux côtés',
  kindFigureTitle: '{kind} : le type de partenariat le plus souvent décrit',
  kindFigureNote:
    'Partenariats par type, tels que chaque exposé les compte : celui que deux exposés décrivent est compté dans les deux.',
  describedTable: 'Les partenariats, et si le partenaire les décrit aussi',
  bothDescribe: 'Décrits par les deux',
  toConfirm: 'à confirmer',
  oneDescribes: 'D’un seul côté',
  moneyFigureTitle:
    'Coût prévu des initiatives : {amount} USD en tout ; parmi les thèmes, la plus grande part va à « {theme} »',
  moneyFigureNote:
    'Coût prévu des initiatives par thème, en dollars des États-Unis au taux moyen de {year} ; une initiative à plusieurs thèmes est répartie à parts égales. {unpriced, plural, =0 {Toutes les initiatives indiquent leur coût.} one {# initiative n’indique pas de coût.} other {# initiatives n’indiquent pas de coût.}}',
  noTheme: 'Aucun thème indiqué',
  moneyTable: 'Les initiatives et leur coût prévu, par pays',
  plannedCost: 'Coût prévu, millions USD',
  largest: 'Initiative la plus importante',
  fitTitle: 'Où les récits se rejoignent',
  fitHeading:
    'Sur {compared, number} comparaisons d’une certaine taille, {agree, number} concordent ; l’écart médian est de {median, number, percent}',
  fitNothing: 'Aucun chiffre d’une certaine taille n’est donné aux deux bouts d’un corridor',
  fitText:
    'Deux chiffres concordent lorsque leur écart ne dépasse pas {agree, number, percent} de leur moyenne. Les écarts sont fréquents partout où deux pays comptent les mêmes personnes : définitions, registres et dates diffèrent, et ceux qui partent le déclarent rarement. Dans les comparaisons entre pays européens pour 2010–2019, la médiane était de 58 %. Un écart est donc une question, et non un jugement sur l’un ou l’autre.',
  digestFit:
    'Sur {count, plural, one {# corridor} other {# corridors}}, les deux récits concordent chaque année comparée',
  bandsFigureTitle: '{measure} : {share, number, percent} des chiffres d’une certaine taille concordent',
  bandsFigureNote:
    'Comparaisons selon l’écart entre les deux chiffres, rapporté à leur moyenne. Petits : moyenne inférieure à {floor}, sans question.',
  bandAgree: 'Jusqu’à {agree}',
  bandDiffer: 'Jusqu’à {warn}',
  bandDifferMore: 'Au-delà de {warn}',
  bandSmall: 'Petits',
  heatFigureTitle:
    '{measure} : sur {agree, number} des {both, number} corridors comparés, l’écart ne dépasse pas {agreeUpTo, number, percent}',
  heatFigureNote:
    'Lignes : origine. Colonnes : destination. Le nombre est la médiane, sur les années, de |a − b| rapporté à la moyenne de a et b, en pour cent. Les pays sont groupés selon les régions M49 des Nations Unies : {regions}.',
  heatDescription:
    'Matrice de {countries, number} pays : {both, number} corridors comparés des deux côtés, {one, number} donnés d’un seul, {neither, number} d’aucun. Parmi les corridors comparés, {agree, number} ont un écart d’au plus {agreeUpTo, number, percent}.',
  legendOne: 'un seul côté donne des valeurs',
  legendNeither: 'aucun côté n’en donne',
  legendSame: 'même pays',
  agreeTable: 'Grands corridors où les deux récits concordent chaque année comparée',
  agreeTableNote:
    'Chiffres donnés des deux côtés pour {years, number} ans au moins, tous à {agree, number, percent} près ; les plus grands d’abord.',
  corridor: 'Corridor',
  yearsCompared: 'Années comparées',
  meanPersons: 'Moyenne par an',
  largestDifference: 'Écart le plus grand',
  partnershipsAlike:
    '{count, plural, one {# partenariat qui nomme un pays ayant déposé un exposé est décrit par ce pays aussi.} other {# partenariats qui nomment un pays ayant déposé un exposé sont décrits par ce pays aussi.}}',
  differTitle: 'Où les récits diffèrent',
  differHeading:
    '{replies, plural, =0 {Aucun corridor n’appelle de réponse} one {# corridor appelle une réponse des deux pays} other {# corridors appellent une réponse des deux pays}}{looks, plural, =0 {} one { ; # autre mérite un regard} other { ; # autres méritent un regard}}',
  digestDiffer: 'Le plus important est {corridor}',
  differText:
    'Les corridors sont classés selon ce qui est demandé (une réponse, ou un regard), puis selon l’ampleur de ce qui reste inexpliqué : l’écart entre les deux chiffres, en centaines de personnes ou en millions de dollars des États-Unis, additionné sur les années. Chacun est une question posée aux deux pays ensemble.',
  rank: 'Rang',
  says: 'Selon {country}',
  apart: 'Écart',
  definitionsOf: '{country} : {definition}',
  definitionSame: 'Les deux : {definition}',
  definitionUnstated: 'définition non indiquée',
  noValue: '..',
  none: '–',
  noValueNote:
    '.. aucune valeur donnée. Zéro est imprimé 0. Écart : différence rapportée à la moyenne des deux chiffres.',
  withheld: '[c]',
  withheldNote: '[c] non publié : un petit nombre de personnes, ou un chiffre dont on pourrait le déduire.',
  withheldText:
    'Les effectifs de moins de {threshold} personnes ne sont pas imprimés pour le public, ni les chiffres dont on pourrait les déduire ; ils portent la marque [c]. {count, plural, one {# chiffre n’est pas publié} other {# chiffres ne sont pas publiés}}.',
  furtherTable: 'Autres corridors en question',
  furtherNote:
    '{rest, plural, =0 {} one {# corridor de plus figure dans les chapitres des pays et en annexe.} other {# corridors de plus figurent dans les chapitres des pays et en annexe.}}',
  yearsInQuestion: 'Années en question',
  asks: 'Demande',
  asksFor: 'demande {what}',
  severityError: 'une correction',
  severityWarning: 'une réponse',
  severityNote: 'un regard',
  severityInfo: 'rien (contexte)',
  otherHeading: 'Autres questions',
  otherText: 'Questions qui ne portent pas sur les deux récits d’un corridor, par contrôle.',
  checkTable: '{check} : {count, plural, one {# question} other {# questions}}',
  otherMore:
    '{count, plural, one {# autre de ce contrôle en annexe.} other {# autres de ce contrôle en annexe.}}',
  question: 'Question',
  largestEach: 'Les récits des plus grands corridors',
  cycleHeading: 'Tous les exposés ensemble',
  goalsTitle: 'Vers les objectifs communs',
  goalsHeading:
    'Sur {under, number} des {all, number} corridors au coût connu, envoyer de l’argent coûte {goal, number} % ou moins',
  goalsText:
    'L’objectif commun pour {indicator} est de {goal, number} % d’ici à {by}{maximum, plural, =0 {} other {, sans corridor au-dessus de # %}}. Pour la dernière année donnée, {above, plural, one {# corridor coûte} other {# corridors coûtent}} plus de {limit, number} %, et la médiane est de {median, number} %.',
  digestGoals: 'Ramener chaque coût connu à {goal, number} % laisserait {amount} USD par an aux envoyeurs',
  goalsSaving:
    'Dans les corridors dont les exposés donnent aussi le montant envoyé, ramener chaque coût à {goal, number} % laisserait {amount} USD par an aux envoyeurs et à leurs familles.',
  costFigureTitle: 'La plupart des corridors coûtent encore plus que l’objectif de {goal, number} %',
  costFigureTitleMet: 'La plupart des corridors atteignent l’objectif de {goal, number} %',
  costFigureNote:
    'Chaque point est un corridor : coût d’un envoi de 200 USD, en pour cent, dernière année donnée.',
  costAxis: 'Coût, pour cent de 200 USD',
  savingTable: 'Corridors où l’on économiserait le plus à l’objectif',
  cost: 'Coût, %',
  amountSent: 'Envoyé, millions USD',
  saving: 'Économie, millions USD par an',
  goalLine: 'objectif {value, number} %',
  limitLine: 'limite {value, number} %',
  ...group,
  ...settled,
  ...changed,
  countriesTitle: 'Les pays',
  countriesLead:
    'Un chapitre par pays, dans l’ordre des régions M49 des Nations Unies, tous sur la même grille.',
  chapterLead:
    'L’exposé donne {figures, plural, one {# chiffre} other {# chiffres}} ; {pairs, plural, =0 {aucun} other {#}} se {pairs, plural, =0 {compare} one {compare} other {comparent}} avec celui d’un partenaire. Il décrit {partnerships, plural, =0 {aucun partenariat} one {# partenariat} other {# partenariats}} et {initiatives, plural, =0 {aucune initiative} one {# initiative} other {# initiatives}}.',
  keyGiven: 'chiffres donnés',
  keyCompared: 'donnés aussi par un partenaire',
  keyAgreeing: 'concordent, parmi ceux d’une certaine taille',
  keyCost: 'coût prévu des initiatives, millions USD',
  keyAsked: 'questions',
  outlineInBrief: 'L’exposé en bref',
  changes: 'Ce qui a changé',
  instruments: 'Instruments',
  flowsTitle: '{country} : flux avec les principaux partenaires, selon les deux côtés',
  flowsNote:
    'Personnes par an. Points pleins, trait continu : selon {country}. Points vides, tirets : selon le partenaire.',
  inflow: 'De {country}',
  outflow: 'Vers {country}',
  stocksTitle: 'Personnes et argent : les plus grands corridors, {country}',
  stocksNote:
    'Migrants par pays de naissance ou de nationalité, dernière année donnée, et envois de fonds reçus en millions USD. À l’étranger : selon les pays de résidence.',
  livingHere: '{country}, résidents nés en',
  livingAbroad: '{country}, vivant en',
  moneyFrom: 'Envois de fonds reçus de',
  partnershipsOf: 'Partenariats',
  with: 'Avec',
  signed: 'Signé',
  inForce: 'En vigueur',
  partnerDescribes: 'Décrit par le partenaire',
  yes: 'oui',
  no: 'pas encore',
  notFiled: 'sans exposé',
  partnerNotFiled: 'Partenaire sans exposé',
  initiativesOf: 'Initiatives et financements',
  title: 'Titre',
  theme: 'Thème',
  period: 'Période',
  status: 'État',
  noneGiven: 'L’exposé n’en donne pas.',
  questionsOf: 'Questions',
  noQuestions: 'Les contrôles ne posent aucune question sur cet exposé.',
  corridorQuestions:
    '{measure}, {origin} → {destination}, {years} : {count, plural, one {les deux récits diffèrent} other {les deux récits diffèrent pour # années}}.',
  corridorOneSided:
    '{measure}, {origin} → {destination}, {years} : un côté donne un chiffre, l’autre {count, plural, one {zéro ou rien} other {zéro ou rien, pour # années}}.',
  moreQuestions:
    '{count, plural, one {# question de plus figure en annexe.} other {# questions de plus figurent en annexe.}}',
  answersOf: 'Réponses au questionnaire',
  methodTitle: 'Méthode et sources',
  methodLead:
    'Tout ce que dit ce rapport vient des exposés, par des règles fixes. Cette partie donne les règles, leurs seuils, les sources que les exposés nomment et les empreintes de ce qui a été lu.',
  readingHeading: 'Comment lire une comparaison',
  readingText:
    'L’écart entre deux chiffres a et b est A = |a − b| / ((a + b) / 2) : 0 lorsqu’ils sont égaux, 200 % lorsque l’un est nul. Avant les chiffres, on compare leurs définitions : si l’un compte les séjours de trois mois et l’autre de douze, les deux sont ramenés à douze mois ; si un écart peut venir des définitions, la question le dit et demande moins. L’absence n’est pas zéro : une comparaison à laquelle un côté manque n’est pas faite, et est comptée comme telle.',
  checksTable: 'Les contrôles, et ce que chacun a examiné',
  check: 'Contrôle',
  rule: 'Règle',
  compared: 'Examinés',
  notApplicable: 'Sans objet',
  asked: 'Questions',
  thresholdsTable: 'Seuils de ce cycle',
  threshold: 'Seuil',
  meaning: 'Signification',
  value: 'Valeur',
  unit: 'Unité',
  sourcesHeading: 'Sources',
  sourcesText:
    'Sources que les exposés nomment pour leurs chiffres, avec le nombre de chiffres qui reposent sur chacune.',
  sourcesTable: 'Sources nommées dans les exposés',
  methodSource: 'Source de la méthode',
  definitionsTable: 'Définitions que suivent les chiffres',
  definition: 'Définition',
  ratesText:
    'Les montants en d’autres monnaies ont été convertis aux taux moyens annuels de la configuration du cycle, en dollars des États-Unis pour une unité : {rates}.',
  recordText:
    'Lorsque l’édition a été demandée, le registre du cycle comptait {number} actes. Le dernier a pour empreinte {hash} : qui la conserve peut montrer si quoi que ce soit a été modifié ou retiré avant lui.',
  inputsHeading: 'Ce qui a été lu',
  inputsText:
    'Version du catalogue {catalogue}. Cycle {cycle}, date de dépôt {date}. Les mêmes données, langue et destinataires redonnent ce document, octet pour octet.',
  inputsTable: 'Les exposés et leur SHA-256',
  submission: 'Dépôt',
  boundaries:
    'Les noms de pays et leur groupement n’impliquent aucune opinion sur le statut d’un territoire.',
};

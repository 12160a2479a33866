export const group = {
  ledgerTitle: 'Les fonds nécessaires et les fonds trouvés',
  ledgerHeading:
    'Les exposés recherchent {needs}\u00a0USD ; pour {unmet}\u00a0USD, dans {count, plural, one {# activité} other {# activités}}, personne ne dit encore les fournir',
  ledgerHeadingMet: 'Les exposés recherchent {needs}\u00a0USD, et d’autres disent fournir le tout',
  ledgerHeadingNone:
    'Aucun exposé ne dit quels fonds il recherche ; les fonds dont il est question s’élèvent à {provided}\u00a0USD',
  digestLedger: 'Ce qui reste à trouver concerne surtout « {theme} »',
  ledgerText:
    'Les montants sont en dollars des États-Unis, aux taux annuels moyens du cycle. Les fonds dont deux exposés font état comptent une fois, d’après une référence que tous deux donnent ou le partenariat que tous deux décrivent, et les fonds donnés à plusieurs stades comptent au plus avancé. {once, plural, =0 {Aucune ligne ne fait état de fonds qu’une autre mentionne déjà.} one {# ligne fait état de fonds qu’une autre mentionne déjà et n’est pas ajoutée.} other {# lignes font état de fonds que d’autres mentionnent déjà et ne sont pas ajoutées.}}',
  ledgerMissingRates:
    '{count, plural, one {# ligne est laissée de côté} other {# lignes sont laissées de côté}}, le cycle ne donnant pas de taux de change pour la monnaie et l’année.',
  ledgerFigureTitle:
    'Les activités qui recherchent des fonds coûtent {required}\u00a0USD ; {unmet}\u00a0USD restent à trouver',
  ledgerFigureNote:
    'Ce que coûtent en tout, autant qu’on le sache, les activités qui recherchent des fonds ; ce qui est trouvé pour elles, selon le stade atteint ; ce qui reste, par thème. Une activité à plusieurs thèmes est répartie également.',
  ledgerRequired: 'Coût des activités à financer',
  ledgerStage: 'Trouvé : {stage}',
  ledgerSurplus: 'Offert au-delà de ce qu’une activité recherche',
  ledgerUnmet: 'Reste à trouver',
  ledgerProvidedTitle: 'Parmi les thèmes, l’essentiel des fonds mentionnés va à « {theme} »',
  ledgerProvidedNote:
    'Fonds que les exposés disent dépenser, fournir ou recevoir, par thème, chaque dollar une fois. Une activité à plusieurs thèmes est répartie également.',
  ledgerUnmetTable: 'Ce qui est recherché et reste à trouver, par ordre décroissant',
  ledgerUnmetNote:
    'Selon les termes des pays. {more, plural, =0 {} one {# autre activité figure en annexe.} other {# autres activités figurent en annexe.}}',
  ledgerActivity: 'Activité',
  ledgerSought: 'Recherché',
  ledgerThemesTable: 'Fonds recherchés et fournis par thème, millions USD',
  ledgerProvided: 'Fourni',
  ledgerCountriesTable: 'Fonds recherchés et fournis par pays, millions USD',
  ledgerDomestic: 'Budget propre',
  ledgerGives: 'Donne',
  ledgerGets: 'Reçoit',
  ledgerCounterpartsTable: 'Qui donne aux pays des exposés et qui en reçoit, millions USD',
  ledgerCounterpartsNote:
    'Tels que les exposés les nomment. {more, plural, =0 {} one {# autre figure en annexe.} other {# autres figurent en annexe.}}',
  ledgerWho: 'Qui',
  ledgerNobody: 'Non nommé',
  answersTitle: 'Les réponses aux questions directrices',
  answersHeading:
    '{countries, number} pays sur {all, number} répondent à des questions directrices : {given, plural, one {# réponse} other {# réponses}} à {questions, plural, one {# question} other {# questions}} en tout',
  answersHeadingNone:
    '{all, plural, one {L’exposé de cette édition ne répond} other {Aucun des # exposés de cette édition ne répond}} à {questions, plural, one {la question directrice} other {l’une des # questions directrices}}',
  digestAnswers: 'Le plus grand nombre de pays, {count, number}, répond à « {question} »',
  answersText:
    'Les réponses sont imprimées telles que les pays les ont écrites, dans leur langue. Les plus longues sont abrégées ici, avec « … », et figurent en entier dans le chapitre de leur pays.',
  answersFigureTitle:
    '{all, number} {questions, plural, one {question sur #} other {questions sur #}} ont une réponse',
  answersFigureNote:
    'Pays par leur code ISO 3166 ; ceux qui n’ont aucune réponse dans cette édition sont laissés de côté.',
  answersGiven: 'une réponse',
  answersMissing: 'aucune dans cette édition',
  answersTable: 'Les questions directrices, et combien de pays répondent à chacune',
  answersTableNone: 'Les questions directrices',
  answersNumber: 'N°',
  answersCount: '{count, plural, one {Un pays répond} other {# pays répondent}}.',
  answersWhole: 'en entier : {country}',
  goalsHeadingNone:
    'Les exposés ne donnent pas de chiffres permettant de dire à quelle distance le groupe se trouve {count, plural, one {de son objectif commun} other {de ses # objectifs communs}}',
  groupNotCovered:
    'Les corridors sur lesquels les deux bouts renseignent regroupent {share, number, ::percent .0} des migrants entre ces pays, moins que les {least, number, percent} à partir desquels ce rapport parle du groupe dans son ensemble. Ce qui suit additionne ce que donnent les exposés et n’affirme rien de plus.',
  scenarioHeading: 'Trois scénarios',
  scenarioText:
    'Comme dans l’évaluation mutuelle du G20, une évolution moins favorable et une plus favorable sont placées à côté des plans. Base : les exposés tels que déposés, les fonds mentionnés deux fois comptant une fois. Défavorable : les envois de fonds et les plafonds d’admission baissent d’un cinquième, comme la Banque mondiale le projetait pour les envois en avril 2020. Favorable : chaque pays atteint les cibles qu’il se fixe.',
  scenarioBase: 'Base',
  scenarioDownside: 'Défavorable',
  scenarioUpside: 'Favorable',
  scenarioNoTargets:
    'Aucun exposé ne fixe de cible propre pour le coût des envois d’argent, ou aucune ne s’applique à un corridor : le scénario favorable est celui de base.',
  scenarioTargets:
    '{count, plural, one {{countries} se fixe une cible propre} other {{countries} se fixent des cibles propres}} pour le coût des envois d’argent. Atteintes, elles ramènent le coût, pondéré par les montants envoyés, de {base} % à {upside} %.',
  scenarioGapText:
    'Si l’on compte les fonds selon leur degré de certitude, décaissés en entier, engagés à {committed, number, percent}, annoncés à {pledged, number, percent} et prévus à {planned, number, percent}, il manque {gap}\u00a0USD aux activités qui en recherchent. Aucun scénario n’y change rien.',
  scenarioFigureTitle: 'Jusqu’où va le groupe dans chaque scénario',
  scenarioFigureNote: 'Chaque grandeur a sa propre échelle, à partir de zéro.',
  scenarioTable: 'Les grandeurs dans chaque scénario',
  scenarioQuantity: 'Grandeur',
  scenarioGoal: 'Objectif ou plan',
  scenarioCost: 'Coût des envois d’argent, pondéré par les montants, pour cent',
  scenarioLost: 'Ce que les coûts au-dessus de l’objectif prennent aux envoyeurs, USD par an',
  scenarioPlaced: 'Travailleurs prévus pour {year} qui trouvent une place',
  scenarioPlanned: 'prévus : {planned, number}',
  scenarioGap: 'Ce qui manque aux activités, fonds comptés selon leur certitude, USD',
  targetsTable: 'Cibles que les pays se fixent pour les objectifs communs',
  targetsIndicator: 'Indicateur',
  targetsBaseline: 'Départ',
  targetsTarget: 'Cible',
  targetsBy: 'D’ici à',
  plansHeading: 'Les plans pour les travailleurs s’accordent-ils ?',
  plansNone:
    'Aucun exposé ne dit combien de travailleurs son pays prévoit d’envoyer ; on ne peut donc pas dire si les plans s’accordent.',
  plansFit:
    'Les {planned, number} travailleurs prévus pour {year} trouvent tous une place dans ce que les destinations admettent.',
  plansUnlimited:
    '{planned, number} travailleurs sont prévus pour {year} ; aucune destination ayant déposé un exposé ne donne de plafond ni de contingent qui les retiendrait.',
  plansShort:
    'Sur {planned, number} travailleurs prévus pour {year}, {placed, number} au plus trouvent une place ensemble.',
  plansHeld: 'Ce qu’admettent les destinations suivantes en retient {held, number} : {destinations}.',
  plansNowhere: 'Pour {count, number}, aucune destination n’est nommée.',
  plansFigureTitle: 'Les travailleurs prévus, et combien trouvent une place ensemble',
  plansFigureNote:
    'Le plus grand nombre qui puisse être placé à la fois : de ce que prévoit chaque origine, par les limites de ses corridors, à ce que chaque destination admet en tout (flot maximal). Une destination qui n’a pas déposé d’exposé, ou ne donne pas de limite, ne retient personne.',
  plansPlaced: 'trouvent une place',
  plansLeft: 'n’en trouvent pas',
  plansTable: 'Ce qui retient les plans, par destination',
  plansDestination: 'Destination',
  plansYear: 'Année',
  plansOrigins: 'Travailleurs de',
  plansBy: 'Retenus par',
  plansByCap: 'le plus qu’elle admet en tout',
  plansByLimits: 'ses plafonds ou contingents par origine',
  plansPlanned: 'Prévus pour elle',
  plansLimit: 'Admet',
  plansShare: 'Part des retenus',
  closingHeading: 'Les totaux du groupe se rejoignent-ils ?',
  closingText:
    'Sur l’ensemble des corridors pour lesquels les deux bouts donnent une valeur, ce qu’un côté dit avoir envoyé et ce que l’autre dit avoir reçu devraient revenir au même.',
  closingNotCovered:
    'Les corridors sur lesquels les deux bouts renseignent regroupent {share, number, ::percent .0} des migrants entre ces pays, moins que les {least, number, percent} à partir desquels ce rapport parle du groupe dans son ensemble : il n’est donc pas dit si ses totaux de migration, d’envois de fonds et d’argent se rejoignent.',
  closingNone: 'Aucun corridor n’a de valeur des deux bouts : il n’y a pas de totaux à mettre côte à côte.',
  closingFigureTitle: '{measure} : le total du groupe selon chaque côté',
  closingFigureNote:
    'Sur les corridors pour lesquels les deux bouts donnent une valeur dans l’année. Points pleins et trait continu : selon les pays d’origine. Points ouverts et tirets : selon les pays de destination.',
  closingTable: 'Les totaux du groupe selon chaque côté',
  closingTableNote: 'Migration en personnes, envois de fonds en millions USD.',
  closingCorridors: 'Corridors',
  closingByOrigins: 'Selon les origines',
  closingByDestinations: 'Selon les destinations',
  closingMoneyTable:
    'Argent entre pays ayant déposé un exposé, selon qui le donne et qui le reçoit, millions USD',
  closingStage: 'Stade',
  closingGiven: 'Donné',
  closingGot: 'Reçu',
  mapTitle:
    'Pour {some, number} pays sur {all, number}, les deux bouts d’un corridor donnent des chiffres que l’on peut mettre côte à côte',
  mapNote:
    'Une case pour chaque pays qui a déposé un exposé, à peu près là où il se trouve ; aucune frontière n’est tracée et rien n’en est dit. Le nombre est la part de ce que l’un ou l’autre bout dit des corridors du pays avec d’autres déposants pour laquelle les deux donnent une valeur.',
  mapNothing: 'rien à comparer',
  mapText: 'Les nombres de chaque pays figurent dans le tableau des pays.',
  mapShare: 'Par les deux',
  mapShareNote:
    'Par les deux : de ce que l’un ou l’autre bout dit des corridors du pays avec d’autres déposants, la part pour laquelle les deux donnent une valeur.',
  ledgerDisbursed: 'Dont décaissé',
  estimateTitle:
    '{measure}, {year} : les plus grands corridors selon leurs deux bouts, et la meilleure estimation commune',
  estimateNote:
    'Points pleins : selon le pays d’origine. Points ouverts : selon le pays de destination. Barres : l’estimation commune, avec l’intervalle qui la contient le plus probablement, deux écarts types de part et d’autre. Elle est calculée à partir des chiffres de tous, d’après la manière dont les pays comptent d’habitude et la sûreté de leurs sources ; personne ne l’a déclarée. Les personnes sont ramenées à des séjours de douze mois lorsqu’une durée est indiquée.',
  estimateTable: 'Les deux récits et l’estimation commune, {year}',
  estimateOrigin: 'Origine',
  estimateDestination: 'Destination',
  estimateJoint: 'Estimation commune',
  estimateRange: 'Le plus probable',
  aimsFigureTitle: 'Ce que visent initiatives et partenariats : le plus souvent « {aim} »',
  aimsNote:
    'Initiatives et partenariats qui nomment un thème du cycle, un objectif du Pacte mondial pour les migrations (GCM) ou une cible des objectifs de développement durable (SDG) ; un même élément peut en nommer plusieurs. {without, plural, =0 {} one {# n’en nomme aucun.} other {# n’en nomment aucun.}}',
  aimsObjectives: 'Objectifs du Pacte (GCM)',
  aimsTargets: 'Cibles des ODD (SDG)',
  aimsTable: 'Ce que visent initiatives et partenariats',
  aimsAim: 'Visée',
  aimsCountries: 'Pays',
  partiesCountriesOnly: 'Toutes les parties que nomment les partenariats sont des pays.',
  partiesCountry: 'Pays',
  partiesTitle: 'Partenariats selon les sortes de parties qu’ils nomment',
  partiesNote: 'Un partenariat compte une fois pour chaque sorte de partie qu’il nomme.',
  aimsCodesTitle: 'Objectifs du Pacte mondial et cibles des ODD qui sont nommés',
} as const;

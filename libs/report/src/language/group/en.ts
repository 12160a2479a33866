/** What the parts about the group as a whole say in English: money, goals, plans together, answers. The other languages have the same keys. */
export const group = {
  ledgerTitle: 'Money needed and found',
  ledgerHeading:
    'Outlines seek USD\u00a0{needs}; for USD\u00a0{unmet} of it, in {count, plural, one {# activity} other {# activities}}, nobody has said yet that they provide it',
  ledgerHeadingMet: 'Outlines seek USD\u00a0{needs}, and others say that they provide all of it',
  ledgerHeadingNone:
    'No outline says what money it seeks; the money that is told of comes to USD\u00a0{provided}',
  digestLedger: 'Most of what is not yet found is for “{theme}”',
  ledgerText:
    'Amounts are in US dollars, at the yearly average rates of the cycle. Money that two outlines tell of counts once, by a reference that both give or by the partnership that both describe, and money told of at several stages counts at the furthest. {once, plural, =0 {No line was found to tell of money that another tells of.} one {# line tells of money that another tells of, and is not added.} other {# lines tell of money that others tell of, and are not added.}}',
  ledgerMissingRates:
    '{count, plural, one {# line is} other {# lines are}} left out, since the cycle gives no exchange rate for the currency and year.',
  ledgerFigureTitle:
    'Activities that seek money cost USD\u00a0{required}; USD\u00a0{unmet} of it is not yet found',
  ledgerFigureNote:
    'What activities that seek money cost in all, as far as it is known; what is found for them, by how far it has come; what is left, by theme. An activity with several themes is divided equally.',
  ledgerRequired: 'Cost of activities that seek money',
  ledgerStage: 'Found: {stage}',
  ledgerSurplus: 'Offered beyond what an activity seeks',
  ledgerUnmet: 'Not yet found',
  ledgerProvidedTitle: 'Among the themes, most of the money told of goes to “{theme}”',
  ledgerProvidedNote:
    'Money that outlines say they spend, provide or receive, by theme, each dollar once. An activity with several themes is divided equally.',
  ledgerUnmetTable: 'What is sought and not yet found, the largest first',
  ledgerUnmetNote:
    'As countries word it. {more, plural, =0 {} one {# more activity is in the annex.} other {# more activities are in the annex.}}',
  ledgerActivity: 'Activity',
  ledgerSought: 'Sought',
  ledgerThemesTable: 'Sought and provided by theme, USD million',
  ledgerProvided: 'Provided',
  ledgerCountriesTable: 'Sought and provided by country, USD million',
  ledgerDomestic: 'Own budget',
  ledgerGives: 'Gives',
  ledgerGets: 'Gets',
  ledgerCounterpartsTable: 'Who gives to the outlines’ countries, and who gets from them, USD million',
  ledgerCounterpartsNote:
    'As the outlines name them. {more, plural, =0 {} one {# more is in the annex.} other {# more are in the annex.}}',
  ledgerWho: 'Who',
  ledgerNobody: 'Not named',
  answersTitle: 'Answers to the guiding questions',
  answersHeading:
    '{countries, number} of {all, number} countries answer guiding questions: {given, plural, one {# answer} other {# answers}} to {questions, plural, one {# question} other {# questions}} in all',
  answersHeadingNone:
    'None of the {all, plural, one {# outline} other {# outlines}} in this edition answers any of the {questions, plural, one {# guiding question} other {# guiding questions}}',
  digestAnswers: 'Most countries, {count, number}, answer “{question}”',
  answersText:
    'Answers are printed as countries wrote them, in their own language. Long ones are shortened here, with “…”, and stand in full in the chapter of their country.',
  answersFigureTitle:
    '{all, number} of {questions, plural, one {# question has} other {# questions have}} an answer',
  answersFigureNote: 'Countries by their ISO 3166 code; those with no answer in this edition are left out.',
  answersGiven: 'an answer',
  answersMissing: 'none in this edition',
  answersTable: 'The guiding questions, and how many countries answer each',
  answersTableNone: 'The guiding questions',
  answersNumber: 'No.',
  answersCount: '{count, plural, one {One country answers} other {# countries answer}}.',
  answersWhole: 'in full: {country}',
  goalsHeadingNone:
    'The outlines give no figures by which to tell how far the group is from {count, plural, one {the goal that it shares} other {the # goals that it shares}}',
  groupNotCovered:
    'The corridors for which both ends report hold {share, number, ::percent .0} of the migrants between these countries, less than the {least, number, percent} from which on this report speaks of the group as a whole. What follows adds up what the outlines give, and claims no more.',
  scenarioHeading: 'Three scenarios',
  scenarioText:
    'As in the mutual assessment of the G20, a worse and a better course are set beside the plans. Base: the outlines as filed, with money that is told of twice counted once. Downside: remittances and the caps on admissions fall by a fifth, as the World Bank projected for remittances in April 2020. Upside: every country meets the targets that it sets itself.',
  scenarioBase: 'Base',
  scenarioDownside: 'Downside',
  scenarioUpside: 'Upside',
  scenarioNoTargets:
    'No outline sets a target of its own for the cost of sending money, or none can be applied to a corridor: the upside is the base.',
  scenarioTargets:
    '{count, plural, one {{countries} sets a target of its own} other {{countries} set targets of their own}} for the cost of sending money. Met, they bring the cost, weighted by the amounts sent, from {base}% to {upside}%.',
  scenarioGapText:
    'Counting money by how sure it is, disbursed in full, committed at {committed, number, percent}, pledged at {pledged, number, percent} and planned at {planned, number, percent}, the activities that seek money lack USD\u00a0{gap}. No scenario changes that.',
  scenarioFigureTitle: 'How far the group comes under each scenario',
  scenarioFigureNote: 'Each quantity has a scale of its own, from zero.',
  scenarioTable: 'The quantities under each scenario',
  scenarioQuantity: 'Quantity',
  scenarioGoal: 'Goal or plan',
  scenarioCost: 'Cost of sending money, weighted by amounts, per cent',
  scenarioLost: 'What costs above the goal take from senders, USD a year',
  scenarioPlaced: 'Workers planned for {year} who find a place',
  scenarioPlanned: 'planned {planned, number}',
  scenarioGap: 'What activities lack, money counted by how sure it is, USD',
  targetsTable: 'Targets that countries set themselves for the shared goals',
  targetsIndicator: 'Indicator',
  targetsBaseline: 'Baseline',
  targetsTarget: 'Target',
  targetsBy: 'By',
  plansHeading: 'Do the plans for workers fit together?',
  plansNone:
    'No outline says how many workers its country plans to send, so it cannot be said whether the plans fit together.',
  plansFit: 'All {planned, number} workers planned for {year} find a place within what destinations let in.',
  plansUnlimited:
    '{planned, number} workers are planned for {year}; no destination that has filed gives a cap or a quota that could hold them back.',
  plansShort:
    'Of {planned, number} workers planned for {year}, at most {placed, number} find a place together.',
  plansHeld: 'What {destinations} let in holds back {held, number}.',
  plansNowhere: 'For {count, number} no destination is named.',
  plansFigureTitle: 'Planned workers, and how many of them find a place together',
  plansFigureNote:
    'The greatest number that can be placed at once: from what each origin plans, over the limits of its corridors, to what each destination admits in all (maximum flow). A destination that has not filed, or gives no limit, holds nobody back.',
  plansPlaced: 'find a place',
  plansLeft: 'do not',
  plansTable: 'What holds the plans back, by destination',
  plansDestination: 'Destination',
  plansYear: 'Year',
  plansOrigins: 'For workers of',
  plansBy: 'Held back by',
  plansByCap: 'the most that it admits in all',
  plansByLimits: 'its caps or quotas for single origins',
  plansPlanned: 'Planned for it',
  plansLimit: 'Lets in',
  plansShare: 'Share of those left',
  closingHeading: 'Do the totals of the group meet?',
  closingText:
    'Over all corridors for which both ends give a value, what the one side says that it sent and what the other says that it received should come to the same.',
  closingNotCovered:
    'The corridors for which both ends report hold {share, number, ::percent .0} of the migrants between these countries, less than the {least, number, percent} from which on this report speaks of the group as a whole: whether its totals of migration, remittances and money meet is therefore not said.',
  closingNone: 'No corridor has a value from both ends, so there are no totals to set side by side.',
  closingFigureTitle: '{measure}: the group’s total as each side gives it',
  closingFigureNote:
    'Over the corridors for which both ends give a value in the year. Filled dots and solid line: as countries of origin give it. Open dots and dashed line: as countries of destination give it.',
  closingTable: 'The group’s totals as each side gives them',
  closingTableNote: 'Migration in persons, remittances in USD million.',
  closingCorridors: 'Corridors',
  closingByOrigins: 'By origins',
  closingByDestinations: 'By destinations',
  closingMoneyTable: 'Money between countries that filed, as who gives and who gets it tell, USD million',
  closingStage: 'Stage',
  closingGiven: 'Given',
  closingGot: 'Received',
  mapTitle:
    'For {some, number} of {all, number} countries, both ends of a corridor give figures that can be set side by side',
  mapNote:
    'A tile for each country that has filed, about where it lies; boundaries are not drawn and nothing is said of them. The number is the share of what either end says of the country’s corridors with others that have filed for which both ends give a value.',
  mapNothing: 'nothing to compare',
  mapText: 'The numbers of each country stand in the table of the countries.',
  mapShare: 'By both ends',
  mapShareNote:
    'By both ends: of what either end says of the country’s corridors with others that have filed, the share for which both give a value.',
  ledgerDisbursed: 'Disbursed of it',
  estimateTitle:
    '{measure}, {year}: the largest corridors as both ends give them, and the best joint estimate',
  estimateNote:
    'Filled dots: as the country of origin gives it. Open dots: as the country of destination gives it. Bars: the joint estimate, with the range that most likely holds it, two standard deviations either way. It is worked out from the figures of all, by how countries usually count and how sure their sources are, and nobody reported it. Persons are brought to stays of twelve months where a duration is stated.',
  estimateTable: 'Both accounts and the joint estimate, {year}',
  estimateOrigin: 'Origin',
  estimateDestination: 'Destination',
  estimateJoint: 'Joint estimate',
  estimateRange: 'Most likely',
  aimsFigureTitle: 'What initiatives and partnerships aim at: most often at “{aim}”',
  aimsNote:
    'Initiatives and partnerships that name a theme of the cycle, an objective of the Global Compact for Migration (GCM) or a target of the Sustainable Development Goals (SDG); one can name several. {without, plural, =0 {} one {# names none.} other {# name none.}}',
  aimsObjectives: 'GCM objectives',
  aimsTargets: 'SDG targets',
  aimsTable: 'What initiatives and partnerships aim at',
  aimsAim: 'Aim',
  aimsCountries: 'Countries',
  partiesCountriesOnly: 'All parties that the partnerships name are countries.',
  partiesCountry: 'Countries',
  partiesTitle: 'Partnerships by the kinds of parties that they name',
  partiesNote: 'A partnership counts once for each kind of party that it names.',
  aimsCodesTitle: 'Objectives of the Global Compact and targets of the SDGs that are named',
} as const;

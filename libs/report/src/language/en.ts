import { changed } from './changed/en.ts';
import { group } from './group/en.ts';
import { settled } from './settled/en.ts';

/** The report's own words in English, as ICU messages. The other languages have the same keys. */
export const en = {
  // Cover, contents, running heads
  synthesisReport: 'Synthesis report',
  editionPublic: 'Public edition',
  editionParticipants: 'Edition for the participating countries',
  editionReviewers: 'Edition for the review panel',
  coverScope: '{countries, plural, one {# country} other {# countries}}, {from}–{to}',
  coverPicture:
    'Each dot is the migration flow of one corridor in one year: across, as the country of origin gives it; up, as the country of destination gives it. On the line, the two accounts meet. Both scales are logarithmic.',
  byOriginAxis: 'As the country of origin gives it, persons',
  byDestinationAxis: 'As the country of destination gives it, persons',
  ofThemselves: 'What the outlines say of themselves',
  ofThemselvesBy: '{count} of {all} outlines',
  contents: 'Contents',
  part: 'Part {number}',
  figure: 'Figure {number}',
  table: 'Table {number}',
  page: 'page {page}',
  pageColumn: 'Page',
  source: 'Source',
  // Summary
  summary: 'Summary',
  summaryLead:
    '{countries, plural, one {# country} other {# countries}} filed a voluntary outline of migration policy for {from}–{to}. Laid side by side, the outlines allow {pairs, plural, one {# figure} other {# figures}} to be compared from both ends of a corridor.',
  keyCountries: '{count, plural, one {country has filed} other {countries have filed}}',
  keyFigures: '{count, plural, one {figure given} other {figures given}}',
  keyPairs: '{count, plural, one {figure given by both ends} other {figures given by both ends}}',
  keyAgree: 'of those of some size agree within {agree}',
  keyPartnerships: '{count, plural, one {partnership described} other {partnerships described}}',
  keyQuestions: '{count, plural, one {corridor asks} other {corridors ask}} both countries for a reply',
  summaryCorridors: 'Both accounts of the corridors that come first in the ranking',
  summaryCorridorsNote:
    'Persons a year, or as the measure has it. Filled dots and solid line: as the country of origin gives it. Open dots and dashed line: as the country of destination gives it.',
  // Part 1
  coverageTitle: 'What was compared',
  coverageHeading:
    'Both ends of a corridor give {pairs, plural, one {# figure} other {# figures}} that can be set side by side',
  coverageText:
    'The {countries, plural, one {outline gives} other {# outlines together give}} {figures, plural, one {# figure} other {# figures}}, of which {missing, plural, one {# says} other {# say}} why there is no value. A figure can be compared where both countries of a corridor have filed and both give a value for the same measure, year, sex and basis. Everything in this report that rests on a comparison rests on these figures alone; what only one end gives, or neither, is shown as such and counted neither as agreement nor as difference.',
  coverageStock:
    'Corridors for which both ends report some measure hold {share, number, ::percent .0} of the migrants living in one of these countries and born in another.',
  coverageNoStock:
    'How much of the migrants between these countries the compared corridors hold is not known: no outline gives their number.',
  coverageFigureTitle:
    'Among countries that filed, both ends give a value for {share, number, percent} of what is reported',
  coverageFigureNote:
    'Corridor, year, sex and basis by measure, between countries that have filed. “Neither” counts places where an outline says in so many words that there is no value.',
  coverageTable: 'Figures given and figures that can be compared, by measure',
  countriesTable: 'What each country filed, and where its chapter is',
  byBoth: 'By both ends',
  byOne: 'By one end',
  byNeither: 'By neither',
  measure: 'Measure',
  given: 'Given',
  withoutValue: 'Without value',
  share: 'Share',
  country: 'Country',
  figures: 'Figures',
  initiatives: 'Initiatives',
  partnerships: 'Partnerships',
  answers: 'Answers',
  comparable: 'Compared',
  total: 'Total',
  abridged:
    'Items that their countries addressed to a narrower circle of readers, and everything derived from them, are not in this edition.',
  digestCoverage:
    'The corridors for which both ends report hold {share, number, percent} of the migrants between these countries',
  // Part 2
  togetherTitle: 'What countries do together',
  togetherHeading:
    '{partnerships, plural, one {# partnership} other {# partnerships}} and {initiatives, plural, one {# initiative} other {# initiatives}} are described',
  togetherText:
    'The outlines describe partnerships with {partners, plural, one {# country} other {# countries}}. Of those that name a country which has filed too, {both, number} of {named, number} are described by both sides.',
  digestTogether:
    'Of those that name a country which has filed too, {both, number} of {named, number} are described by both sides',
  kindFigureTitle: '{kind} is the kind of partnership described most often',
  kindFigureNote:
    'Partnerships by kind, as each outline counts them: one that two outlines describe is counted in both.',
  describedTable: 'Partnerships, and whether the partner describes them too',
  bothDescribe: 'Described by both',
  toConfirm: 'to be confirmed',
  oneDescribes: 'By one side only',
  moneyFigureTitle: 'Initiatives plan to cost USD {amount} in all; among the themes, most goes to “{theme}”',
  moneyFigureNote:
    'Planned cost of initiatives by theme, in US dollars at the yearly average rate of {year}; an initiative with several themes is divided equally. {unpriced, plural, =0 {Every initiative states its cost.} one {# initiative states no cost.} other {# initiatives state no cost.}}',
  noTheme: 'No theme given',
  moneyTable: 'Initiatives and their planned cost, by country',
  plannedCost: 'Planned cost, USD million',
  largest: 'Largest initiative',
  // Part 3
  fitTitle: 'Where accounts meet',
  fitHeading:
    'Of {compared, number} comparisons of some size, {agree, number} agree, and the middle one lies {median, number, percent} apart',
  fitNothing: 'No figure of some size is given by both ends of a corridor',
  fitText:
    'Two figures agree when they lie within {agree, number, percent} of their mean. Differences are common wherever two countries count the same people: definitions, registers and the time of counting differ, and people who leave often do not say so. In comparisons among European countries for 2010–2019 the median was 58%. A difference is therefore a question, and no verdict on either side.',
  digestFit:
    'On {count, plural, one {# corridor} other {# corridors}} the two accounts agree in every year compared',
  bandsFigureTitle: '{measure}: {share, number, percent} of figures of some size agree',
  bandsFigureNote:
    'Comparisons by the distance between the two figures, as a share of their mean. Small: a mean below {floor}, which is not asked about.',
  bandAgree: 'Within {agree}',
  bandDiffer: 'To {warn}',
  bandDifferMore: 'Beyond {warn}',
  bandSmall: 'Small',
  heatFigureTitle:
    '{measure}: on {agree, number} of {both, number} corridors compared, the two accounts lie within {agreeUpTo, number, percent}',
  heatFigureNote:
    'Rows: origin. Columns: destination. The number is the median over the years of |a − b| as a share of the mean of a and b, in per cent. Countries are grouped by the regions of the United Nations’ M49: {regions}.',
  heatDescription:
    'Matrix of {countries, number} countries: {both, number} corridors compared from both sides, {one, number} reported by one end, {neither, number} by neither. Among those compared, {agree, number} lie within {agreeUpTo, number, percent}.',
  legendOne: 'one end gives values',
  legendNeither: 'neither end does',
  legendSame: 'same country',
  agreeTable: 'Large corridors on which the two accounts agree in every year compared',
  agreeTableNote:
    'Figures given by both ends in at least {years, number} years, all within {agree, number, percent} of each other; the largest first.',
  corridor: 'Corridor',
  yearsCompared: 'Years compared',
  meanPersons: 'Mean a year',
  largestDifference: 'Largest difference',
  partnershipsAlike:
    '{count, plural, one {# partnership that names a country which has filed is} other {# partnerships that name a country which has filed are}} described by that country too.',
  // Part 4
  differTitle: 'Where accounts differ',
  differHeading:
    '{replies, plural, =0 {No corridor asks for a reply} one {# corridor asks for a reply from both countries} other {# corridors ask for a reply from both countries}}{looks, plural, =0 {} one {; # more deserves a look} other {; # more deserve a look}}',
  digestDiffer: 'The largest is {corridor}',
  differText:
    'Corridors are ranked by what is asked (a reply, or a look) and then by the size of what is unexplained: the difference between the two figures, in hundreds of persons or millions of US dollars, added over the years. Each is a question to both countries together.',
  rank: 'Rank',
  says: '{country} gives',
  apart: 'Apart',
  definitionsOf: '{country}: {definition}',
  definitionSame: 'Both: {definition}',
  definitionUnstated: 'definition not stated',
  noValue: '..',
  none: '–',
  noValueNote:
    '.. no value given. Zero is printed as 0. Apart: the difference as a share of the mean of the two figures.',
  withheld: '[c]',
  withheldNote: '[c] withheld: a small number of persons, or a figure from which one could be worked out.',
  withheldText:
    'Counts of fewer than {threshold} persons are not printed for the public, nor are figures from which they could be worked out; they are marked [c]. {count, plural, one {# figure is} other {# figures are}} withheld.',
  furtherTable: 'Further corridors in question',
  furtherNote:
    '{rest, plural, =0 {} one {# corridor more is in the chapters of the countries and in the annex.} other {# corridors more are in the chapters of the countries and in the annex.}}',
  yearsInQuestion: 'Years in question',
  asks: 'Asks for',
  asksFor: 'asks for {what}',
  severityError: 'a correction',
  severityWarning: 'a reply',
  severityNote: 'a look',
  severityInfo: 'nothing (context)',
  otherHeading: 'Other questions',
  otherText: 'Questions that are not about the two accounts of a corridor, by check.',
  checkTable: '{check}: {count, plural, one {# question} other {# questions}}',
  otherMore:
    '{count, plural, one {# more of this check in the annex.} other {# more of this check in the annex.}}',
  question: 'Question',
  largestEach: 'The accounts of the largest corridors',
  cycleHeading: 'All outlines together',
  // Part 5
  goalsTitle: 'Towards the shared goals',
  goalsHeading:
    '{under, number} of {all, number} corridors with a known cost send money home at {goal, number}% or less',
  goalsText:
    'The shared goal for {indicator} is {goal, number}% by {by}{maximum, plural, =0 {} other {, with no corridor above #%}}. In the latest year given, {above, plural, one {# corridor costs} other {# corridors cost}} more than {limit, number}%, and the middle one {median, number}%.',
  digestGoals:
    'Bringing every known cost down to {goal, number}% would leave USD {amount} a year with the senders',
  goalsSaving:
    'In the corridors for which the outlines also give the amount sent, bringing every cost down to {goal, number}% would leave USD {amount} a year with the senders and their families.',
  costFigureTitle: 'Most corridors still cost more than the goal of {goal, number}%',
  costFigureTitleMet: 'Most corridors are at or under the goal of {goal, number}%',
  costFigureNote: 'Each dot is a corridor: cost of sending USD 200, in per cent, latest year given.',
  costAxis: 'Cost, per cent of USD 200',
  savingTable: 'Corridors in which most would be saved at the goal',
  cost: 'Cost, %',
  amountSent: 'Sent, USD million',
  saving: 'Saving, USD million a year',
  goalLine: 'goal {value, number}%',
  limitLine: 'limit {value, number}%',
  ...group,
  ...settled,
  ...changed,
  // Part 6: countries
  countriesTitle: 'The countries',
  countriesLead:
    'One chapter a country, in the order of the regions of the United Nations’ M49, each on the same grid.',
  chapterLead:
    'The outline gives {figures, plural, one {# figure} other {# figures}}; {pairs, plural, =0 {none} other {#}} can be set beside a partner’s. It describes {partnerships, plural, =0 {no partnerships} one {# partnership} other {# partnerships}} and {initiatives, plural, =0 {no initiatives} one {# initiative} other {# initiatives}}.',
  keyGiven: 'figures given',
  keyCompared: 'also given by a partner',
  keyAgreeing: 'agree, of those of some size',
  keyCost: 'planned cost of initiatives, USD million',
  keyAsked: 'questions',
  outlineInBrief: 'The outline in brief',
  changes: 'What changed',
  instruments: 'Instruments',
  flowsTitle: '{country}: flows with the main partners, as both sides give them',
  flowsNote:
    'Persons a year. Filled dots and solid line: as {country} gives it. Open dots and dashed line: as the partner gives it.',
  inflow: 'From {country}',
  outflow: 'To {country}',
  stocksTitle: 'People and money: the largest corridors of {country}',
  stocksNote:
    'Migrants by country of birth or citizenship, latest year given, and remittances received in USD million. Abroad: as the countries of residence give it.',
  livingHere: 'Living in {country}, born in',
  livingAbroad: 'From {country}, living in',
  moneyFrom: 'Remittances received from',
  partnershipsOf: 'Partnerships',
  with: 'With',
  signed: 'Signed',
  inForce: 'In force',
  partnerDescribes: 'Partner describes it',
  yes: 'yes',
  no: 'not yet',
  notFiled: 'has not filed',
  partnerNotFiled: 'Partner has not filed',
  initiativesOf: 'Initiatives and money',
  title: 'Title',
  theme: 'Theme',
  period: 'Period',
  status: 'Status',
  noneGiven: 'The outline gives none.',
  questionsOf: 'Questions',
  noQuestions: 'The checks raise no question about this outline.',
  corridorQuestions:
    '{measure}, {origin} → {destination}, {years}: {count, plural, one {the two accounts differ} other {the two accounts differ in # years}}.',
  corridorOneSided:
    '{measure}, {origin} → {destination}, {years}: one side gives a figure, the other {count, plural, one {zero or none} other {zero or none, in # years}}.',
  moreQuestions: '{count, plural, one {# more question is} other {# more questions are}} in the annex.',
  answersOf: 'Answers to the questionnaire',
  // Part 7: method
  methodTitle: 'Method and sources',
  methodLead:
    'Every statement of this report comes from the outlines by fixed rules. This part gives the rules, their thresholds, the sources that the outlines name, and the fingerprints of what was read.',
  readingHeading: 'How to read a comparison',
  readingText:
    'The distance between two figures a and b is A = |a − b| / ((a + b) / 2): 0 when they are equal, 200% when one of them is zero. Before figures are compared their definitions are: where one counts stays of three months and the other of twelve, both are brought to twelve months; where a difference can come from the definitions, the question says so and asks for less. Missing is not zero: a comparison that lacks a side is not made, and is counted as such.',
  checksTable: 'The checks, and what each looked at',
  check: 'Check',
  rule: 'Rule',
  compared: 'Looked at',
  notApplicable: 'Not applicable',
  asked: 'Asked',
  thresholdsTable: 'Thresholds in this cycle',
  threshold: 'Threshold',
  meaning: 'Meaning',
  value: 'Value',
  unit: 'Unit',
  sourcesHeading: 'Sources',
  sourcesText:
    'Sources that the outlines name for their figures, with the number of figures that rest on each.',
  sourcesTable: 'Sources named in the outlines',
  methodSource: 'Source of the method',
  definitionsTable: 'Definitions that the figures follow',
  definition: 'Definition',
  ratesText:
    'Amounts in other currencies were converted at the yearly average rates of the cycle’s configuration, US dollars for one unit: {rates}.',
  recordText:
    'When the edition was asked for, the cycle’s record held {number} acts. The last of them has the hash {hash}: whoever keeps it can show whether anything was altered or removed before it.',
  inputsHeading: 'What was read',
  inputsText:
    'Catalogue version {catalogue}. Cycle {cycle}, filing date {date}. The same inputs, language and audience give this document again, byte for byte.',
  inputsTable: 'Outlines and their SHA-256',
  submission: 'Submission',
  boundaries: 'Names of countries and their grouping imply no opinion on the status of any territory.',
} as const;

/** The key of one of the report's words. */
export type Word = keyof typeof en;

/** What the part about the last cycle says in English. The other languages have the same keys. */
export const changed = {
  changedTitle: 'What changed since the last cycle',
  changedHeading:
    'On {closer, number} of {all, number} corridors that both ends gave in the last cycle too, the two accounts lie closer together now; on {further, number} they lie further apart',
  changedHeadingNone:
    '{countries, plural, one {# country} other {# countries}} of this report filed in the last cycle too',
  digestChanged:
    '{added, plural, =0 {No partnership is new} one {# partnership is new} other {# partnerships are new}}; {done, plural, =0 {no initiative} one {# initiative} other {# initiatives}} announced then {done, plural, =0 {is} one {is} other {are}} completed now',
  changedText:
    '{countries, plural, one {# country} other {# countries}} of this report filed in the last cycle too. Of these, what may be read in both cycles is set side by side here: what is or was addressed to a narrower circle of readers is left out, as neither new nor gone. Questions are those that the rules of this cycle ask of the outlines of each.',
  changedTable: 'Then and now, for the countries that are in both cycles',
  changedWhat: 'What is told of',
  changedBefore: 'Last cycle',
  changedNow: 'This cycle',
  changedQuestions: 'Questions',
  changedFlowsTitle: '{measure}: the largest corridors, then and now',
  changedFlowsNote:
    'Newest year given in each cycle, as the country of destination gives it, or else the country of origin.',
  changedFlowsTable: '{measure}: the largest corridors, with the years',
  changedYears: 'Years',
  changedDistanceTitle: 'How far the two accounts lie apart, then and now',
  changedDistanceNote:
    'Distance as a share of the mean of the two figures, on corridors that both ends gave in both cycles; the newest year of each. Bold: the median of all of them by measure. Thin: the corridors on which it changed most.',
  changedMedian: '{measure}: median',
  changedDistanceTable: 'Corridors on which the distance between the two accounts changed most',
  changedMeasureTable: 'Median distance between the two accounts, by measure',
  changedCorridors: 'Corridors',
  changedQuestionsTable: 'Questions then and now, by what they are about',
  changedNoMore: 'No longer asked',
  changedStill: 'Asked again',
  changedNew: 'New',
  changedPartnershipsTable: 'Partnerships that are new, that ended, or that are described no longer',
  changedPartnership: 'Partnership',
  changedState: 'Now',
  changedEnded: 'Ended',
  changedGone: 'Described no longer',
  changedInitiativesTable: 'Initiatives by where they stood then and stand now',
  changedDoneTable: 'Initiatives announced then and completed now',
  changedInitiative: 'Initiative',
  changedMore: '{count, plural, =0 {} one {# more is in the annex.} other {# more are in the annex.}}',
} as const;

import type { changed as english } from './en.ts';

export const changed: Readonly<Record<keyof typeof english, string>> = {
  changedTitle: 'Ce qui a changé depuis le dernier cycle',
  changedHeading:
    'Sur {closer, number} des {all, number} corridors que les deux bouts donnaient déjà au dernier cycle, les deux relevés sont plus proches ; sur {further, number}, ils sont plus éloignés',
  changedHeadingNone:
    '{countries, plural, one {# pays de ce rapport avait} many {# pays de ce rapport avaient} other {# pays de ce rapport avaient}} aussi déposé au dernier cycle',
  digestChanged:
    '{added, plural, =0 {Aucun partenariat n’est nouveau} one {# partenariat est nouveau} many {# partenariats sont nouveaux} other {# partenariats sont nouveaux}} ; {done, plural, =0 {aucune initiative annoncée alors n’est achevée} one {# initiative annoncée alors est achevée} many {# initiatives annoncées alors sont achevées} other {# initiatives annoncées alors sont achevées}}',
  changedText:
    '{countries, plural, one {# pays de ce rapport avait} many {# pays de ce rapport avaient} other {# pays de ce rapport avaient}} aussi déposé au dernier cycle. De ces pays, ce qui peut être lu dans les deux cycles est placé ici côte à côte : ce qui est ou était adressé à un cercle plus étroit est omis, et ne compte ni comme nouveau ni comme disparu. Les questions sont celles que les règles de ce cycle posent aux exposés de chacun.',
  changedTable: 'Avant et maintenant, pour les pays présents aux deux cycles',
  changedWhat: 'Ce qui est donné',
  changedBefore: 'Dernier cycle',
  changedNow: 'Ce cycle',
  changedQuestions: 'Questions',
  changedFlowsTitle: '{measure} : les plus grands corridors, avant et maintenant',
  changedFlowsNote:
    'Dernière année donnée dans chaque cycle, selon le pays de destination, sinon selon le pays d’origine.',
  changedFlowsTable: '{measure} : les plus grands corridors, avec les années',
  changedYears: 'Années',
  changedDistanceTitle: 'L’écart entre les deux relevés, avant et maintenant',
  changedDistanceNote:
    'Écart en part de la moyenne des deux chiffres, sur les corridors que les deux bouts donnaient aux deux cycles ; la dernière année de chacun. En gras : la médiane de tous, par mesure. En fin : les corridors où il a le plus changé.',
  changedMedian: '{measure} : médiane',
  changedDistanceTable: 'Corridors dont l’écart entre les deux relevés a le plus changé',
  changedMeasureTable: 'Écart médian entre les deux relevés, par mesure',
  changedCorridors: 'Corridors',
  changedQuestionsTable: 'Questions avant et maintenant, selon leur objet',
  changedNoMore: 'Plus posées',
  changedStill: 'Posées à nouveau',
  changedNew: 'Nouvelles',
  changedPartnershipsTable: 'Partenariats nouveaux, terminés ou qui ne sont plus décrits',
  changedPartnership: 'Partenariat',
  changedState: 'Maintenant',
  changedEnded: 'Terminé',
  changedGone: 'N’est plus décrit',
  changedInitiativesTable: 'Initiatives selon leur état d’alors et d’aujourd’hui',
  changedDoneTable: 'Initiatives annoncées alors et achevées aujourd’hui',
  changedInitiative: 'Initiative',
  changedMore:
    '{count, plural, =0 {} one {# autre figure dans l’annexe.} many {# autres figurent dans l’annexe.} other {# autres figurent dans l’annexe.}}',
};

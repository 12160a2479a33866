import type { changed as english } from './en.ts';

export const changed: Readonly<Record<keyof typeof english, string>> = {
  changedTitle: 'Qué cambió desde el último ciclo',
  changedHeading:
    'En {closer, number} de {all, number} corredores que ambos extremos daban ya en el último ciclo, las dos versiones están más cerca; en {further, number} están más lejos',
  changedHeadingNone:
    '{countries, plural, one {# país de este informe presentó} many {# países de este informe presentaron} other {# países de este informe presentaron}} también en el último ciclo',
  digestChanged:
    '{added, plural, =0 {Ninguna alianza es nueva} one {# alianza es nueva} many {# alianzas son nuevas} other {# alianzas son nuevas}}; {done, plural, =0 {ninguna iniciativa anunciada entonces está terminada} one {# iniciativa anunciada entonces está terminada} many {# iniciativas anunciadas entonces están terminadas} other {# iniciativas anunciadas entonces están terminadas}}',
  changedText:
    '{countries, plural, one {# país de este informe presentó} many {# países de este informe presentaron} other {# países de este informe presentaron}} también en el último ciclo. De ellos se pone aquí lado a lado lo que puede leerse en ambos ciclos: lo que se dirige o se dirigía a un círculo más estrecho de lectores se omite, ni como nuevo ni como desaparecido. Las preguntas son las que las reglas de este ciclo hacen a las exposiciones de cada uno.',
  changedTable: 'Antes y ahora, para los países que están en ambos ciclos',
  changedWhat: 'Lo que se da',
  changedBefore: 'Último ciclo',
  changedNow: 'Este ciclo',
  changedQuestions: 'Preguntas',
  changedFlowsTitle: '{measure}: los corredores más grandes, antes y ahora',
  changedFlowsNote: 'Último año dado en cada ciclo, según el país de destino o, si falta, el país de origen.',
  changedFlowsTable: '{measure}: los corredores más grandes, con los años',
  changedYears: 'Años',
  changedDistanceTitle: 'La distancia entre las dos versiones, antes y ahora',
  changedDistanceNote:
    'Distancia como parte de la media de las dos cifras, en los corredores que ambos extremos daban en los dos ciclos; el último año de cada uno. En negrita: la mediana de todos, por medida. En fino: los corredores en los que más cambió.',
  changedMedian: '{measure}: mediana',
  changedDistanceTable: 'Corredores en los que más cambió la distancia entre las dos versiones',
  changedMeasureTable: 'Distancia mediana entre las dos versiones, por medida',
  changedCorridors: 'Corredores',
  changedQuestionsTable: 'Preguntas antes y ahora, según su asunto',
  changedNoMore: 'Ya no se hacen',
  changedStill: 'Se hacen de nuevo',
  changedNew: 'Nuevas',
  changedPartnershipsTable: 'Alianzas nuevas, terminadas o que ya no se describen',
  changedPartnership: 'Alianza',
  changedState: 'Ahora',
  changedEnded: 'Terminada',
  changedGone: 'Ya no se describe',
  changedInitiativesTable: 'Iniciativas según su estado de entonces y de ahora',
  changedDoneTable: 'Iniciativas anunciadas entonces y terminadas ahora',
  changedInitiative: 'Iniciativa',
  changedMore:
    '{count, plural, =0 {} one {Otra figura en el anexo.} many {Otras # figuran en el anexo.} other {Otras # figuran en el anexo.}}',
};

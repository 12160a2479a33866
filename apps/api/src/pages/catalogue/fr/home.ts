export const home = {
  waits: 'Ce qui vous attend',
  nothing: 'Rien ne vous attend pour le moment.',
  due: 'au plus tard le {{date}}',
  notBegun: 'Pas encore commencé',
  notSubmitted: 'Pas encore remis ; dernier enregistrement le {{time}}',
  changedSince: 'Modifié depuis la remise ; dernier enregistrement le {{time}}',
  questions: 'Questions auxquelles répondre, {{country}} : {{count, number}}',
  replies: 'Réponses à examiner : {{count, number}}',
  handshakes: 'Partenariats à confirmer, {{country}} : {{count, number}}',
};

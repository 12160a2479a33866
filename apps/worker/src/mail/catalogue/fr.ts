import type { MailCatalogue } from './en.ts';

/** The words of messages in French. */
export const fr: MailCatalogue = {
  'message.greeting': 'Bonjour {{name}},',
  'message.until': 'Le lien ne fonctionne qu’une fois, jusqu’au {{until}}.',
  'message.address': 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  'message.footer':
    'Concord a envoyé ce message automatiquement à {{recipient}}. Personne ne lit les réponses.',

  'invitation.subject': 'Invitation à rejoindre Concord',
  'invitation.lead':
    'Vous êtes invité(e) à rejoindre Concord, où les pays déposent leurs exposés de politique migratoire et les examinent ensemble.',
  'invitation.inviter': 'L’invitation vient de {{inviter}}.',
  'invitation.cycle': 'Elle concerne : {{cycle}}.',
  'invitation.more':
    'Le lien ouvre une page où vous choisirez un mot de passe et configurerez un second facteur, par exemple une application d’authentification ou une clé d’accès.',
  'invitation.action': 'Accepter l’invitation',
  'invitation.note':
    'Toute personne qui possède le lien peut accepter l’invitation à votre place : merci de ne pas transmettre ce message. Si vous ne l’attendiez pas, vous n’avez rien à faire.',

  'password-reset.subject': 'Un nouveau mot de passe pour Concord',
  'password-reset.lead':
    'Quelqu’un, vous très probablement, a demandé un nouveau mot de passe pour votre compte Concord.',
  'password-reset.more': 'Votre second facteur vous sera toujours demandé lors de la connexion.',
  'password-reset.action': 'Choisir un nouveau mot de passe',
  'password-reset.note':
    'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste inchangé.',

  'password-changed.subject': 'Votre mot de passe Concord a été modifié',
  'password-changed.lead':
    'Le mot de passe de votre compte Concord a été modifié le {{at}}. Toutes les autres sessions ont été fermées.',
  'password-changed.note': 'Si ce n’était pas vous, prévenez immédiatement la personne qui vous a invité(e).',

  'factor-removed.subject': 'Un second facteur de votre compte Concord a été supprimé',
  'factor-removed.lead':
    'Un second facteur de votre compte Concord a été supprimé le {{at}}. S’il n’en reste aucun, il vous sera demandé d’en configurer un à votre prochaine connexion.',
  'factor-removed.note':
    'Si vous ne l’avez pas demandé, prévenez immédiatement la personne qui vous a invité(e).',

  'account-disabled.subject': 'Votre compte Concord a été désactivé',
  'account-disabled.lead':
    'Votre compte Concord a été désactivé le {{at}}. Ses sessions ont été fermées et ses jetons ne fonctionnent plus.',
  'account-disabled.note':
    'Si vous pensez qu’il s’agit d’une erreur, écrivez à la personne qui vous a invité(e).',

  'role-revoked.subject': 'Un de vos rôles dans Concord vous a été retiré',
  'role-revoked.lead': 'Un de vos rôles dans Concord vous a été retiré le {{at}} : {{role}}.',
  'role-revoked.cycle': 'Il concernait : {{cycle}}.',
  'role-revoked.note':
    'Ce que vous y avez rédigé reste inchangé. Si vous pensez qu’il s’agit d’une erreur, écrivez à la personne qui vous a invité(e).',

  'conflicts-asked.subject': 'Vous pourriez être appelé à examiner un exposé dans Concord',
  'conflicts-asked.lead':
    'Avant que les exposés soient attribués, veuillez dire si vous avez un conflit d’intérêts avec un pays, ou que vous n’en avez aucun.',
  'conflicts-asked.cycle': 'Il s’agit de : {{cycle}}.',
  'conflicts-asked.action': 'Déclarer',
  'conflicts-asked.note': 'Nul n’est tiré au sort pour un pays avec lequel il a un conflit d’intérêts.',

  'reviewer-assigned.subject': 'Un exposé vous est confié dans Concord',
  'reviewer-assigned.lead':
    'Vous avez été tiré au sort pour examiner un exposé. Dans Concord, vous voyez lequel.',
  'reviewer-assigned.cycle': 'Il s’agit de : {{cycle}}.',
  'reviewer-assigned.action': 'Voir ce que vous examinez',
  'reviewer-assigned.note':
    'Si vous avez un conflit d’intérêts avec le pays, dites-le à cet endroit ; quelqu’un d’autre sera alors tiré au sort.',

  'outline-submitted.subject': 'Votre exposé est arrivé dans Concord',
  'outline-submitted.lead': 'L’exposé de votre pays a été remis le {{at}} et est arrivé.',
  'outline-submitted.cycle': 'Il concerne : {{cycle}}.',
  'outline-submitted.action': 'Voir l’accusé de réception',
  'outline-submitted.note':
    'Vous recevez ce message parce que vous participez à la remise de l’exposé de votre pays.',

  'outline-withdrawn.subject': 'Votre exposé a été retiré dans Concord',
  'outline-withdrawn.lead':
    'L’exposé de votre pays a été retiré le {{at}}. Il n’est plus comparé aux autres et les autres ne le lisent plus.',
  'outline-withdrawn.cycle': 'Il concernait : {{cycle}}.',
  'outline-withdrawn.action': 'Voir les versions',
  'outline-withdrawn.note':
    'Ce qui a été remis est conservé, et vous pouvez remettre de nouveau tant que le cycle est ouvert.',

  'clearance-asked.subject': 'Un exposé attend que vous le remettiez dans Concord',
  'clearance-asked.lead': 'Un point focal de votre pays indique que l’exposé est prêt à être remis.',
  'clearance-asked.cycle': 'Il concerne : {{cycle}}.',
  'clearance-asked.action': 'Vérifier les réponses et remettre',
  'clearance-asked.note': 'Vous recevez ce message parce que vous remettez l’exposé de votre pays.',

  'sign-off-asked.subject': 'Un chapitre du rapport attend votre validation dans Concord',
  'sign-off-asked.lead':
    'Les organisateurs vous demandent de relire le chapitre de votre pays dans le rapport et de le valider s’il convient.',
  'sign-off-asked.cycle': 'Il concerne : {{cycle}}.',
  'sign-off-asked.action': 'Relire le chapitre',
  'sign-off-asked.note': 'Vous recevez ce message parce que vous remettez l’exposé de votre pays.',

  'filing-extended.subject': 'Votre pays dispose de plus de temps dans Concord',
  'filing-extended.lead':
    'Les organisateurs ont accordé à votre pays plus de temps pour remettre son exposé. Concord indique jusqu’à quand.',
  'filing-extended.cycle': 'Il concerne : {{cycle}}.',
  'filing-extended.action': 'Voir l’exposé',
  'filing-extended.note':
    'Vous recevez ce message parce que vous participez à la remise de l’exposé de votre pays.',

  'step-extended.subject': 'Votre pays dispose de plus de temps dans Concord',
  'step-extended.lead':
    'Les organisateurs ont accordé à votre pays plus de temps pour une étape du cycle. Dans Concord, vous voyez jusqu’à quand.',
  'step-extended.cycle': 'Il concerne : {{cycle}}.',
  'step-extended.action': 'Voir l’exposé',
  'step-extended.note':
    'Vous recevez ce message parce que vous participez à la remise de l’exposé de votre pays.',

  'message.role.focal-point': 'point focal',
  'message.role.clearing-officer': 'responsable de la validation',
  'message.role.contributor': 'contributeur',
  'message.role.reviewer': 'examinateur',
  'message.role.organizer': 'organisateur',
  'message.role.observer': 'observateur',
  'message.role.administrator': 'administrateur',

  'digest.subject': 'Ce qui vous attend dans Concord',
  'digest.lead': 'Voici ce qui vous attend.',
  'digest.questions': 'Questions en attente d’une réponse : {{count}}',
  'digest.confirmations': 'Partenariats en attente de confirmation : {{count}}',
  'digest.opens': 'Le cycle s’ouvre le {{day}}',
  'digest.outlinesDue': 'Les exposés sont attendus au plus tard le {{day}}',
  'digest.questionsDue': 'Les questions sont attendues au plus tard le {{day}}',
  'digest.repliesDue': 'Les réponses sont attendues au plus tard le {{day}}',
  'digest.signOffDue': 'Les chapitres sont à valider au plus tard le {{day}}',
  'digest.publishes': 'Le rapport doit être publié le {{day}}',
  'digest.note':
    'Vous recevez au plus un tel message par jour. Dans votre compte, vous choisissez ce dont il parle : {{account}}',
};

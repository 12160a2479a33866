export const errors = {
  kept: 'Votre session a pris fin. Ce que vous avez saisi est conservé pendant une heure : connectez-vous pour le retrouver.',
  keptHere:
    'Vous vous êtes reconnecté depuis l’ouverture de cette page. Votre saisie est conservée ici : vérifiez-la et envoyez-la de nouveau.',
  again: 'Envoyer de nouveau',
  home: 'Aller à la page d’accueil',
  reference: 'Si vous nous écrivez à ce sujet, indiquez :',
  notFoundTitle: 'Il n’y a rien ici',
  notFoundText: 'L’adresse est peut-être mal saisie, ou ce qu’elle désigne ne vous est pas ouvert.',
  notFoundNext: 'Vérifiez l’adresse ou repartez de la page d’accueil.',
  sectionTitle: 'Cette section revient à d’autres',
  sectionText: 'On vous a confié d’autres sections de cet exposé. Rien n’a été modifié.',
  sectionNext:
    'La page de l’exposé montre quelles sections sont les vôtres. Si celle-ci devait en être, adressez-vous au point focal qui vous a invité.',
  forbiddenTitle: 'Ceci ne vous est pas ouvert',
  forbiddenText: 'Aucun de vos rôles ne vous permet de faire cela ici. Rien n’a été modifié.',
  forbiddenNext: 'Si vous en avez besoin pour votre travail, adressez-vous aux organisateurs de votre cycle.',
  methodTitle: 'Cette adresse ne s’utilise pas ainsi',
  methodText: 'Elle reçoit ce qu’un formulaire envoie et a été ouverte seule. Rien n’a été modifié.',
  expiredTitle: 'Ce formulaire n’est plus à jour',
  expiredText:
    'La page a été ouverte avant une connexion ou une déconnexion ; le formulaire n’a donc pas été pris en compte. Rien n’a été modifié.',
  expiredNext:
    'Revenez en arrière, rechargez la page et envoyez le formulaire. Les cookies doivent être autorisés.',
  largeTitle: 'Ceci est trop volumineux',
  largeText: 'L’envoi dépasse la taille admise ici. Rien n’a été modifié.',
  largeNext: 'Revenez en arrière et envoyez-le en plusieurs parties.',
  unreadableTitle: 'Ceci ne peut pas être compris',
  unreadableText: 'L’adresse ou ce qui l’accompagne n’a pas la forme attendue. Rien n’a été modifié.',
  unreadableNext: 'Revenez en arrière et recommencez depuis la page.',
  busyTitle: 'Trop de demandes en peu de temps',
  busyText:
    'Votre compte ou votre réseau a envoyé plus de demandes qu’il n’en est traité à la fois. Rien n’est perdu.',
  busyNext: 'Attendez quelques minutes, puis réessayez.',
  internalTitle: 'Un incident est survenu chez nous',
  internalText:
    'Vous n’y êtes pour rien. Les responsables de Concord peuvent le retrouver dans leur journal.',
  internalNext: 'Réessayez ; si cela persiste, écrivez aux responsables de Concord.',
  unavailableTitle: 'Concord ne peut pas répondre pour le moment',
  unavailableText: 'La base de données ne répond pas. Rien de ce qui a été enregistré n’est perdu.',
  unavailableNext: 'Attendez une minute, puis réessayez.',
};

import type { MailCatalogue } from './en.ts';

/** The words of messages in Spanish. */
export const es: MailCatalogue = {
  'message.greeting': 'Buenos días, {{name}}:',
  'message.until': 'El enlace funciona una sola vez, hasta el {{until}}.',
  'message.address': 'Si el botón no funciona, copie esta dirección en su navegador:',
  'message.footer':
    'Concord ha enviado este mensaje automáticamente a {{recipient}}. Nadie lee las respuestas.',

  'invitation.subject': 'Invitación a Concord',
  'invitation.lead':
    'Ha recibido una invitación a Concord, donde los países presentan sus esquemas de política migratoria y los examinan conjuntamente.',
  'invitation.inviter': 'La invitación es de {{inviter}}.',
  'invitation.cycle': 'Es para: {{cycle}}.',
  'invitation.more':
    'El enlace abre una página en la que elegirá una contraseña y configurará un segundo factor, como una aplicación de autenticación o una clave de acceso.',
  'invitation.action': 'Aceptar la invitación',
  'invitation.note':
    'Quien tenga el enlace puede aceptar la invitación en su lugar; le rogamos que no reenvíe este mensaje. Si no lo esperaba, no tiene que hacer nada.',

  'password-reset.subject': 'Una nueva contraseña para Concord',
  'password-reset.lead':
    'Alguien, muy probablemente usted, ha pedido una nueva contraseña para su cuenta de Concord.',
  'password-reset.more': 'Al iniciar sesión se le seguirá pidiendo el segundo factor.',
  'password-reset.action': 'Elegir una nueva contraseña',
  'password-reset.note': 'Si no fue usted, no tiene que hacer nada: su contraseña no cambia.',

  'password-changed.subject': 'Su contraseña de Concord ha cambiado',
  'password-changed.lead':
    'La contraseña de su cuenta de Concord se cambió el {{at}}. Se cerraron todas las demás sesiones.',
  'password-changed.note': 'Si no fue usted, avise de inmediato a quien le invitó.',

  'factor-removed.subject': 'Se ha eliminado un segundo factor de su cuenta de Concord',
  'factor-removed.lead':
    'El {{at}} se eliminó un segundo factor de su cuenta de Concord. Si no queda ninguno, se le pedirá que configure uno la próxima vez que inicie sesión.',
  'factor-removed.note': 'Si no lo pidió usted, avise de inmediato a quien le invitó.',

  'account-disabled.subject': 'Su cuenta de Concord ha sido desactivada',
  'account-disabled.lead':
    'Su cuenta de Concord fue desactivada el {{at}}. Se cerraron sus sesiones y sus claves de acceso para programas ya no funcionan.',
  'account-disabled.note': 'Si cree que se trata de un error, escriba a quien le invitó.',

  'role-revoked.subject': 'Se le ha retirado una función en Concord',
  'role-revoked.lead': 'El {{at}} se le retiró una función en Concord: {{role}}.',
  'role-revoked.cycle': 'Correspondía a: {{cycle}}.',
  'role-revoked.note':
    'Lo que usted escribió allí queda como está. Si cree que se trata de un error, escriba a quien le invitó.',

  'conflicts-asked.subject': 'Es posible que se le pida revisar una exposición en Concord',
  'conflicts-asked.lead':
    'Antes de asignar las exposiciones, diga por favor si tiene un conflicto de interés con algún país, o que no tiene ninguno.',
  'conflicts-asked.cycle': 'Se trata de: {{cycle}}.',
  'conflicts-asked.action': 'Declarar',
  'conflicts-asked.note': 'Nadie sale sorteado para un país con el que tenga un conflicto de interés.',

  'reviewer-assigned.subject': 'Se le ha asignado una exposición en Concord',
  'reviewer-assigned.lead': 'Ha salido en el sorteo para revisar una exposición. En Concord verá cuál.',
  'reviewer-assigned.cycle': 'Se trata de: {{cycle}}.',
  'reviewer-assigned.action': 'Ver lo que revisa',
  'reviewer-assigned.note':
    'Si tiene un conflicto de interés con el país, dígalo allí; entonces se sorteará a otra persona.',

  'outline-submitted.subject': 'Su exposición llegó a Concord',
  'outline-submitted.lead': 'La exposición de su país se presentó el {{at}} y ha llegado.',
  'outline-submitted.cycle': 'Es para: {{cycle}}.',
  'outline-submitted.action': 'Ver el acuse de recibo',
  'outline-submitted.note': 'Recibe este mensaje porque presenta por su país.',

  'outline-withdrawn.subject': 'Su exposición se retiró en Concord',
  'outline-withdrawn.lead':
    'La exposición de su país se retiró el {{at}}. Ya no se compara con las demás ni la leen otros.',
  'outline-withdrawn.cycle': 'Era para: {{cycle}}.',
  'outline-withdrawn.action': 'Ver las versiones',
  'outline-withdrawn.note':
    'Lo presentado se conserva y puede volver a presentar mientras el ciclo esté abierto.',

  'clearance-asked.subject': 'Una exposición espera que usted la presente en Concord',
  'clearance-asked.lead': 'Un punto focal de su país indica que la exposición está lista para presentarse.',
  'clearance-asked.cycle': 'Es para: {{cycle}}.',
  'clearance-asked.action': 'Revisar las respuestas y presentar',
  'clearance-asked.note': 'Recibe este mensaje porque usted presenta por su país.',

  'sign-off-asked.subject': 'Un capítulo del informe espera su visto bueno en Concord',
  'sign-off-asked.lead':
    'Los organizadores le piden que revise el capítulo de su país en el informe y que le dé el visto bueno si es conforme.',
  'sign-off-asked.cycle': 'Es para: {{cycle}}.',
  'sign-off-asked.action': 'Revisar el capítulo',
  'sign-off-asked.note': 'Recibe este mensaje porque usted presenta por su país.',

  'filing-extended.subject': 'Su país tiene más tiempo en Concord',
  'filing-extended.lead':
    'Los organizadores dieron a su país más tiempo para presentar su exposición. En Concord puede ver hasta cuándo.',
  'filing-extended.cycle': 'Es para: {{cycle}}.',
  'filing-extended.action': 'Ver la exposición',
  'filing-extended.note': 'Recibe este mensaje porque presenta por su país.',

  'step-extended.subject': 'Su país tiene más tiempo en Concord',
  'step-extended.lead':
    'Los organizadores dieron a su país más tiempo para un paso del ciclo. En Concord verá hasta cuándo.',
  'step-extended.cycle': 'Es para: {{cycle}}.',
  'step-extended.action': 'Ver la exposición',
  'step-extended.note': 'Recibe este mensaje porque presenta por su país.',

  'message.role.focal-point': 'punto focal',
  'message.role.clearing-officer': 'responsable de la aprobación',
  'message.role.contributor': 'colaborador',
  'message.role.reviewer': 'revisor',
  'message.role.organizer': 'organizador',
  'message.role.observer': 'observador',
  'message.role.administrator': 'administrador',

  'digest.subject': 'Lo que le espera en Concord',
  'digest.lead': 'Esto es lo que le espera.',
  'digest.questions': 'Preguntas que esperan respuesta: {{count}}',
  'digest.confirmations': 'Asociaciones que esperan confirmación: {{count}}',
  'digest.opens': 'El ciclo se abre el {{day}}',
  'digest.outlinesDue': 'Las exposiciones deben presentarse a más tardar el {{day}}',
  'digest.questionsDue': 'Las preguntas deben presentarse a más tardar el {{day}}',
  'digest.repliesDue': 'Las respuestas deben presentarse a más tardar el {{day}}',
  'digest.signOffDue': 'Los capítulos deben aprobarse a más tardar el {{day}}',
  'digest.publishes': 'El informe debe publicarse el {{day}}',
  'digest.note':
    'Este mensaje llega como mucho una vez al día. En su cuenta puede elegir de qué trata: {{account}}',
};

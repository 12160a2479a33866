export const errors = {
  kept: 'Su sesión ha terminado. Lo que escribió se conserva durante una hora: inicie sesión y lo encontrará de nuevo.',
  keptHere:
    'Ha vuelto a iniciar sesión desde que abrió esta página. Lo que escribió está aquí; revíselo y envíelo de nuevo.',
  again: 'Enviar de nuevo',
  home: 'Ir a la página de inicio',
  reference: 'Si nos escribe sobre esto, indique:',
  notFoundTitle: 'Aquí no hay nada',
  notFoundText: 'Puede que la dirección esté mal escrita o que lo que indica no esté abierto para usted.',
  notFoundNext: 'Revise la dirección o empiece desde la página de inicio.',
  sectionTitle: 'Esta sección la completan otras personas',
  sectionText: 'Se le pidió que completara otras secciones de esta exposición. No se ha cambiado nada.',
  sectionNext:
    'La página de la exposición muestra qué secciones son suyas. Si esta debiera serlo, consulte al punto focal que le invitó.',
  forbiddenTitle: 'Esto no está abierto para usted',
  forbiddenText: 'Ninguna de sus funciones le permite hacer esto aquí. No se ha cambiado nada.',
  forbiddenNext: 'Si lo necesita para su trabajo, consulte a los organizadores de su ciclo.',
  methodTitle: 'Esta dirección no se usa así',
  methodText: 'Recibe lo que envía un formulario y se abrió por sí sola. No se ha cambiado nada.',
  expiredTitle: 'Este formulario ya no está al día',
  expiredText:
    'La página se abrió antes de que iniciara o cerrara la sesión, por lo que el formulario no se aceptó. No se ha cambiado nada.',
  expiredNext:
    'Vuelva atrás, cargue de nuevo la página y envíe el formulario. Las cookies deben estar permitidas.',
  largeTitle: 'Esto es demasiado grande',
  largeText: 'Lo enviado supera el tamaño que se admite aquí. No se ha cambiado nada.',
  largeNext: 'Vuelva atrás y envíelo en partes más pequeñas.',
  unreadableTitle: 'Esto no se puede entender',
  unreadableText:
    'La dirección o lo que se envió con ella no tiene la forma esperada. No se ha cambiado nada.',
  unreadableNext: 'Vuelva atrás e inténtelo de nuevo desde la página.',
  busyTitle: 'Demasiadas solicitudes en poco tiempo',
  busyText:
    'Su cuenta o su red ha enviado más solicitudes de las que se atienden a la vez. No se ha perdido nada.',
  busyNext: 'Espere unos minutos e inténtelo de nuevo.',
  internalTitle: 'Algo ha salido mal por nuestra parte',
  internalText: 'No es culpa suya. Quienes administran Concord pueden encontrarlo en su registro.',
  internalNext: 'Inténtelo de nuevo; si persiste, escriba a quienes administran Concord.',
  unavailableTitle: 'Concord no puede responder ahora',
  unavailableText: 'La base de datos no responde. No se ha perdido nada de lo guardado.',
  unavailableNext: 'Espere un minuto e inténtelo de nuevo.',
};

export const handshakes = {
  mayRead: 'Leer lo que se pregunta sobre las asociaciones de un país',
  mayAnswer: 'Confirmar, corregir o negar asociaciones que otros mencionan',
  actAnswered: 'Respondió sobre una asociación',
  aboutPartnership: 'Asociación',
  aboutAnswer: 'Respuesta',
} as const;

export const handshakes = {
  mayRead: 'Lire ce qui est demandé au sujet des partenariats d’un pays',
  mayAnswer: 'Confirmer, modifier ou écarter les partenariats que d’autres indiquent',
  actAnswered: 'A répondu au sujet d’un partenariat',
  aboutPartnership: 'Partenariat',
  aboutAnswer: 'Réponse',
} as const;

export const handshakes = {
  mayRead: 'Читать, о чём спрашивают по партнёрствам страны',
  mayAnswer: 'Подтверждать, уточнять или отклонять партнёрства, названные другими',
  actAnswered: 'Ответил о партнёрстве',
  aboutPartnership: 'Партнёрство',
  aboutAnswer: 'Ответ',
} as const;

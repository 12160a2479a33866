export const handshakes = {
  mayRead: '阅读就一国的伙伴关系提出的询问',
  mayAnswer: '确认、更正或否认他国所称的伙伴关系',
  actAnswered: '就一项伙伴关系作了答复',
  aboutPartnership: '伙伴关系',
  aboutAnswer: '答复',
} as const;

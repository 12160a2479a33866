export const handshakes = {
  mayRead: 'Read what is asked about a country’s partnerships',
  mayAnswer: 'Confirm, amend or decline partnerships that others name',
  actAnswered: 'Answered about a partnership',
  aboutPartnership: 'Partnership',
  aboutAnswer: 'Answer',
} as const;

export const home = {
  waits: 'What waits for you',
  nothing: 'Nothing waits for you now.',
  due: 'by {{date}}',
  notBegun: 'Not begun yet',
  notSubmitted: 'Not submitted yet; last saved {{time}}',
  changedSince: 'Changed since it was submitted; last saved {{time}}',
  questions: 'Questions to answer, {{country}}: {{count, number}}',
  replies: 'Replies to weigh: {{count, number}}',
  handshakes: 'Partnerships to confirm, {{country}}: {{count, number}}',
} as const;

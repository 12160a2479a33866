export const home = {
  waits: 'Lo que le espera',
  nothing: 'No le espera nada por ahora.',
  due: 'a más tardar el {{date}}',
  notBegun: 'Aún no comenzada',
  notSubmitted: 'Aún no presentada; guardada por última vez el {{time}}',
  changedSince: 'Modificada desde que se presentó; guardada por última vez el {{time}}',
  questions: 'Preguntas por responder, {{country}}: {{count, number}}',
  replies: 'Respuestas por examinar: {{count, number}}',
  handshakes: 'Alianzas por confirmar, {{country}}: {{count, number}}',
};

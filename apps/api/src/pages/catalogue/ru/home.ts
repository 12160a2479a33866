export const home = {
  waits: 'Что вас ждёт',
  nothing: 'Сейчас вас ничего не ждёт.',
  due: 'не позднее {{date}}',
  notBegun: 'Ещё не начат',
  notSubmitted: 'Ещё не подан; последнее сохранение {{time}}',
  changedSince: 'Изменён после подачи; последнее сохранение {{time}}',
  questions: 'Вопросы, ждущие ответа, {{country}}: {{count, number}}',
  replies: 'Ответы, которые нужно рассмотреть: {{count, number}}',
  handshakes: 'Партнёрства, ждущие подтверждения, {{country}}: {{count, number}}',
};

export const home = {
  waits: 'ما ينتظركم',
  nothing: 'لا شيء ينتظركم الآن.',
  due: 'في موعد أقصاه {{date}}',
  notBegun: 'لم يبدأ بعد',
  notSubmitted: 'لم يُقدَّم بعد؛ آخر حفظ في {{time}}',
  changedSince: 'تغيّر منذ تقديمه؛ آخر حفظ في {{time}}',
  questions: 'أسئلة تنتظر الإجابة، {{country}}: {{count, number}}',
  replies: 'ردود تنتظر النظر فيها: {{count, number}}',
  handshakes: 'شراكات تنتظر التأكيد، {{country}}: {{count, number}}',
};

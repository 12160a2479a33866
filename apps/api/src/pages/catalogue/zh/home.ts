export const home = {
  waits: '待办事项',
  nothing: '目前没有待办事项。',
  due: '截止 {{date}}',
  notBegun: '尚未开始',
  notSubmitted: '尚未提交；最后保存于 {{time}}',
  changedSince: '提交后有更改；最后保存于 {{time}}',
  questions: '待回答的问题（{{country}}）：{{count, number}}',
  replies: '待审议的答复：{{count, number}}',
  handshakes: '待确认的伙伴关系（{{country}}）：{{count, number}}',
};

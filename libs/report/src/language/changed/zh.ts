import type { changed as english } from './en.ts';

export const changed: Readonly<Record<keyof typeof english, string>> = {
  changedTitle: '上个周期以来的变化',
  changedHeading:
    '在两端上个周期就已给出数字的 {all, number} 条走廊中，{closer, number} 条的双方数字如今更接近，{further, number} 条相距更远',
  changedHeadingNone: '本报告中有 {countries, plural, other {# 个国家}}在上个周期也提交过纲要',
  digestChanged:
    '{added, plural, =0 {没有新的伙伴关系} other {# 项伙伴关系是新的}}；{done, plural, =0 {当时宣布的举措尚无完成} other {当时宣布的举措已完成 # 项}}',
  changedText:
    '本报告中有 {countries, plural, other {# 个国家}}在上个周期也提交过纲要。这里并列的是两个周期都可阅读的内容：现在或当时只供较小范围读者阅读的内容略去，既不算新增，也不算消失。问题是指本周期的规则对两个周期的纲要各自提出的问题。',
  changedTable: '当时与现在，限于两个周期都在的国家',
  changedWhat: '内容',
  changedBefore: '上个周期',
  changedNow: '本周期',
  changedQuestions: '问题',
  changedFlowsTitle: '{measure}：最大的走廊，当时与现在',
  changedFlowsNote: '取各周期给出的最近年份，以目的地国的数字为准，没有时用来源国的数字。',
  changedFlowsTable: '{measure}：最大的走廊及年份',
  changedYears: '年份',
  changedDistanceTitle: '双方数字的差距，当时与现在',
  changedDistanceNote:
    '两个周期两端都给出数字的走廊上，差距占两数平均值的比例；各取最近年份。粗线为各指标的中位数，细线为变化最大的走廊。',
  changedMedian: '{measure}：中位数',
  changedDistanceTable: '双方数字的差距变化最大的走廊',
  changedMeasureTable: '双方数字差距的中位数，按指标分列',
  changedCorridors: '走廊',
  changedQuestionsTable: '当时与现在的问题，按所涉内容分列',
  changedNoMore: '不再提出',
  changedStill: '再次提出',
  changedNew: '新',
  changedPartnershipsTable: '新的、结束的和不再提及的伙伴关系',
  changedPartnership: '伙伴关系',
  changedState: '现状',
  changedEnded: '已结束',
  changedGone: '不再提及',
  changedInitiativesTable: '各项举措当时与现在的状态',
  changedDoneTable: '当时宣布、现已完成的举措',
  changedInitiative: '举措',
  changedMore: '{count, plural, =0 {} other {另有 # 项见附件。}}',
};

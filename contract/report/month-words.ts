import { both } from '../both.ts'

/** The reports of a month beside each other, for whoever receives them. */
export const reportMonthWords = both(
  {
    title: '月报汇总',
    owing: '应报送 {{all}} 份：已报送 {{in}}，其中已接收 {{accepted}}；未报送 {{out}}，其中逾期 {{late}}',
    units: '各单位报送情况',
    missing: '未生成',
    own: '本单位汇总报告',
    ownNone: '还没有生成',
    ownHint: '按本单位汇总报告的统计时点计算，不是各单位报告数字的相加：各单位报告在报送时冻结，时间不同。',
    downloadAll: '全部下载（{{as}}）',
    decide: '处理',
    none: '没有应向本单位报送的单位',
  },
  {
    title: 'Reports of the month',
    owing:
      '{{all}} reports are owed: {{in}} are in, {{accepted}} accepted; {{out}} are not in, {{late}} late',
    units: 'Who reports here',
    missing: 'Not drawn up',
    own: 'The report of my organisation about all of it',
    ownNone: 'It is not drawn up yet',
    ownHint:
      'Counted when this report was drawn up, and not added up from those above: each of them was frozen on its own day.',
    downloadAll: 'Download all ({{as}})',
    decide: 'Decide',
    none: 'Nobody reports to this organisation',
  },
)

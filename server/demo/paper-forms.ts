import type { Cells } from '#domain/paper/columns.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'

/** Two mornings at a hall without a line: one pile is through and has its receipt, of the other something is to be put right. */
export const throughPile = '五一路厅断网登记（上午）'
export const waitingPile = '五一路厅断网登记（下午）'

type Written = (at: Instant) => string

/** By the clock on the wall, as people fill in forms. */
export function writtenIn(zone: string): Written {
  return (at) => {
    const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
    return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ')
  }
}

/** The pile of the morning: nothing is wrong with it. */
export function throughForms(now: Instant, written: Written): readonly Cells[] {
  const at = (minutes: number) => written(plusMinutes(now, -1440 - minutes))
  return [
    form('WY-0101', at(190), '咨询', '想办宽带提速，问老用户有没有优惠', '贺知春', 'ad0731020101@hn.example'),
    form('WY-0102', at(171), '查询', '请查上月的宽带使用费明细', '苏念安', 'ad0731020102@hn.example'),
    form('WY-0103', at(164), '咨询', '搬家后能不能把账号迁到新地址', '骆星河', 'ad0731020103@hn.example'),
    form('WY-0104', at(150), '查询', '问套餐到期的日子', '闻人语', 'ad0731020104@hn.example'),
  ]
}

/** The pile of the afternoon: some rows are ready, some are faulty, and one matter was written down twice. */
export function waitingForms(now: Instant, written: Written): readonly Cells[] {
  const at = (minutes: number) => written(plusMinutes(now, -1440 + minutes))
  const twice = ['投诉', '客户端登录后一直转圈，看不了影视', '沈清和', 'ad0731020203@hn.example'] as const
  return [
    form('WY-0201', at(20), '查询', '请查本月已用流量', '陆云舒', 'ad0731020201@hn.example'),
    form('WY-0202', at(26), '投诉', '装机师傅约好没来，也没有电话', '江照野', 'ad0731020202@hn.example'),
    form('WY-0203', at(31), ...twice),
    form('WY-0204', at(33), ...twice),
    form('WY-0205', '昨天下午', '投诉', '晚上八点以后网页打不开', '叶知秋', 'ad0731020205@hn.example'),
    form('WY-0206', at(44), '建议', '希望厅里增加老年人座席', '许望舒', 'ad0731020206@hn.example'),
    { ...form('WY-0207', at(52), '投诉', '', '程砚', 'ad0731020207@hn.example'), contact: '' },
    form('WY-0208', at(58), '咨询', '问怎样把账单改成电子账单', '白露', 'ad0731020208@hn.example'),
  ]
}

function form(
  formNo: string,
  takenAt: string,
  kind: string,
  description: string,
  name: string,
  account: string,
): Cells {
  const contact = `1390007${formNo.replace(/\D/g, '')}`
  const about =
    kind === '投诉' ? { category: '一般投诉', serviceContent: '高清影视包月', consumedAt: takenAt } : {}
  return { formNo, takenAt, kind, description, name, account, contact, ...about }
}

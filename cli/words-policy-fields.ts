import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the fields of the policy and of the calendars are called. */
export const policyFieldWords: Readonly<Record<string, Words>> = {
  version: words('第几版；不写为现行', 'which version; the one in force when left out'),
  categories: words('分类及其时限', 'categories and their limits'),
  consultation: words('咨询', 'consultation'),
  query: words('查询', 'query'),
  complaint: words('投诉', 'complaint'),
  'clock-mode': words('按自然时或工作时计时', 'count around the clock or in business hours'),
  'business-calendar': words('按哪个营业时间计时', 'which opening hours count'),
  boundary: words('到期时刻算不算超时', 'whether the due instant itself is late'),
  'hold-pauses-clock': words('挂起时暂停计时', 'a hold stops the clock'),
  ladder: words('预警与升级的阶梯', 'the ladder of warnings'),
  'sp-reply-minutes': words('SP答复时限（分钟）', 'minutes for the answer of an SP'),
  'pass-on-minutes': words('转达下级的时限（分钟）', 'minutes to pass a result on'),
  'statutory-reply-days': words('法定答复天数', 'days for a statutory answer'),
  urban: words('城镇', 'urban'),
  rural: words('农村', 'rural'),
  'fee-appeal-months': words('收费争议申诉月数', 'months for an appeal about a fee'),
  'repeat-window-days': words('几天内算重复投诉', 'days in which a complaint counts as repeated'),
  'report-due-workday': words('月报于第几个工作日前报送', 'workday by which the monthly report is due'),
  'report-due-time': words('月报报送时刻', 'time of day at which it is due'),
  'window-may-resolve-complaint': words('窗口可以办结投诉', 'a window may end a complaint'),
  'call-attempts-before-message': words(
    '几次外呼未通后短信算回复',
    'unanswered calls before a message counts',
  ),
  'auto-close-days': words('几天后自动结案', 'days until a case closes by itself'),
  'reopen-within-days': words('几天内可以重办', 'days in which a case may be reopened'),
  'refund-first': words('先退费后查证', 'refund first, look into it afterwards'),
  'sp-may-call-customer': words('SP可查看用户联系方式', 'an SP may see how to reach a customer'),
  'required-fields': words('必填内容', 'required fields'),
  'overdue-reasons': words('超时原因', 'reasons for being late'),
  'hold-reasons': words('挂起原因', 'reasons to wait'),
  zone: words('时区', 'time zone'),
  'opening-hours': words('营业时间', 'opening hours'),
  'channel-calendar': words('各渠道的营业时间', 'opening hours of each channel'),
  years: words('各年节假日', 'holidays of each year'),
}

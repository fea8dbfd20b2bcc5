import type { Network } from '#domain/organisation/network.ts'
import { spBehind } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { provinces } from '#server/network/divisions.ts'

/** People of a province in millions, by the census of 2020: what its windows have to do goes with them. */
const people: Readonly<Record<string, number>> = {
  ...{ 北京: 21.9, 天津: 13.9, 河北: 74.6, 山西: 34.9, 内蒙古: 24.0, 辽宁: 42.6, 吉林: 24.1, 黑龙江: 31.9 },
  ...{ 上海: 24.9, 江苏: 84.7, 浙江: 64.6, 安徽: 61.0, 福建: 41.5, 江西: 45.2, 山东: 101.5, 河南: 99.4 },
  ...{ 湖北: 57.8, 湖南: 66.4, 广东: 126.0, 广西: 50.1, 海南: 10.1, 重庆: 32.1, 四川: 83.7, 贵州: 38.6 },
  ...{ 云南: 47.2, 西藏: 3.6, 陕西: 39.5, 甘肃: 25.0, 青海: 5.9, 宁夏: 7.2, 新疆: 25.9 },
}
/** What of all that comes in comes in at the windows of the whole country. */
const NATIONAL = 0.1
/** Of what a province has, at each kind of window; the rest of a city's people go to its halls. */
const byKind: Readonly<Record<string, number>> = { hotline10000: 0.7, businessHall: 0.2, accountManager: 0.1 }
/** At the weekend less comes in. */
const byWeekday = [0, 1.1, 1.1, 1.1, 1.1, 1.1, 0.8, 0.7]

/** Where cases come in, and what part of them; a window of the whole country has them of every province. */
export type Part = { readonly window: Organisation; readonly province: string; readonly of: number }

/** How the cases of the country are spread over its windows and the provinces of customers; the parts come to 1. */
export function sharesOf(network: Network): readonly Part[] {
  const windows = network.all.filter(
    (one) => one.kind === 'serviceWindow' && one.status === 'active' && spBehind(network, one.id) === null,
  )
  const national = windows.filter((one) => one.provinceCode === null)
  const all = provinces.reduce((sum, { name }) => sum + (people[name] ?? 0), 0)
  return provinces.flatMap(({ name, code }) => {
    const part = (people[name] ?? 0) / all
    const local = windows.filter((one) => one.provinceCode === code)
    const weights = local.map((one) => byKind[one.window?.kind ?? ''] ?? 0)
    const weight = weights.reduce((sum, one) => sum + one, 0)
    return [
      ...local.map((window, at) => ({
        window,
        province: name,
        of: ((1 - NATIONAL) * part * (weights[at] ?? 0)) / weight,
      })),
      ...national.map((window) => ({ window, province: name, of: (NATIONAL * part) / national.length })),
    ]
  })
}

/** The days of a month, each with its part of it; together 1. */
export function daysOfMonth(
  month: string,
): readonly { readonly day: Temporal.PlainDate; readonly of: number }[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  const days = Array.from({ length: daysInMonth }, (_, at) =>
    Temporal.PlainYearMonth.from(month).toPlainDate({ day: at + 1 }),
  )
  const all = days.reduce((sum, day) => sum + (byWeekday[day.dayOfWeek] ?? 1), 0)
  return days.map((day) => ({ day, of: (byWeekday[day.dayOfWeek] ?? 1) / all }))
}

/** Turns parts into whole numbers that together come to the whole: what is rounded off is carried on. */
export function carrying(): (part: number) => number {
  let owed = 0
  return (part) => {
    owed += part
    const whole = Math.round(owed)
    owed -= whole
    return whole
  }
}

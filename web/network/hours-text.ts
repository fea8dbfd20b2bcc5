import type { DirectoryRow } from '#contract/network/directory.ts'

type Duty = NonNullable<DirectoryRow['onDuty']>
type Hours = Duty['workday']

export const dayKinds = ['workday', 'weekend', 'holiday'] as const

/** Duty hours as they are typed, by the kind of day. */
export type HoursText = Readonly<Record<(typeof dayKinds)[number], string>>

const stretch = /^(\d{1,2}:\d{2})[-–—~～至](\d{1,2}:\d{2})$/
const time = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** The hours of one day as they are read: 09:00-12:00 14:00-18:00. */
export function textOfHours(hours: Hours): string {
  return hours.map(({ from, to }) => `${from}-${to}`).join(' ')
}

/** The hours that somebody typed for one day, also with full-width signs; null: they are not understood. */
export function hoursIn(text: string): Hours | null {
  const plain = text.replaceAll('：', ':').replaceAll(/\s*[-–—~～至]\s*/g, '-')
  const said = plain.split(/[\s,，;；、]+/).filter(Boolean)
  const hours = said.map((one) => {
    const [, from = '', to = ''] = stretch.exec(one) ?? []
    return { from: from.padStart(5, '0'), to: to.padStart(5, '0') }
  })
  const isSound = hours.every(({ from, to }, index) => {
    return time.test(from) && time.test(to) && from < to && (hours[index - 1]?.to ?? '00:00') <= from
  })
  return isSound ? hours : null
}

/** The duty that the three texts come to: null when nothing is said; undefined when one is not understood. */
export function dutyIn(texts: HoursText): Duty | null | undefined {
  if (dayKinds.every((kind) => texts[kind].trim() === '')) return null
  const [workday, weekend, holiday] = dayKinds.map((kind) => hoursIn(texts[kind]))
  return workday && weekend && holiday ? { workday, weekend, holiday } : undefined
}

/** The three texts of a duty. */
export function textsOfDuty(duty: Duty | null): HoursText {
  const [workday = '', weekend = '', holiday = ''] = dayKinds.map((kind) => textOfHours(duty?.[kind] ?? []))
  return { workday, weekend, holiday }
}

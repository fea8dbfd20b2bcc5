import type { Calendars, Hours } from '#domain/calendar/calendar.ts'
import type { CategoryRow, LadderStep, PolicyContent } from '#domain/policy/policy.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import { type CasesFile, stepsOf } from './file-form.ts'

type Values = Readonly<Record<string, unknown>>

/** What of a policy a file, or a variant of a case, may set by its own name. */
const switches = [
  'clockMode',
  'businessCalendar',
  'boundary',
  'holdPausesClock',
  'spReplyMinutes',
  'passOnMinutes',
  'statutoryReplyDays',
  'statutoryRepairHours',
  'feeAppealMonths',
  'repeatWindowDays',
  'reportDueWorkday',
  'reportDueTime',
  'windowMayResolveComplaint',
  'callAttemptsBeforeMessage',
  'autoCloseDays',
  'reopenWithinDays',
  'refundFirst',
  'spMayCallCustomer',
] as const

/** The policy that the file describes; what it does not name is as shipped, but nothing happens by itself. */
export function policyOfFile(file: CasesFile, variant: Values = {}): PolicyContent {
  const named = Object.fromEntries(
    switches.flatMap((name) => {
      const value = variant[name] ?? file.policy[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const spReply = file.policy.limitsMinutes.feeSp?.spReply
  return {
    ...seedPolicy,
    autoCloseDays: null,
    reopenWithinDays: null,
    ...(typeof spReply === 'number' ? { spReplyMinutes: spReply } : {}),
    ...named,
    categories: categoriesOf(file),
    ladder: ladderOf(file),
    holdReasons: holdReasonsOf(file),
  }
}

function categoriesOf(file: CasesFile): Readonly<Record<string, CategoryRow>> {
  const general = seedPolicy.categories.general as CategoryRow
  const rows = Object.entries(file.policy.limitsMinutes).map(([key, limits]): [string, CategoryRow] => {
    const base = seedPolicy.categories[key] ?? { ...general, zh: key, en: key }
    return [
      key,
      {
        ...base,
        firstReplyMinutes: Number(limits.firstReply ?? base.firstReplyMinutes),
        resolveMinutes: Number(limits.resolve ?? base.resolveMinutes),
        spReplyMinutes: typeof limits.spReply === 'number' ? limits.spReply : null,
        seedMandated: limits.seedMandated === undefined ? base.seedMandated : limits.seedMandated === true,
      },
    ]
  })
  return { ...seedPolicy.categories, ...Object.fromEntries(rows) }
}

function ladderOf(file: CasesFile): readonly LadderStep[] {
  const [times, parts] = String(file.policy.warnAtFraction ?? '2/3')
    .split('/')
    .map(Number)
  if (!times || !parts) throw new Error(`warnAtFraction is no fraction: ${file.policy.warnAtFraction}`)
  return seedPolicy.ladder.map((row) =>
    row.ring === 'warning' && 'fraction' in row.at
      ? { ...row, at: { fraction: [times, parts] as const } }
      : row,
  )
}

function holdReasonsOf(file: CasesFile): PolicyContent['holdReasons'] {
  const used = file.cases.flatMap(stepsOf).filter((step) => step.action === 'hold')
  const others = [...new Set(used.map((step) => String(step.reason)))]
    .filter((key) => !seedPolicy.holdReasons.some((row) => row.key === key))
    .map((key) => ({
      key,
      waitsForCustomer: /customer/i.test(key),
      needsConsent: false,
      overdueReason: null,
    }))
  return [...seedPolicy.holdReasons, ...others]
}

/** The calendars that the file describes: opening hours, channels, and each year of holidays it lists. */
export function calendarsOfFile(file: CasesFile): Calendars {
  const { definitions, channelCalendar, ...rest } = file.calendars
  const openingHours = Object.fromEntries(
    Object.entries(definitions).map(([name, { workday, weekend, holiday }]) => [
      name,
      { workday: hoursOf(workday), weekend: hoursOf(weekend), holiday: hoursOf(holiday) },
    ]),
  )
  const years = Object.keys(rest).flatMap((key) => {
    const year = /^holidays(\d{4})$/.exec(key)?.[1]
    if (!year) return []
    const spans = rest[key] as readonly { from: string; to: string }[]
    const makeupWorkdays = (rest[`makeupWorkdays${year}`] ?? []) as readonly string[]
    return [{ year: Number(year), holidays: spans.flatMap(daysOf), makeupWorkdays }]
  })
  return { zone: file.meta?.timezone ?? 'Asia/Shanghai', openingHours, channelCalendar, years }
}

function hoursOf(span: CasesFile['calendars']['definitions'][string]['workday']): Hours {
  if (span === null || span.length === 0) return []
  const spans = (typeof span[0] === 'string' ? [span] : span) as readonly (readonly [string, string])[]
  return spans.map(([from, to]) => ({ from, to }))
}

function daysOf({ from, to }: { from: string; to: string }): readonly string[] {
  const days: string[] = []
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString())
  }
  return days
}

import type { CaseView, ClockView, RoundView } from '#contract/case/view.ts'
import type { Expect } from './file-form.ts'

export type Came = {
  readonly view: CaseView
  readonly newCases: number
}

const clockKinds = [
  'firstReply',
  'resolve',
  'spReply',
  'statutoryReply',
  'statutoryRepair',
  'spWindowReply',
  'external',
] as const
const clockKey = new RegExp(`^(${clockKinds.join('|')})(DueAt|By|WarnAt|OverrunSeconds|SettledAt)?$`)

/** The words files use for a clock whose promise fell away before it was judged. */
const noVerdict = [
  null,
  'none',
  'stopped',
  'cancelled',
  'withdrawn',
  'notApplicable',
  'notJudged',
  'running',
  'pending',
]

/** Expectations about a case as a whole, each by its name. */
const plain: Readonly<Record<string, (came: Came) => unknown>> = {
  policyKey: ({ view }) => view.category,
  category: ({ view }) => view.category,
  kind: ({ view }) => view.kind,
  policyKeyAtReply: ({ view }) => clocksOf(view, 'firstReply', 1)[0]?.category,
  receivedAt: ({ view }) => view.intake.receivedAt,
  submittedAt: ({ view }) => view.intake.submittedAt,
  finalStatus: ({ view }) => view.status,
  status: ({ view }) => view.status,
  holder: ({ view }) => view.holder,
  outcomeCode: ({ view }) => view.rounds.at(-1)?.outcome ?? null,
  satisfaction: ({ view }) => view.rounds.at(-1)?.satisfaction ?? null,
  refundTotal: ({ view }) => view.refundTotal,
  liableParty: ({ view }) => view.refunds.at(-1)?.liableParty ?? null,
  overdueReason: ({ view }) => view.rounds.at(-1)?.overdueReason ?? null,
  reopenCount: ({ view }) => view.rounds.length - 1,
  remindCount: ({ view }) => view.remindCount,
  returnCount: ({ view }) => view.returnCount,
  supervisionCount: ({ view }) => view.supervisionCount,
  newCasesCreated: ({ newCases }) => newCases,
  created: () => true,
  unreachable: ({ view }) => view.unreachable,
  customerResolveReferenceAt: ({ view }) => view.customerResolveReferenceAt,
  feeAppealAdmissibleUntil: ({ view }) => view.feeAppealAdmissibleUntil,
  deliveredAt: ({ view }) => view.rounds.at(-1)?.deliveredAt ?? null,
  closedAt: ({ view }) => view.closedAt,
  heldSeconds: ({ view }) =>
    view.holds.reduce((sum, one) => sum + (Date.parse(one.to ?? one.from) - Date.parse(one.from)) / 1000, 0),
}

/** Keys that are played or looked at elsewhere. */
const elsewhere = [
  'checks',
  'children',
  'linkedCase',
  'businessHoursVariant',
  'holdPausesVariant',
  'calendar',
  'missingFields',
]

/** Everything expected of a case that came otherwise, a sentence each. */
export function compare(expect: Expect, came: Came, round = 1): readonly string[] {
  return Object.entries(expect).flatMap(([key, wished]) => {
    if (elsewhere.includes(key)) return []
    if (/^round\d+$/.test(key)) {
      return compareRound(wished as Expect, came, Number(key.slice(5))).map((one) => `${key}.${one}`)
    }
    const clock = clockKey.exec(key)
    if (clock) return compareClock(key, clock[1] as string, clock[2], wished, came.view, round)
    if (key === 'route' || key === 'feedbackRoute')
      return compareRoute(key, wished, came.view.rounds[round - 1], came.view)
    const read = plain[key]
    if (!read) return [`${key}: this expectation is not known`]
    return same(wished, read(came)) ? [] : [`${key}: expected ${words(wished)}, came ${words(read(came))}`]
  })
}

function compareRound(wished: Expect, came: Came, round: number): readonly string[] {
  const { startedAt, outcomeCode, satisfaction, ...rest } = wished
  const view = came.view.rounds[round - 1]
  const own = [
    ['startedAt', startedAt, view?.startedAt],
    ['outcomeCode', outcomeCode, view?.outcome],
    ['satisfaction', satisfaction, view?.satisfaction],
  ] as const
  const wrong = own
    .filter(([, expected, value]) => expected !== undefined && !same(expected, value))
    .map(([name, expected, value]) => `${name}: expected ${words(expected)}, came ${words(value)}`)
  return [...wrong, ...compare(rest, came, round)]
}

function compareClock(
  key: string,
  kind: string,
  part: string | undefined,
  wished: unknown,
  view: CaseView,
  round: number,
): readonly string[] {
  const clocks = clocksOf(view, kind, kind.startsWith('statutory') ? 1 : round)
  const values = clocks.map((clock) => partOf(clock, part))
  if (
    part === undefined &&
    values.every((value) => value === null) &&
    noVerdict.includes(wished as string | null)
  )
    return []
  if (values.length === 0 && (wished === null || noVerdict.includes(wished as string))) return []
  // A case sent to several SPs has a clock for each; the file means one of them.
  if (values.some((value) => same(wished, value))) return []
  return [`${key}: expected ${words(wished)}, came ${values.map(words).join(' / ') || 'nothing'}`]
}

function partOf(clock: ClockView, part: string | undefined): unknown {
  if (part === 'DueAt' || part === 'By') return clock.dueAt
  if (part === 'WarnAt') return clock.warnAt
  if (part === 'OverrunSeconds') return clock.overrunSeconds
  return part === 'SettledAt' ? clock.settledAt : clock.verdict
}

function clocksOf(view: CaseView, kind: string, round: number): readonly ClockView[] {
  return view.clocks.filter((clock) => clock.kind === kind && clock.round === round)
}

/** A way up may be written with the returns on it or without; either is compared in its order. */
function compareRoute(
  key: string,
  wished: unknown,
  round: RoundView | undefined,
  view: CaseView,
): readonly string[] {
  const expected = JSON.stringify(wished)
  const outward = (to: string) => (to === 'customer' ? 'CUSTOMER' : to === 'regulator' ? 'REGULATOR' : to)
  if (!round) return [`${key}: there is no such round`]
  if (key === 'feedbackRoute') {
    const came = round.feedbackRoute.map(outward)
    return expected === JSON.stringify(came)
      ? []
      : [`${key}: expected ${expected}, came ${JSON.stringify(came)}`]
  }
  const climbs = round.path.filter((step) => step.way === 'up').map((step) => step.to)
  const highest = round.path.findLastIndex((step) => step.way === 'up')
  const withReturns = round.path.slice(0, highest + 1).map((step) => step.to)
  const stack: string[] = []
  for (const step of round.path.slice(0, highest + 1)) {
    if (step.way === 'up') stack.push(step.to)
    else stack.pop()
  }
  const ways = [climbs, withReturns, stack].map((way) => JSON.stringify(way.map(outward)))
  return ways.includes(expected) ? [] : [`${key}: expected ${expected}, came ${ways[0]} (${view.number})`]
}

/** Times are equal to the second, whatever their offset; numbers to a thousandth. */
export function same(wished: unknown, came: unknown): boolean {
  if (isTime(wished) && isTime(came))
    return Math.floor(Date.parse(wished) / 1000) === Math.floor(Date.parse(came) / 1000)
  if (typeof wished === 'number' && typeof came === 'number') return Math.abs(wished - came) < 0.001
  return JSON.stringify(wished ?? null) === JSON.stringify(came ?? null)
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
}

/** A value as a sentence shows it. */
export function words(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

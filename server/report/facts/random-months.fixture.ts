/** For tests: months in which people do this and that with cases, legal or not, through the server's own use cases. */
import type { IntakeForm } from '#contract/case/submit.ts'
import { type MoveName, wishes } from '#contract/case/wishes.ts'
import type { Case } from '#domain/case/case.ts'
import { may } from '#domain/case/may.ts'
import { caseMoves } from '#domain/case/moves.ts'
import { holderOf } from '#domain/case/reading.ts'
import { bj } from '#domain/testing/play.ts'
import { type Dice, oneOf, wishFor } from '#domain/testing/random-wish.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../../access/through.ts'
import { loadCases } from '../../case/load.ts'
import { type CaseShell, performMove } from '../../case/perform-move.ts'
import { submitCaseUse } from '../../case/submit-case.ts'
import { ringAll } from '../../clock/ring-due.ts'
import { correctCustomerUse } from '../../privacy/correct-customer.ts'
import { callBy } from '../november.fixture.ts'

/** Something that is done after a wait: what, with which case, and how. */
export type Act = {
  readonly wait: number
  readonly what: number
  readonly which: number
  readonly dice: Dice
}

const roles = ['agent', 'handler', 'supervisor'] as const
const accounts = ['a@example', 'b@example', 'c@example']
const windows = [
  ['W-HN-CS-10000', 'hotline10000', '湖南', '长沙'],
  ['W-HN-CS-10000', 'hotline10000', '湖南', '长沙'],
  ['W-HN-HY-10000', 'hotline10000', '湖南', '衡阳'],
  ['W-CN-HOTLINE', 'siteHotline', '浙江', '杭州'],
] as const
const onward: readonly MoveName[] = [
  ...(['classify', 'reclassify', 'forward', 'dispatchToSp', 'spAnswer', 'spReturn', 'solve'] as const),
  ...(['feedback', 'deliver', 'close', 'reopen', 'return', 'reply', 'reject', 'remind', 'resume'] as const),
]

/** Lives the months; `between` is done after some of the acts. Gives the numbers of the cases that came in. */
export async function liveMonths(
  acts: readonly Act[],
  shell: CaseShell,
  between: () => Promise<void>,
): Promise<readonly string[]> {
  const numbers: string[] = []
  let now = bj('10-10 09:00')
  for (const act of acts) {
    now = plusMinutes(now, act.wait)
    if (numbers.length < 3 || act.what % 5 === 0) numbers.push(...(await submitted(act, now, shell)))
    else await done(act, numbers, now, shell)
    if (act.what % 11 === 0) await ringAll(shell, now)
    if (act.what % 7 === 0) await between()
  }
  return numbers
}

async function submitted(
  { which, dice: [a, b, d] }: Act,
  now: Instant,
  shell: CaseShell,
): Promise<readonly string[]> {
  const [window, channel, province, city] = oneOf(windows, which)
  const category = oneOf(['general', 'general', 'network', 'feeSp'], a)
  const sp = category === 'feeSp' ? { sp: 'SP-L11' } : {}
  const body: IntakeForm = {
    ...{ window, channel, kind: 'complaint', description: 'it does not work' },
    customer: { account: oneOf(accounts, b), province, city },
    ...(d % 3 === 0 ? {} : { classification: { kind: 'complaint', category, ...sp } }),
    // Some were written on paper days before.
    ...(d % 4 === 0 ? { submittedAt: plusMinutes(now, -(d % 20) * 1440) } : {}),
  }
  const made = await submitCaseUse(callBy(window, now, { body }, roles), shell)
  return made.ok ? [made.value.number] : []
}

async function done(act: Act, numbers: readonly string[], now: Instant, shell: CaseShell): Promise<void> {
  const [c] = await loadCases(systemOf(shell), [oneOf(numbers, act.which)])
  if (!c) return
  const [a, b] = act.dice
  const other = oneOf(numbers, a)
  if (act.what % 5 === 1 && b % 3 === 0) return corrected(c, oneOf(accounts, a), now, shell)
  const joint: Readonly<Record<string, readonly [MoveName, Readonly<Record<string, unknown>>]>> = {
    0: ['merge', { into: other }],
    1: ['createParent', { children: [c.number] }],
    2: ['joinParent', { parent: other }],
    4: ['merge', { into: numbers[0] ?? other }],
    3: ['appealReceived', { regulator: 'r', appealedAt: now, externalDueAt: plusMinutes(now, 9000) }],
  }
  const together = act.what % 5 === 2 ? joint[b % 5] : undefined
  const [move, wish, by] = together ? [...together, byFor(c, act)] : moveOf(c, act, now, shell)
  await performMove(move, c.number, wish, callBy(by, now, {}, roles), shell)
}

function byFor(c: Case, { which }: Act): string {
  return which % 3 === 0 ? c.answerer : (holderOf(c) ?? c.answerer)
}

function moveOf(c: Case, act: Act, now: Instant, { reference }: CaseShell) {
  const organisation = byFor(c, act)
  const world = {
    ...{ network: reference.network(), calendars: reference.calendars() },
    policy: reference.policyOf(c.policyVersion),
  }
  const s = { c, by: { person: 'x', organisation, roles }, world, now }
  const allowed = caseMoves.filter((one) => may(s)[one].ok)
  const usual = allowed.filter((one) => onward.includes(one))
  const move = oneOf(usual.length > 0 && act.what % 8 !== 0 ? usual : caseMoves, act.dice[2])
  const named = ['merge', 'createParent', 'joinParent', 'appealReceived'].includes(move) ? 'note' : move
  const known = Object.entries(wishFor(named, s, act.dice)).filter(
    ([field]) => field in wishes[named].properties,
  )
  return [named, Object.fromEntries(known), organisation] as const
}

async function corrected(c: Case, account: string, now: Instant, shell: CaseShell): Promise<void> {
  const said = { params: { number: c.number }, body: { account, reason: 'written down wrongly' } }
  await correctCustomerUse(callBy('P-HN', now, said, ['supervisor']), shell)
}

/** The database as the system sees it. */
export function systemOf({ pool, reference }: Pick<CaseShell, 'pool' | 'reference'>) {
  return through(pool, eyesOfSystem(reference.network()))
}

import type { ClockView } from '#contract/case/view.ts'
import type { LightName } from '../../parts/Light.tsx'
import { toneOf } from '../clocks/Verdict.tsx'
import type { Leg } from './stops.ts'

const promised: readonly string[] = ['firstReply', 'resolve', 'external']
/** Kinds that only call people back: they promise nothing. */
const reminders: readonly string[] = ['holdUntil', 'autoClose']
const worst: readonly LightName[] = ['late', 'soon', 'ok', 'paused']

/**
 * How the promises stood during a stay: those to the customer, and those that this organisation itself owed. A past
 * stay is late if one of them ran out in it; the present one is as near to late as the nearest that still counts.
 */
export function lightOfStay(leg: Leg, clocks: readonly ClockView[], now: number): LightName {
  const from = Date.parse(leg.startedAt)
  const to = leg.endedAt === null ? now : Date.parse(leg.endedAt)
  const isOwn = (one: ClockView) => promised.includes(one.kind) || one.owedBy === leg.organisation
  const own = clocks.filter((one) => isOwn(one) && !reminders.includes(one.kind))
  const ranOut = own.some((one) => {
    const due = Date.parse(one.dueAt)
    const wasOpen = one.settledAt === null ? one.state !== 'stopped' : Date.parse(one.settledAt) > due
    return wasOpen && due >= from && due < to
  })
  if (ranOut) return 'late'
  if (leg.endedAt !== null) return 'done'
  const open = own.filter((one) => one.settledAt === null && one.state !== 'stopped')
  const tones = open.map((one) => toneOf(one, now))
  return worst.find((tone) => tones.includes(tone)) ?? 'ok'
}

import type { ClockView } from '#contract/case/view.ts'
import type { LightName } from '../../parts/Light.tsx'
import { toneOf } from '../clocks/Verdict.tsx'

/** How the promises stand, by which a change is noticed: each clock with its light and its due instant. */
export type Standing = ReadonlyMap<string, { readonly clock: ClockView; readonly light: LightName }>

/** How these clocks stand now. */
export function standing(clocks: readonly ClockView[], now: number): Standing {
  return new Map(clocks.map((clock) => [clock.key, { clock, light: toneOf(clock, now) }]))
}

/** The clocks that stand otherwise than before: another light, another due instant, or new. */
export function changed(before: Standing, after: Standing): readonly ClockView[] {
  return [...after.values()].flatMap(({ clock, light }) => {
    const was = before.get(clock.key)
    const isSame = was && was.light === light && was.clock.dueAt === clock.dueAt
    return isSame ? [] : [clock]
  })
}

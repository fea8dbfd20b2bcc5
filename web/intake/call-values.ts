import type { DeskCall } from '#contract/telephone/calls.ts'
import { toPick } from '../operator-time.ts'
import { contentOf } from './draft.ts'
import type { IntakeValues, WindowChoice } from './intake-body.ts'
import { knownValues } from './known-values.ts'

/** What a call says for the form: how the customer is reached, where they called and when, and who they are if only one it can be. */
export function callValues(call: DeskCall, windows: readonly WindowChoice[]): IntakeValues {
  const { id, number, window, channel, customers, direction } = call
  const line = windows.find((one) => one.id === window && channel && one.channels.includes(channel))
  const [only, ...others] = customers
  const known = only && others.length === 0 ? knownValues(only) : {}
  return {
    ...known,
    call: id,
    ...(number ? { contact: number } : {}),
    ...(line && window && channel ? { window, channel } : {}),
    ...(line && channel === 'spHotline' ? { onBehalfOf: 'customer' as const } : {}),
    ...(direction === 'in' ? { submittedAt: toPick(call.at), via: 'phone' } : {}),
  }
}

/** Whether nobody has typed anything that would be lost: only what stands on every form is there. */
export function isUntouched(values: IntakeValues, first: IntakeValues): boolean {
  const bare = (all: IntakeValues) => {
    const kept = JSON.parse(contentOf(all)) as Record<string, unknown>
    const filled = Object.entries(kept).filter(([name, value]) => value !== '' && name !== 'queryMode')
    return filled.map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  }
  const beforehand = new Set(bare(first))
  return bare(values).every((one) => beforehand.has(one))
}

/** The form with what a call says where nothing stands. */
export function withBlanksFilled(values: IntakeValues, said: IntakeValues): IntakeValues {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return { ...said, ...Object.fromEntries(given), call: said.call } as IntakeValues
}

import dayjs from 'dayjs'
import type { IntakeValues } from './intake-body.ts'

const times = ['customerComplainedAt', 'spRepliedCustomerAt', 'consumedAt'] as const
const nameOf = (organisation: string) => `beichen.intake.${organisation}`

/** Keeps what was typed for this tab; storage may be full or forbidden, and then the form still works. */
export function keepDraft(organisation: string, values: IntakeValues): void {
  try {
    sessionStorage.setItem(nameOf(organisation), JSON.stringify(values))
  } catch {
    return
  }
}

/** What was typed before the page was loaded again. */
export function keptDraft(organisation: string): IntakeValues {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(organisation)) ?? '{}') as Record<string, unknown>
    for (const name of times) if (typeof kept[name] === 'string') kept[name] = dayjs(kept[name])
    return kept as IntakeValues
  } catch {
    return {}
  }
}

/** Forgets it: the case is registered, or the person said so. */
export function dropDraft(organisation: string): void {
  sessionStorage.removeItem(nameOf(organisation))
}

import dayjs, { isDayjs } from 'dayjs'
import { usedIn } from '../knowledge/used-versions.ts'
import type { IntakeValues } from './intake-body.ts'

const times = ['customerComplainedAt', 'spRepliedCustomerAt', 'consumedAt', 'submittedAt'] as const
const texts = [
  ...['kind', 'category', 'window', 'channel', 'onBehalfOf', 'account', 'name', 'contact', 'description'],
  ...['serviceContent', 'sp', 'areaType', 'answer', 'via', 'queryMode', 'satisfaction', 'call'],
] as const
const wallClock = 'YYYY-MM-DDTHH:mm:ss'

/** What was typed, as it is kept. */
export function contentOf(values: IntakeValues): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  // As it stands on the wall clock: another machine may keep another zone.
  const kept = given.map(([name, value]) => [name, isDayjs(value) ? value.format(wallClock) : value])
  return JSON.stringify(Object.fromEntries(kept))
}

/** What was kept, for the form; only what the form knows, whoever wrote it. */
export function valuesIn(content: string | null): IntakeValues {
  const kept = parsed(content)
  const values: Record<string, unknown> = {}
  for (const name of texts) if (typeof kept[name] === 'string') values[name] = kept[name]
  for (const name of times) {
    const at = typeof kept[name] === 'string' ? dayjs(kept[name]) : null
    if (at?.isValid()) values[name] = at
  }
  if (typeof kept.amount === 'number') values.amount = kept.amount
  const { place } = kept
  const used = usedIn(kept.used)
  if (used.length > 0) values.used = used
  if (Array.isArray(place) && place.every((one) => typeof one === 'string')) values.place = place
  return values as IntakeValues
}

/** The copy of this tab, which is there at once when the page is loaded again. */
export type KeptHere = {
  readonly content: string
  readonly over: string | null
  readonly at: string
  /** What was sent to the server without an answer so far. */
  readonly sent: readonly string[]
}

const nameOf = (organisation: string) => `beichen.intake.${organisation}`

/** Keeps a copy in this tab; storage may be full or forbidden, and then the form still works. */
export function keepHere(organisation: string, kept: KeptHere): void {
  try {
    sessionStorage.setItem(nameOf(organisation), JSON.stringify(kept))
  } catch {
    return
  }
}

/** The copy of this tab, if there is one. */
export function keptHere(organisation: string): KeptHere | null {
  const { content, over, at, sent } = parsed(sessionStorage.getItem(nameOf(organisation)))
  if (typeof content !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null
  const unanswered = Array.isArray(sent) ? sent.filter((one) => typeof one === 'string') : []
  return { content, over: typeof over === 'string' ? over : null, at, sent: unanswered }
}

/** Forgets it: the case is registered, or the person said so. */
export function dropHere(organisation: string): void {
  sessionStorage.removeItem(nameOf(organisation))
}

/** What was typed until then is done with, also where the server could not be told so. */
export function doneHere(organisation: string, until: string): void {
  try {
    sessionStorage.setItem(`${nameOf(organisation)}.done`, until)
  } catch {
    return
  }
}

/** Whether a draft is one that is done with. */
export function isDoneHere(organisation: string, changedAt: string | null): boolean {
  return changedAt !== null && sessionStorage.getItem(`${nameOf(organisation)}.done`) === changedAt
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text ?? '{}')
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

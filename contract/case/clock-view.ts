import Type, { type Static } from 'typebox'
import { instantText, orNull } from '../fields.ts'

const text = Type.String()
const number = Type.Integer()

/** Why a clock is due when it is: its limit, how that counts, and every stretch from the start to the due instant. */
export const explanation = Type.Object({
  counts: Type.Enum(['elapsed', 'hours', 'days', 'date']),
  /** The limit in milliseconds of counted time; null where it is days or a date. */
  limit: orNull(number),
  days: orNull(number),
  segments: Type.Array(
    Type.Object({
      what: Type.Enum(['counted', 'closed', 'paused', 'granted']),
      from: instantText,
      to: instantText,
      why: orNull(Type.Enum(['hours', 'weekend', 'holiday'])),
    }),
  ),
  addsUp: Type.Boolean(),
})

export const clockView = Type.Object({
  key: text,
  kind: text,
  round: number,
  owedBy: text,
  owedTo: text,
  category: orNull(text),
  calendar: orNull(text),
  policyVersion: number,
  startedAt: instantText,
  dueAt: instantText,
  originallyDueAt: orNull(instantText),
  warnAt: orNull(instantText),
  state: Type.Enum(['running', 'paused', 'settled', 'stopped']),
  verdict: orNull(Type.Enum(['met', 'breached'])),
  settledAt: orNull(instantText),
  overrunSeconds: orNull(number),
  pauses: Type.Array(Type.Object({ from: instantText, to: orNull(instantText) })),
  /** Why it is due when it is. */
  explanation,
  /** Whether the manual itself fixes this limit; the others stay out of its compliance rate. */
  seedMandated: Type.Boolean(),
})

export type ClockView = Static<typeof clockView>
export type ExplanationView = Static<typeof explanation>

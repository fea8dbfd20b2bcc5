import type { EventType } from '../case/events.ts'
import type { Intake } from '../case/intake.ts'

/** What was said in an event, without its number, instant and author: the content that the journal keeps. */
export type Said = Readonly<Record<string, unknown>>

/** Where an opening event holds what belongs to a person. */
const opening = [
  'intake.customer.name',
  'intake.customer.account',
  'intake.customer.contact',
  'intake.description',
  'intake.serviceContent',
]

/** Who of an SP said it; when it was said is about the work. */
const speaker = ['said.name', 'said.role', 'said.reached'] as const

/**
 * Which parts of which event belong to a person (PIPL 4): who they are, how to reach them, and whatever was written
 * freely about them. What is not named here is about the work and stays when a person is forgotten.
 */
export const personalPaths = {
  submitted: opening,
  parentOpened: opening,
  appealOpened: opening,
  accepted: [],
  rejected: ['reason'],
  mergedInto: [],
  classified: [],
  reclassified: ['reason'],
  forwarded: ['note'],
  returned: ['note', 'reason'],
  dispatchedToSp: ['note'],
  spAnswered: ['note', ...speaker],
  spReturned: ['note', 'reason', ...speaker],
  spCalled: ['note', ...speaker],
  spReceipt: [],
  replyUndelivered: [],
  coordinationAsked: ['note'],
  coordinationDone: ['note'],
  solved: ['note'],
  fedBack: ['note'],
  replied: ['note'],
  delivered: ['note', 'charges'],
  closed: [],
  reopened: ['reason'],
  held: ['consent'],
  resumed: [],
  reminded: ['note'],
  supplemented: ['text'],
  callAttempted: ['note'],
  withdrawn: ['reason'],
  supervised: ['note'],
  extended: ['reason'],
  noted: ['text'],
  messaged: ['text'],
  assigned: [],
  prioritised: ['reason'],
  retitled: ['title', 'before'],
  joinedParent: [],
  childJoined: [],
  appealReceived: [],
  clockRang: [],
  customerCorrected: ['customer.name', 'customer.account', 'customer.contact', 'reason'],
  forgotten: [],
} as const satisfies Record<EventType, readonly string[]>

/** The content of an event apart: what is about the work, and what belongs to a person, by its path. */
export function split(type: EventType, said: Said): { readonly plain: Said; readonly personal: Said } {
  const personal: Record<string, unknown> = {}
  let plain = said
  for (const path of personalPaths[type]) {
    const value = at(plain, path.split('.'))
    if (value === undefined) continue
    personal[path] = value
    plain = changed(plain, path.split('.'), undefined)
  }
  return { plain, personal }
}

/** What is left in the place of a part that was forgotten: of a text that must be there nothing, of a list no line. */
const emptyParts: Readonly<Record<string, unknown>> = {
  'intake.description': '',
  reason: '',
  text: '',
  charges: [],
  'said.name': '',
}

/** Every part that belongs to a person, by event and path, with what is left of it when it is forgotten. */
export function personalParts(): readonly { type: EventType; path: string; empty: unknown }[] {
  return Object.entries(personalPaths).flatMap(([type, paths]) =>
    paths.map((path) => ({ type: type as EventType, path, empty: emptyOf(path) })),
  )
}

/** The content of an event without what belongs to a person. */
export function emptied(type: EventType, said: Said): Said {
  let left = said
  for (const path of personalPaths[type]) {
    const steps = path.split('.')
    if (at(left, steps) !== undefined) left = changed(left, steps, emptyOf(path))
  }
  return left
}

/** What was taken in, without what belongs to a person. */
export function emptiedIntake(intake: Intake): Intake {
  return emptied('submitted', { intake }).intake as Intake
}

function emptyOf(path: string): unknown {
  return emptyParts[path] ?? null
}

function at(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return at((value as Said)[step], rest)
}

function changed(value: Said, [step = '', ...rest]: readonly string[], to: unknown): Said {
  if (rest.length > 0) return { ...value, [step]: changed(value[step] as Said, rest, to) }
  if (to !== undefined) return { ...value, [step]: to }
  const { [step]: _gone, ...left } = value
  return left
}

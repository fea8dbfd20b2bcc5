/** Kinds of notices, by what one does about them. */
export const noticeKinds = [
  'mentioned',
  'assigned',
  'arrived',
  'returned',
  'atRisk',
  'overdue',
  'pressed',
  'help',
  'changed',
  'glass',
  'watched',
  'contacts',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What can call somebody away from another window: their name, what is new on their desk, and what is about to be late. */
export const urgentKinds: readonly NoticeKind[] = [
  'mentioned',
  'assigned',
  'arrived',
  'returned',
  'atRisk',
  'overdue',
]

/** The kind of each event that is told; of a clock that rang, by its ring. */
export const kindOfWhat = {
  mentioned: 'mentioned',
  assigned: 'assigned',
  submitted: 'arrived',
  forwarded: 'arrived',
  dispatchedToSp: 'arrived',
  spAnswered: 'arrived',
  fedBack: 'arrived',
  delivered: 'arrived',
  reopened: 'arrived',
  returned: 'returned',
  spReturned: 'returned',
  spReceipt: 'atRisk',
  replyUndelivered: 'atRisk',
  warning: 'atRisk',
  reminder: 'atRisk',
  breach: 'overdue',
  escalation: 'overdue',
  reminded: 'pressed',
  supervised: 'pressed',
  prioritised: 'pressed',
  coordinationAsked: 'help',
  messaged: 'help',
  coordinationDone: 'help',
  supplemented: 'changed',
  withdrawn: 'changed',
  extended: 'changed',
  autoClose: 'changed',
  fileInfected: 'changed',
  glassBroken: 'glass',
  reportSubmitted: 'arrived',
  reportReturned: 'returned',
  reportDueSoon: 'atRisk',
  reportLate: 'overdue',
  contactsDueSoon: 'contacts',
  contactsStale: 'contacts',
  contactsMissing: 'contacts',
} as const satisfies Readonly<Record<string, NoticeKind>>

/** The kind of a notice; what is newer than this list is a change. */
export function kindOf(what: string): NoticeKind {
  const [first = ''] = what.split(':')
  return Object.hasOwn(kindOfWhat, first) ? kindOfWhat[first as keyof typeof kindOfWhat] : 'changed'
}

/** What belongs to these kinds, as notices are kept. */
export function whatsOf(kinds: readonly NoticeKind[]): readonly string[] {
  return Object.entries(kindOfWhat).flatMap(([what, kind]) => (kinds.includes(kind) ? [what] : []))
}

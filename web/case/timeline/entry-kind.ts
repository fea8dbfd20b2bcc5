import type { TimelineEntry } from '#contract/case/timeline.ts'

/** Of what sort an entry is; each has a look of its own. */
export type EntryKind = 'words' | 'reply' | 'call' | 'passing' | 'partner' | 'internal' | 'clock' | 'system'

const kinds: Readonly<Record<string, EntryKind>> = {
  submitted: 'words',
  appealOpened: 'words',
  reminded: 'words',
  supplemented: 'words',
  withdrawn: 'words',
  reopened: 'words',
  replied: 'reply',
  delivered: 'reply',
  callAttempted: 'call',
  forwarded: 'passing',
  returned: 'passing',
  fedBack: 'passing',
  solved: 'passing',
  supervised: 'passing',
  coordinationAsked: 'passing',
  coordinationDone: 'passing',
  dispatchedToSp: 'partner',
  spAnswered: 'partner',
  spReturned: 'partner',
  spCalled: 'partner',
  spReceipt: 'partner',
  replyUndelivered: 'reply',
  clockRang: 'clock',
  held: 'clock',
  resumed: 'clock',
  extended: 'clock',
}

/** Of what sort an entry is: what the customer said, what they were told, what people of the operator said to each other … */
export function kindOf({ type, visibility }: Pick<TimelineEntry, 'type' | 'visibility'>): EntryKind {
  if (type === 'noted' || type === 'messaged') return visibility === 'partner' ? 'partner' : 'internal'
  return kinds[type] ?? 'system'
}

/** What can be looked at alone, in the order of the screen. */
export const shares = ['all', 'talk', 'internal', 'partner', 'clocks', 'system'] as const
export type Share = (typeof shares)[number]

const shareOf: Readonly<Record<EntryKind, Share>> = {
  words: 'talk',
  reply: 'talk',
  call: 'talk',
  passing: 'internal',
  internal: 'internal',
  partner: 'partner',
  clock: 'clocks',
  system: 'system',
}

/** Whether an entry belongs to what is looked at: to the share of it, and to an organisation that did it or got it. */
export function belongs(
  entry: Pick<TimelineEntry, 'type' | 'visibility' | 'organisation' | 'to'>,
  share: Share,
  organisation: string | null,
): boolean {
  const isOfShare = share === 'all' || shareOf[kindOf(entry)] === share
  return isOfShare && (organisation === null || [entry.organisation, entry.to].includes(organisation))
}

import { type Instant, later, plusMinutes } from '../time.ts'

/** Whose telephone it is about: a person where they act. Null: the switch named somebody whom we do not know. */
export type Desk = { readonly person: string; readonly organisation: string }

type Said = {
  /** By the clock of the switch. */
  readonly at: Instant
  /** By ours. */
  readonly heardAt: Instant
}

/** What a switch says of a call. For a call to a customer `offered` is that it is dialled, `answered` that they are there. */
export type CallWord =
  | (Said & { readonly type: 'offered' | 'answered'; readonly desk: Desk | null })
  | (Said & { readonly type: 'ended'; readonly answered: boolean; readonly seconds: number })

/** Everything that was said of a call; in which order it was heard makes no difference. */
export type CallWords = readonly CallWord[]

/** Clocks of switches go wrong by a little; more than this ahead of ours is a mistake. */
const MOST_AHEAD_MINUTES = 5
/** A telephone that rings for longer rings nowhere: that it ended was not said. */
const RINGS_MINUTES = 10
const LASTS_MINUTES = 240

/** What has been said with one more word; the same said again changes nothing, and what was said first stands. */
export function withWord(words: CallWords, word: CallWord): CallWords {
  if (words.some((one) => keyOf(one) === keyOf(word))) return words
  return [...words, word].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** The word that says the same, as it was heard first. */
export function firstHeard(words: CallWords, word: CallWord): CallWord {
  return words.find((one) => keyOf(one) === keyOf(word)) ?? word
}

/** How a call stands. That it ended is the last word, whatever is heard after it. */
export function standingOf(words: CallWords): 'ringing' | 'answered' | 'ended' {
  if (words.some((one) => one.type === 'ended')) return 'ended'
  return words.some((one) => one.type === 'answered') ? 'answered' : 'ringing'
}

/** At whose desks the call is now: where it rings; at one alone as soon as somebody has it; at none when it is over. */
export function desksNow(words: CallWords, now: Instant): readonly Desk[] {
  const standing = standingOf(words)
  if (standing === 'ended') return []
  const last = words.reduce((latest, one) => later(latest, one.heardAt), words[0]?.heardAt ?? now)
  if (plusMinutes(last, standing === 'ringing' ? RINGS_MINUTES : LASTS_MINUTES) < now) return []
  const holder = standing === 'answered' ? holderOf(words) : undefined
  return standing === 'answered' ? (holder ? [holder] : []) : desksOf(words)
}

/** Who had the call: the last who answered it; for one that nobody answered, the first to whom it was given. */
export function holderOf(words: CallWords): Desk | null {
  const answered = words.findLast((one) => one.type === 'answered')
  if (answered) return answered.type === 'answered' ? answered.desk : null
  return desksOf(words)[0] ?? null
}

/** Everybody at whose desk it was. */
export function desksOf(words: CallWords): readonly Desk[] {
  const desks = words.flatMap((one) => (one.type === 'ended' || one.desk === null ? [] : [one.desk]))
  return [...new Map(desks.map((one) => [deskKey(one), one])).values()]
}

/** A desk as one word. */
export function deskKey({ person, organisation }: Desk): string {
  return `${person} ${organisation}`
}

/** When the call began, by the earlier of the two clocks: what a customer is promised is not counted from the future. */
export function beganAt(words: CallWords): Instant {
  const all = words.flatMap((one) => [one.at, one.heardAt])
  return all.reduce((first, at) => (at < first ? at : first))
}

/** How a call to its end went; null as long as nobody has said so. */
export function endOf(words: CallWords): Extract<CallWord, { type: 'ended' }> | null {
  const end = words.find((one) => one.type === 'ended')
  return end?.type === 'ended' ? end : null
}

/** Whether the switch speaks of what has yet to come. */
export function isAhead(at: Instant, now: Instant): boolean {
  return at > plusMinutes(now, MOST_AHEAD_MINUTES)
}

function keyOf(word: CallWord): string {
  if (word.type === 'ended') return 'ended'
  return `${word.type} ${word.desk ? deskKey(word.desk) : ''}`
}

function orderOf(word: CallWord): string {
  return `${word.at} ${keyOf(word)}`
}

import { type Instant, plusMinutes } from '../time.ts'

/** The groups that questions fall into (domain.md 1.3: the five groups of the manual's questions and answers). */
export type TopicGroup = 'account' | 'ordering' | 'service' | 'billing' | 'technical'

export const topicGroups: readonly TopicGroup[] = ['account', 'ordering', 'service', 'billing', 'technical']

/** Who may read an article, each more than the one before: the operator's people, also those of SPs, also customers. */
export type Audience = 'internal' | 'partner' | 'public'

export const audiences: readonly Audience[] = ['internal', 'partner', 'public']

/** For whom an article holds: a province by its code, or the nation. */
export type Reach = number | null

/** What an article says. */
export type ArticleContent = {
  readonly topic: TopicGroup
  /** Categories of cases that it helps with. */
  readonly categories: readonly string[]
  readonly audience: Audience
  /** The question, as it is asked. */
  readonly title: string
  /** What is told to a customer, in plain words. */
  readonly answer: string
  /** What whoever answers must know besides, in Markdown. */
  readonly details: string
}

/** A version that is still being worked on: one at most, with the numbers of versions going up. */
export type OpenVersion = {
  readonly no: number
  readonly is: 'draft' | 'proposed'
  /** Everybody who wrote in it. */
  readonly writers: readonly string[]
}

/** An article: which version is read, and which is being worked on. */
export type Article = {
  readonly reach: Reach
  readonly published: number | null
  readonly open: OpenVersion | null
  /** Until when what it says has been looked at; null: it was never published. */
  readonly reviewDueAt: Instant | null
  readonly isTakenDown: boolean
}

export type Standing = 'draft' | 'proposed' | 'published' | 'outdated' | 'takenDown'

/** For how many days a published article is believed, unless its approver says another day; and the longest. */
export const REVIEW_AFTER_DAYS = 180
export const LONGEST_UNTIL_REVIEW_DAYS = 366
/** How many days before it is due a review is asked for. */
export const REVIEW_ASKED_BEFORE_DAYS = 30

const DAY = 24 * 60

/** Where an article is in its life. One that nobody has looked at in time is outdated by itself, and is not suggested. */
export function standingOf({ published, open, reviewDueAt, isTakenDown }: Article, now: Instant): Standing {
  if (isTakenDown) return 'takenDown'
  if (published === null) return open?.is ?? 'draft'
  return reviewDueAt !== null && reviewDueAt > now ? 'published' : 'outdated'
}

/** Before which due date an article is on the list of those to review. */
export function reviewAskedUntil(now: Instant): Instant {
  return plusMinutes(now, REVIEW_ASKED_BEFORE_DAYS * DAY)
}

/** When an article that was found right today is to be looked at again; null: not on a day that one may choose. */
export function nextReview(wished: Instant | null, now: Instant): Instant | null {
  const at = wished ?? plusMinutes(now, REVIEW_AFTER_DAYS * DAY)
  return at > now && at <= plusMinutes(now, LONGEST_UNTIL_REVIEW_DAYS * DAY) ? at : null
}

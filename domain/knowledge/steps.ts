import type { Actor } from '../access/roles.ts'
import type { Network } from '../organisation/network.ts'
import { no, type Outcome, yes } from '../outcome.ts'
import type { Instant } from '../time.ts'
import { type Article, nextReview, standingOf } from './article.ts'
import { approvesFor, stopsFor, writesFor } from './writing.ts'

/** What is done with an article beside writing it. */
export type ArticleStep = 'propose' | 'return' | 'publish' | 'confirm' | 'outdate' | 'takeDown'

export type ArticleRefusal = 'articleNotNow' | 'articleNotYours' | 'articleOwnVersion' | 'validationFailed'

type Situation = {
  readonly article: Article
  readonly actor: Actor
  readonly network: Network
  readonly now: Instant
}

type StepRule = {
  readonly isTime: (situation: Situation) => boolean
  readonly isTheirs: (situation: Situation) => boolean
  readonly needsReason: boolean
  /** Not by somebody who wrote it: four eyes. */
  readonly needsOther: boolean
  /** It stands, from now on, until a day on which it is looked at again. */
  readonly looksAhead: boolean
}

const byWriters = ({ article, actor, network }: Situation) => writesFor(actor, article.reach, network)
const byApprovers = ({ article, actor, network }: Situation) => approvesFor(actor, article.reach, network)
const byStoppers = ({ article, actor, network }: Situation) => stopsFor(actor, article.reach, network)
const isOpen = (is: 'draft' | 'proposed') => (one: Situation) => one.article.open?.is === is
const stands =
  (...all: readonly ReturnType<typeof standingOf>[]) =>
  ({ article, now }: Situation) =>
    all.includes(standingOf(article, now))

const plain = { needsReason: false, needsOther: false, looksAhead: false }

/** The life of an article. */
export const articleSteps: Readonly<Record<ArticleStep, StepRule>> = {
  propose: { ...plain, isTime: isOpen('draft'), isTheirs: byWriters },
  return: { ...plain, isTime: isOpen('proposed'), isTheirs: byApprovers, needsReason: true },
  publish: {
    ...plain,
    isTime: isOpen('proposed'),
    isTheirs: byApprovers,
    needsOther: true,
    looksAhead: true,
  },
  confirm: { ...plain, isTime: stands('published', 'outdated'), isTheirs: byApprovers, looksAhead: true },
  outdate: { ...plain, isTime: stands('published'), isTheirs: byStoppers, needsReason: true },
  takeDown: {
    ...plain,
    isTime: stands('published', 'outdated', 'draft', 'proposed'),
    isTheirs: (one) => byStoppers(one) || (one.article.published === null && byWriters(one)),
    needsReason: true,
  },
}

const stepNames = Object.keys(articleSteps) as readonly ArticleStep[]

type StepWish = { readonly reason: string | null; readonly reviewDueAt: Instant | null }

/** The article after a step, or why it is not taken. */
export function takeStep(
  step: ArticleStep,
  { reason, reviewDueAt }: StepWish,
  situation: Situation,
): Outcome<Article, ArticleRefusal> {
  const barred = barsStep(step, situation)
  if (barred) return no(barred)
  const { article, now } = situation
  const rule = articleSteps[step]
  if (rule.needsReason && !reason?.trim()) return no('validationFailed')
  const review = rule.looksAhead ? nextReview(reviewDueAt, now) : article.reviewDueAt
  if (rule.looksAhead && review === null) return no('validationFailed')
  return yes(after(step, { ...article, reviewDueAt: review }, now))
}

/** What somebody may do with an article as it is. */
export function stepsFor(situation: Situation): readonly ArticleStep[] {
  return stepNames.filter((step) => barsStep(step, situation) === null)
}

/** Why nobody writes in an article now, or not this person; null when they may. What is proposed is read, not changed. */
export function barsWriting({ article, actor, network }: Omit<Situation, 'now'>): ArticleRefusal | null {
  if (!writesFor(actor, article.reach, network)) return 'articleNotYours'
  return article.open?.is === 'proposed' ? 'articleNotNow' : null
}

function barsStep(step: ArticleStep, situation: Situation): ArticleRefusal | null {
  const rule = articleSteps[step]
  if (!rule.isTheirs(situation)) return 'articleNotYours'
  if (!rule.isTime(situation)) return 'articleNotNow'
  const isOwn = situation.article.open?.writers.includes(situation.actor.person) === true
  return rule.needsOther && isOwn ? 'articleOwnVersion' : null
}

function after(step: ArticleStep, article: Article, now: Instant): Article {
  const { open } = article
  if (step === 'propose' && open) return { ...article, open: { ...open, is: 'proposed' } }
  if (step === 'return' && open) return { ...article, open: { ...open, is: 'draft' } }
  if (step === 'publish' && open) return { ...article, published: open.no, open: null, isTakenDown: false }
  if (step === 'outdate') return { ...article, reviewDueAt: now }
  if (step === 'takeDown') return { ...article, isTakenDown: true }
  return article
}

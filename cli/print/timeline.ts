import type { showProgress, showTimeline, TimelineEntry } from '#contract/case/timeline.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { caseWords } from '../words-case.ts'
import { eventWords, factWords } from '../words-timeline.ts'
import type { Page } from './page.ts'
import { type Names, nameOf, partyWords } from './parties.ts'
import { aligned, pairs } from './table.ts'

/** Everything that happened to a case, a line each. */
export function printTimeline(answer: AnswerOf<typeof showTimeline>, page: Page): readonly string[] {
  return aligned(
    answer.entries.map((entry) => [
      String(entry.seq),
      page.time(entry.at),
      eventName(entry, page),
      whoOf(entry, answer.names, page),
      saidOf(entry, answer.names, page),
    ]),
    null,
  )
}

function eventName({ type }: TimelineEntry, page: Page): string {
  const words = eventWords[type]
  return words ? page.say(words) : type
}

function whoOf({ person, organisation, saidBy }: TimelineEntry, names: Names, page: Page): string {
  const who = [person ?? '', nameOf(organisation, names, page)].filter(Boolean).join(' ')
  const spokenFor =
    saidBy === null ? '' : ` ${page.say(caseWords.saidBy, { who: page.value('party', saidBy) })}`
  return (who || page.say(caseWords.system)) + spokenFor
}

function saidOf(entry: TimelineEntry, names: Names, page: Page): string {
  const to = entry.to === null ? '' : `→ ${partyWords(entry.to, names, page)}`
  const facts = Object.entries(entry.facts).map(([name, value]) => factOf(name, value, entry, page))
  const charges = entry.charges.map((line) => line.words)
  const seen = entry.visibility === 'all' ? '' : `[${page.value('visibility', entry.visibility)}]`
  const text = entry.text ?? ''
  return [to, seen, text, facts.filter(Boolean).join(' '), ...charges].filter(Boolean).join(' · ')
}

type Fact = TimelineEntry['facts'][string]

function factOf(name: string, value: Fact, { text, type }: TimelineEntry, page: Page): string {
  if (value === null || value === false || (name === 'reason' && value === text)) return ''
  const words = factWords[name]
  const label = words ? page.say(words) : name
  if (name === 'heldMilliseconds') return `${label} ${page.span(Number(value))}`
  if (value === true) return label
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
  const clock = name === 'clock' ? String(value).split('/')[0] : undefined
  const said = isTime ? page.time(value) : clock ? page.value('clock', clock) : page.value(name, value)
  return type === 'clockRang' && name === 'ring' ? said : `${label} ${said}`
}

/** What the customer sees of the progress. */
export function printProgress(answer: AnswerOf<typeof showProgress>, page: Page): readonly string[] {
  const { firstReplyDueAt, resolveDueAt } = answer
  const promised = (at: string | null) => (at === null ? '' : page.time(at))
  return [
    page.say(caseWords.title, { number: answer.number }),
    ...pairs(
      [
        [page.say(caseWords.stage), page.say(answer.stage)] as const,
        [page.say(caseWords.received), page.time(answer.receivedAt)] as const,
        [page.say(caseWords.firstReplyBy), promised(firstReplyDueAt)] as const,
        [page.say(caseWords.resolveBy), promised(resolveDueAt)] as const,
      ],
      '  ',
    ),
    ...pairs(answer.steps.map((step) => [page.time(step.at), page.say(step)] as const)),
  ]
}

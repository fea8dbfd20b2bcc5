import type { CaseView, ClockView } from '#contract/case/view.ts'
import { caseWords } from '../words-case.ts'
import type { Page } from './page.ts'
import { nameOf } from './parties.ts'
import { aligned } from './table.ts'

/** The clocks of a case: who owes what to whom until when, and how that stands. */
export function printClocks({ clocks, names }: CaseView, page: Page): readonly string[] {
  if (clocks.length === 0) return []
  const head = [caseWords.clock, caseWords.due, caseWords.standing, caseWords.owes].map((one) =>
    page.say(one),
  )
  const rows = clocks.map((clock) => [
    clock.round > 1
      ? `${page.value('clock', clock.kind)} ${page.say(caseWords.round, { n: clock.round })}`
      : page.value('clock', clock.kind),
    page.time(clock.dueAt),
    standingOf(clock, page),
    `${nameOf(clock.owedBy, names, page)} → ${nameOf(clock.owedTo, names, page)}`,
  ])
  return aligned([head, ...rows], null)
}

function standingOf(clock: ClockView, page: Page): string {
  const extended =
    clock.originallyDueAt === null
      ? ''
      : ` ${page.say(caseWords.extended, { at: page.time(clock.originallyDueAt) })}`
  return judgedWords(clock, page) + extended
}

function judgedWords(clock: ClockView, page: Page): string {
  const { verdict, state, settledAt, overrunSeconds } = clock
  if (verdict === 'breached' && overrunSeconds !== null) {
    return page.say(caseWords.breachedBy, { span: page.span(overrunSeconds * 1000) })
  }
  if (verdict === 'met' && settledAt !== null) {
    return page.say(caseWords.metIn, { span: page.span(Date.parse(clock.dueAt) - Date.parse(settledAt)) })
  }
  if (state === 'running' || verdict === 'breached') return page.remaining(clock.dueAt)
  return page.value('state', state)
}

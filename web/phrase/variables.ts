import type { CaseView } from '#contract/case/view.ts'
import type { Me } from '#contract/session/session.ts'
import { dayOf, fullTime } from '../operator-time.ts'
import { phraseWords } from '../words/phrase.ts'

type Asked = {
  readonly view: CaseView
  readonly me: Me
  readonly category: string | null
  readonly now: number
}
type Variable = {
  readonly id: keyof typeof phraseWords.zh.variable
  readonly value: (asked: Asked) => string | null
}

/** What a sentence can leave open for the case to fill in. */
export const variables: readonly Variable[] = [
  { id: 'customer', value: ({ view }) => view.intake.customer.name },
  { id: 'account', value: ({ view }) => view.intake.customer.account },
  { id: 'number', value: ({ view }) => view.number },
  { id: 'reply', value: ({ view }) => dueOf('firstReply', view) },
  { id: 'promise', value: ({ view }) => dueOf('resolve', view) },
  { id: 'category', value: ({ category }) => category },
  { id: 'service', value: ({ view }) => view.intake.serviceContent },
  { id: 'amount', value: ({ view }) => numberText(view.intake.amount) },
  {
    id: 'refund',
    value: ({ view }) => numberText(view.refundTotal || null),
  },
  { id: 'sp', value: ({ view }) => nameOf(view.sp, view) },
  { id: 'window', value: ({ view }) => nameOf(view.mainWindow, view) },
  { id: 'holder', value: ({ view }) => nameOf(view.holder, view) },
  { id: 'me', value: ({ me }) => me.name || null },
  { id: 'desk', value: ({ me }) => me.acting?.name ?? null },
  { id: 'today', value: ({ now }) => dayOf(now) },
]

/** Its names between the braces: in whichever language the sentence was kept. */
function namesOf({ id }: Variable): readonly string[] {
  return [phraseWords.zh.variable[id], phraseWords.en.variable[id]]
}

/** Every name of a variable. */
export const variableNames: ReadonlySet<string> = new Set(variables.flatMap(namesOf))

/** What the variables come to in a case. */
export function valuesOf(asked: Asked): ReadonlyMap<string, string | null> {
  return new Map(
    variables.flatMap((one) => namesOf(one).map((name) => [name, one.value(asked) || null] as const)),
  )
}

/** The present promise, to the minute; it is told also when it has passed, so that nobody promises another. */
function dueOf(kind: string, { clocks, round }: CaseView): string | null {
  const clock = clocks.findLast((one) => one.kind === kind && one.round === round)
  return clock ? fullTime(clock.dueAt).slice(0, 16) : null
}

function nameOf(id: string | null, { names }: CaseView): string | null {
  return id === null ? null : (names[id] ?? id)
}

function numberText(amount: number | null): string | null {
  return amount === null ? null : String(amount)
}

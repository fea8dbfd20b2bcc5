import { type MoveAnswer, moveEndpoints } from '#contract/case/moves.ts'
import type { submitCase } from '#contract/case/submit.ts'
import type { AnswerOf, Endpoint } from '#contract/endpoint.ts'
import { caseWords } from '../words-case.ts'
import type { Page } from './page.ts'

/** What a move came to, in one line. */
export function printMove(endpoint: Endpoint, answer: MoveAnswer, page: Page): readonly string[] {
  const { number, round } = answer
  const status = page.value('status', answer.status)
  const moved = page.say(caseWords.moved, { number, move: page.say(endpoint), status, round })
  return [joined([moved, ...afterwards(answer, page)], page)]
}

/** The number of a new case, in one line. */
export function printSubmitted(answer: AnswerOf<typeof submitCase>, page: Page): readonly string[] {
  const { number, receivedAt } = answer
  const status = page.value('status', answer.status)
  const registered = page.say(caseWords.registered, { number, status, at: page.time(receivedAt) })
  const hint = answer.hint === null ? [] : [page.say(caseWords[answer.hint])]
  return [joined([registered, ...afterwards(answer, page), ...hint], page)]
}

/** Whether an endpoint is a move. */
export function isMove(endpoint: Endpoint): boolean {
  return moveEndpoints.some((one) => one.name === endpoint.name)
}

function afterwards({ holder, others }: MoveAnswer, page: Page): readonly string[] {
  return [
    holder === null ? page.say(caseWords.nobody) : page.say(caseWords.heldBy, { holder }),
    ...(others.length === 0 ? [] : [page.say(caseWords.others, { numbers: others.join(' ') })]),
  ]
}

function joined(parts: readonly string[], page: Page): string {
  return parts.join(page.language === 'zh' ? '，' : ', ')
}

import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { endCall, tellCall } from '#contract/telephone/calls.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isAhead } from '#domain/telephone/call.ts'
import { lineOf } from '#domain/telephone/line.ts'
import { instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call } from '../shell.ts'
import { deskOf } from './agent.ts'
import { type CallName, type Kept, keepWord } from './call-store.ts'
import { followCall } from './follow-call.ts'

/** A switch says that a call rings, or that somebody has it. The same said again gets the first answer. */
export async function tellCallUse(
  call: Call<undefined, undefined, BodyOf<typeof tellCall>>,
  shell: CaseShell,
): Promise<Outcome<AnswerOf<typeof tellCall>, Refused>> {
  const { call: saidAs, state, window, agent, number, direction, about } = call.body
  const at = instant(call.body.at)
  const barred = whyNot(call, at)
  if (barred) return no(barred)
  const network = shell.reference.network()
  const line = lineOf(actorOf(call).organisation, window, network)
  if (!line) return no(refused('notYourLine', window))
  const system = through(shell.pool, eyesOfSystem(network))
  const desk = await deskOf(system, agent, line, network, call.now)
  const facts = { direction, window, number: number ?? null, about: about ?? null }
  const word = { type: state, at, heardAt: call.now, desk } as const
  const kept = await withRetry(() => keepWord(nameOf(saidAs, call, shell), word, facts, shell))
  await followed(kept, shell)
  const first = kept.word.type === 'ended' ? null : kept.word.desk
  return yes({ call: saidAs, heardAt: kept.word.heardAt, agentKnown: first !== null })
}

/** A switch says that a call is over, perhaps before it has said anything else of it. */
export async function endCallUse(
  call: Call<ParamsOf<typeof endCall>, undefined, BodyOf<typeof endCall>>,
  shell: CaseShell,
): Promise<Outcome<AnswerOf<typeof endCall>, Refused>> {
  const { answered, seconds, recording } = call.body
  const at = instant(call.body.at)
  const barred = whyNot(call, at)
  if (barred) return no(barred)
  const saidAs = call.params.call
  const word = { type: 'ended', at, heardAt: call.now, answered, seconds } as const
  const facts = { recording: recording ?? null }
  const kept = await withRetry(() => keepWord(nameOf(saidAs, call, shell), word, facts, shell))
  await followed(kept, shell)
  return yes({ call: saidAs, heardAt: kept.word.heardAt })
}

function whyNot(call: Pick<Call, 'who' | 'now'>, at: ReturnType<typeof instant>): Refused | null {
  if (!call.who?.scopes) return refused('onlyByKey')
  return isAhead(at, call.now) ? { code: 'switchClockAhead', fields: ['at'], wrong: true } : null
}

/** A call is kept with the province whose key speaks of it: of its window nothing may have been said yet. */
function nameOf(saidAs: string, call: Pick<Call, 'who'>, shell: CaseShell): CallName {
  const operatedBy = actorOf(call).organisation
  const { provinceCode } = shell.reference.network().find(operatedBy) ?? {}
  return { shardKey: (provinceCode ?? 0) * 100, operatedBy, saidAs }
}

/** What cannot be followed now is followed by the loop: the switch has been heard in any case. */
async function followed({ row, isNew }: Kept, shell: CaseShell): Promise<void> {
  if (!isNew || !row.words.some((one) => one.type === 'ended')) return
  await followCall(row, shell).catch((error) =>
    shell.log.warn({ error }, 'what came of a call could not be written; trying again'),
  )
}

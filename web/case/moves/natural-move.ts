import type { CaseView } from '#contract/case/view.ts'
import { type MoveName, moveNames } from '#contract/case/wishes.ts'

/** What usually comes next, the likeliest first. */
const order: readonly MoveName[] = [
  'accept',
  'classify',
  'coordinateDone',
  'spAnswer',
  'resume',
  'feedback',
  'deliver',
  'solve',
  'forward',
  'close',
  'reply',
]

type Seen = Pick<CaseView, 'may' | 'kind' | 'clocks' | 'rounds'>

/** The move that naturally comes next, among those that may be made; null when there is none. */
export function naturalMove(view: Seen): MoveName | null {
  const mayDo = (move: MoveName) => view.may[move]?.ok === true
  // The customer waits for a first word: that goes before anything else on a complaint.
  const owesReply = view.clocks.some((one) => one.kind === 'firstReply' && one.state === 'running')
  const isSettled = !mayDo('accept') && !mayDo('classify')
  if (view.kind === 'complaint' && owesReply && isSettled && mayDo('reply')) return 'reply'
  const isUnnatural = (move: MoveName) =>
    isSolved(view) ? move === 'forward' || move === 'solve' : isEndedEarly(move, view)
  return order.find((move) => mayDo(move) && !isUnnatural(move)) ?? null
}

/** Whether the present round has its solution, which now only has to come down. */
function isSolved({ rounds }: Seen): boolean {
  return rounds.at(-1)?.solution != null
}

/** A complaint that nobody has solved yet usually goes up from the window rather than being ended there. */
function isEndedEarly(move: MoveName, { kind, may }: Seen): boolean {
  const isWindow = may.forward?.ok === true && may.reply?.ok === true
  return kind === 'complaint' && isWindow && (move === 'deliver' || move === 'solve')
}

export type Refusal = NonNullable<CaseView['may'][string]['no']>

/** The moves of a case in the order of the contract: those that may be made, and those refused with the reason. */
export function movesOf(view: Pick<CaseView, 'may'>): {
  readonly allowed: readonly MoveName[]
  readonly refused: readonly { readonly move: MoveName; readonly no: Refusal }[]
} {
  const known = moveNames.filter((move) => view.may[move] !== undefined)
  return {
    allowed: known.filter((move) => view.may[move]?.ok),
    refused: known.flatMap((move) => {
      const no = view.may[move]?.no
      return no ? [{ move, no }] : []
    }),
  }
}

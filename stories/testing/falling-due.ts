import { epochMilliseconds, type Instant, plusMilliseconds } from '#domain/time.ts'
import { wallClock } from '#server/start.ts'
import type { Book } from './acknowledged.ts'
import type { Client } from './client.ts'
import { makeMove } from './make-move.ts'
import { registered } from './step.ts'
import type { WrittenCase } from './written-case.ts'

/** The first reply to a complaint is due after three hours. */
const LIMIT = 180 * 60_000

/** A case whose first reply falls due in a moment, and nobody will give it. */
export type FallingDue = { readonly number: string; readonly dueAt: Instant }

/** Registers calls that were taken almost three hours ago, so that their promises break so many milliseconds from now. */
export async function fallingDue(
  window: Client,
  milliseconds: readonly number[],
  book: Book,
  more: object = {},
): Promise<readonly FallingDue[]> {
  const now = wallClock()
  const registering = milliseconds.map(async (ahead) => {
    const dueAt = plusMilliseconds(now, ahead)
    const step = registered({ ...more, submittedAt: plusMilliseconds(dueAt, -LIMIT) })
    const said = await makeMove(step, { own: '', twin: '' }, window, book)
    return said ? [{ number: said.number, dueAt }] : []
  })
  return (await Promise.all(registering)).flat()
}

/** Whether the broken promise was noticed once, for its true instant, and found so by the case. */
export function ringFaults(
  { number, dueAt }: FallingDue,
  { state, journal }: WrittenCase,
): readonly string[] {
  const breaches = journal.filter(
    (event) => event.type === 'clockRang' && event.clock === 'firstReply/1' && event.ring === 'breach',
  )
  const [rang] = breaches
  const verdict = state.clocks.find((clock) => clock.key === 'firstReply/1')?.verdict
  return [
    ...(breaches.length === 1 ? [] : [`${number}: its breach rang ${breaches.length} times`]),
    ...(rang?.type === 'clockRang' && rang.ringAt !== dueAt
      ? [`${number}: rang for ${rang.ringAt} instead of ${dueAt}`]
      : []),
    ...(verdict === 'breached' ? [] : [`${number}: the verdict is ${verdict}`]),
  ]
}

/** How long until the last of them is due. */
export function untilDue(some: readonly FallingDue[]): number {
  return Math.max(0, ...some.map(({ dueAt }) => epochMilliseconds(dueAt) - Date.now()))
}

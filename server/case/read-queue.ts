import type { Case } from '#domain/case/case.ts'
import { through } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { wholeCases } from './kept-cases.ts'
import type { Place } from './place.ts'
import type { QueueAsked } from './queue-asked.ts'
import { type Row, rowsCollected, rowsFound, rowsMet, type Wanted } from './queue-rows.ts'
import { wayTo } from './way-to-page.ts'

/** A page with the names of those who handle its cases. */
type Page = {
  readonly cases: readonly Case[]
  readonly people: ReadonlyMap<string, string>
  readonly next: Place | null
}

/** A page of a queue as whoever asks sees it, in the order that was asked for, and where the next one begins. */
export async function readQueue(
  asked: QueueAsked,
  wanted: Wanted,
  call: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<Page> {
  const db = through(shell.pool, actorOf(call))
  const rows = await rowsOf(asked, wanted, call, shell)
  const page = rows.slice(0, wanted.limit)
  const whole = await wholeCases(page, db, shell.pool)
  const people = page.flatMap(({ handler, handler_name: name }) =>
    handler === null || name === null ? [] : [[handler, name] as const],
  )
  const next = rows.length > wanted.limit ? (page.at(-1) ?? null) : null
  const cases = page.flatMap(({ number }) => whole.get(number) ?? [])
  return { cases, people: new Map(people), next }
}

async function rowsOf(
  ...[asked, wanted, call, shell]: Parameters<typeof readQueue>
): Promise<readonly Row[]> {
  const way = await wayTo(asked, wanted.limit, call, shell)
  const met = typeof way === 'object' ? await rowsMet(way.upTo, asked, wanted, call, shell) : null
  if (met !== null) return met
  const otherwise = typeof way === 'object' ? way.otherwise : way
  return (otherwise === 'usual' ? rowsFound : rowsCollected)(asked, wanted, call, shell)
}

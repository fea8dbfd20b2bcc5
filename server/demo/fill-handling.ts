import { randomUUIDv7 } from 'node:crypto'
import type { MoveName } from '#contract/case/wishes.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Instant } from '#domain/time.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import type { Cast } from './cast.ts'

type Desk = { readonly shell: CaseShell; readonly cast: Cast; readonly now: Instant }

/** Whose desk, who works there, and who says so. */
const desks: readonly (readonly [desk: string, handler: Role, by: Role])[] = [
  ['W-HN-CS-10000', 'agent', 'agent'],
  ['B-HN-CS', 'handler', 'supervisor'],
  ['P-HN', 'handler', 'supervisor'],
  ['SP-L4301', 'spStaff', 'spStaff'],
]

/** At some desks most of what is due first has somebody who works on it, and one case is more urgent than it looks. */
export async function fillHandling({ shell, cast, now }: Desk): Promise<void> {
  for (const [desk, handler, by] of desks) {
    const { rows } = await shell.pool.query<{ number: string }>(
      'select number from cases where holder = $1 and is_open order by due_at, id limit 12',
      [desk],
    )
    const does = (move: MoveName, number: string, wish: object) =>
      performMove(
        move,
        number,
        { ...wish },
        {
          ...{ params: undefined, query: undefined, body: undefined, now, requestId: randomUUIDv7() },
          who: cast.playing(desk, by),
          from: { address: '127.0.0.1', agent: '', device: null },
        },
        shell,
      )
    const { person } = cast.playing(desk, handler)
    for (const [index, { number }] of rows.entries())
      if (index % 3 !== 2) made(await does('assign', number, { handler: person }))
    const third = rows[2]?.number
    if (third !== undefined && desk === 'B-HN-CS') {
      made(await does('prioritise', third, { priority: 'urgent', reason: '社区医院也受影响' }))
      made(await does('retitle', third, { title: '社区医院周边反映的同类问题' }))
    }
  }
}

function made(done: Awaited<ReturnType<typeof performMove>>): void {
  if (!done.ok) throw new Error(`a desk of the demonstration is refused: ${done.no.code}`)
}

import { randomUUIDv7 } from 'node:crypto'
import type { MoveName } from '#contract/case/wishes.ts'
import type { Case } from '#domain/case/case.ts'
import type { Refusal } from '#domain/case/refusal.ts'
import { through } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Keeps on record that a move was tried and refused; the case itself is untouched (C09). */
export async function keepRefusal(
  c: Case,
  move: MoveName,
  wish: Readonly<Record<string, unknown>>,
  why: Refusal,
  call: Call,
  shell: Shell,
): Promise<void> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'keep-refusal',
    text: `insert into refused_moves (shard_key, id, case_id, at, person, organisation, move, wish, code)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      c.shardKey,
      randomUUIDv7(),
      c.id,
      call.now,
      person,
      organisation,
      move,
      JSON.stringify(wish),
      why.code,
    ],
  })
}

import { randomUUIDv7 } from 'node:crypto'
import type { MoveName } from '#contract/case/wishes.ts'
import type { AnyCode } from '#contract/refusal-words.ts'
import type { Case } from '#domain/case/case.ts'
import type { Refusal } from '#domain/case/refusal.ts'
import { yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/**
 * Keeps on record that a move was tried and refused; the case itself is untouched (C09). The act, which auditors of
 * whoever tried it read, says what they were `told`.
 */
export async function keepRefusal(
  c: Case,
  move: MoveName,
  wish: Readonly<Record<string, unknown>>,
  { code }: Refusal,
  call: Call,
  shell: Shell,
  told: AnyCode = code,
): Promise<void> {
  const { person, organisation } = actorOf(call)
  const id = randomUUIDv7()
  await onRecord(shell, { person, organisation }, async (db) => {
    await db.query({
      name: 'keep-refusal',
      text: `insert into refused_moves (shard_key, id, case_id, at, person, organisation, move, wish, code)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [c.shardKey, id, c.id, call.now, person, organisation, move, JSON.stringify(wish), code],
    })
    const act = actBy(call, 'moveRefused', { number: c.number, move, code: told })
    const rows = [witnessed('refused_moves', c.shardKey, id)]
    return yes({ value: id, act, keeping: { shardKey: c.shardKey, rows } })
  })
}

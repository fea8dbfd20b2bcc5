import { randomUUIDv7 } from 'node:crypto'
import type { Case } from '#domain/case/case.ts'
import { no, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** What is given: the fields, and in which way. A reason goes with what was asked for, and only with that. */
export type Given = {
  readonly cause: 'read' | 'revealed' | 'billing'
  readonly fields: readonly string[]
  readonly reason: string | null
}

const actOf = { read: 'readBySp', revealed: 'customerRevealed', billing: 'billingRead' } as const

/** What of a customer an SP reads of a case, in the form in which it reads it (X23). */
const readBySp = [
  'account',
  'description',
  'serviceContent',
  'consumedAt',
  'amount',
  'name:masked',
  'contact:masked',
]

/** Puts on record that somebody of an SP reads a case, or what has happened to it since they last did. */
export async function readOnRecord(c: Case, call: Pick<Call, 'who' | 'now'>, shell: Shell): Promise<void> {
  await onRecordOnce(c, { cause: 'read', fields: readBySp, reason: null }, call, shell)
}

/**
 * Puts on record that something of a customer is given to whoever calls, before it is given. What was read before and
 * is read again without anything new is on record already.
 */
export async function onRecordOnce(
  c: Case,
  { cause, fields, reason }: Given,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<void> {
  const actor = actorOf(call)
  const id = randomUUIDv7()
  await onRecord(shell, actor, async (db) => {
    const { rowCount } = await db.query({
      name: 'disclose',
      text: `insert into disclosures
          (shard_key, id, case_id, number, organisation, person, at, cause, fields, version, reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
      values: [
        ...[c.shardKey, id, c.id, c.number, actor.organisation, actor.person, call.now],
        ...[cause, fields, c.version, reason],
      ],
    })
    if (rowCount === 0) return no(refused('conflict'))
    const facts = reason === null ? {} : { reason }
    const act = actBy(call, actOf[cause], {
      number: c.number,
      fields,
      ...facts,
    })
    return yes({
      value: id,
      act,
      keeping: { shardKey: c.shardKey, rows: [witnessed('disclosures', c.shardKey, id)] },
    })
  })
}

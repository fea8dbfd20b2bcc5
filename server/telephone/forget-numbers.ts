import type { Case } from '#domain/case/case.ts'
import { plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { openedCustomer } from '../case/sealed-intake.ts'
import { tokensFor } from '../customer/contact-token.ts'
import type { Shell } from '../shell.ts'

const MINUTES_OF_A_DAY = 1_440

const held = `exists (select from call_cases l
  join legal_holds h on h.shard_key = l.shard_key and h.case_id = l.case_id and h.lifted_at is null
  where l.call_shard = k.shard_key and l.call_id = k.id)`
const ofForgotten = `exists (select from call_cases l
  join cases c on c.shard_key = l.shard_key and c.id = l.case_id and c.forgotten_at is not null
  where l.call_shard = k.shard_key and l.call_id = k.id)`

/**
 * Takes numbers and recordings out of calls whose time is over, and out of those of cases that were forgotten, but of none
 * that is kept by law; says of how many. That there was a call stays, as the work in its case does.
 */
export async function forgetNumbers(shell: Shell): Promise<number> {
  const days = shell.reference.policyInForce().retention.callRecords
  const before = days === null ? null : plusMinutes(shell.now(), -days * MINUTES_OF_A_DAY)
  return forget(`k.began_at < $1 or ${ofForgotten}`, [before], shell)
}

/** The same for a person who asks for it: all calls from where they were reached, also those that came to no case. */
export async function forgetCallsOf(cases: readonly Case[], shell: Shell): Promise<number> {
  const contacts = cases.flatMap((c) => openedCustomer(c.intake.customer, shell.customers).contact ?? [])
  const tokens = contacts.flatMap((contact) => tokensFor(contact, shell.customers))
  return tokens.length === 0 ? 0 : forget('k.number_token = any($1)', [[...new Set(tokens)]], shell)
}

async function forget(where: string, values: readonly unknown[], shell: Shell): Promise<number> {
  const db: Db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rowCount } = await db.query(
    `update calls k set number = null, number_token = null, recording = null
     where (k.number is not null or k.recording is not null) and (${where}) and not ${held}`,
    [...values],
  )
  return rowCount ?? 0
}

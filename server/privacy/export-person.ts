import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { exportPerson, HeldCase } from '#contract/privacy/persons.ts'
import type { Case } from '#domain/case/case.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { keptUntil } from '#domain/privacy/retention.ts'
import { type Db, through } from '../access/through.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { loadJournal } from '../case/load.ts'
import { presentTimeline } from '../case/present-timeline.ts'
import { openedCustomer } from '../case/sealed-intake.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { casesOfPerson, type OfPerson } from './cases-of-person.ts'
import { takenDown } from './correction.ts'
import { holdOn } from './legal-hold-store.ts'

const givenFields = ['name', 'account', 'contact', 'description', 'serviceContent', 'history', 'files']

/** Gives everything that is held of a person (PIPL 45), once it is on record who asked for it and why. */
export async function exportPersonUse(
  call: Call<undefined, undefined, BodyOf<typeof exportPerson>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof exportPerson>, Refused>> {
  const found = await casesOfPerson(call, shell)
  if (!found.ok) return found
  const kept = await exportOnRecord(found.value, call, shell)
  if (!kept.ok) return kept
  const db = through(shell.pool, actorOf(call))
  const cases: HeldCase[] = []
  const names: Record<string, string> = {}
  for (const c of found.value.cases) {
    const held = await heldOf(c, db, call, shell)
    cases.push(held.held)
    Object.assign(names, held.names)
  }
  return yes({ account: found.value.account, at: call.now, cases, names })
}

/** One act for all, and a line for each case in the record of disclosures. */
async function exportOnRecord({ cases, reason }: OfPerson, call: Call, shell: Shell) {
  const actor = actorOf(call)
  return onRecord(shell, actor, async (db) => {
    const lines = cases.map((c) => ({
      ...{ shard_key: c.shardKey, id: randomUUIDv7(), case_id: c.id, number: c.number, version: c.version },
    }))
    await db.query({
      name: 'disclose-export',
      text: `insert into disclosures
          (shard_key, id, case_id, number, organisation, person, at, cause, fields, version, reason)
        select n.shard_key, n.id, n.case_id, n.number, $2, $3, $4, 'exported', $5, n.version, $6
        from jsonb_to_recordset($1::jsonb) as n(shard_key int, id uuid, case_id uuid, number text, version int)`,
      values: [JSON.stringify(lines), actor.organisation, actor.person, call.now, givenFields, reason],
    })
    const act = actBy(call, 'personExported', { numbers: cases.map((c) => c.number), reason })
    const rows = lines.map((line) => witnessed('disclosures', line.shard_key, line.id))
    return yes({ value: null, act, keeping: { rows } })
  })
}

async function heldOf(c: Case, db: Db, call: Call, shell: Shell) {
  const network = shell.reference.network()
  const journal = await loadJournal(db, c)
  const { entries, names } = presentTimeline(journal, actorOf(call), network, new Map())
  const customer = openedCustomer(c.intake.customer, shell.customers)
  const { description, serviceContent, consumedAt, amount, receivedAt } = c.intake
  const onHold = (await holdOn(db, c)) !== null
  const files = await attachmentsOf(db, c)
  const held: HeldCase = {
    ...{ number: c.number, status: c.status, kind: c.kind, category: c.category, closedAt: c.closedAt },
    ...customer,
    ...{ receivedAt, description, serviceContent, consumedAt, amount, onHold },
    takenDown: takenDown(journal, shell.customers),
    entries: entries.map((entry) => ({ ...entry, person: null })),
    files: files.map(({ id, name, kind, bytes, at }) => ({ id, name, kind, bytes, at })),
    refusedMoves: await refusedMovesOf(c, db),
    disclosures: await disclosuresOf(c, db, shell),
    keptUntil: onHold ? null : keptUntil(c, shell.reference.policyInForce().retention),
  }
  return { held, names }
}

async function refusedMovesOf(c: Case, db: Db): Promise<HeldCase['refusedMoves']> {
  type Row = { readonly at: string; readonly move: string; readonly wish: Readonly<Record<string, unknown>> }
  const { rows } = await db.query<Row>({
    name: 'refused-moves-of',
    text: 'select at, move, wish from refused_moves where shard_key = $1 and case_id = $2 order by at, id',
    values: [c.shardKey, c.id],
  })
  return rows.map(({ at, move, wish: { note, text, reason, consent } }) => ({
    ...{ at, move },
    said: [note, text, reason, consent].filter((one) => typeof one === 'string'),
  }))
}

async function disclosuresOf(c: Case, db: Db, shell: Shell): Promise<HeldCase['disclosures']> {
  const { rows } = await db.query<HeldCase['disclosures'][number] & { readonly organisation: string }>({
    name: 'disclosures-of',
    text: `select at, organisation, cause, fields from disclosures
      where shard_key = $1 and case_id = $2 order by at, id`,
    values: [c.shardKey, c.id],
  })
  const network = shell.reference.network()
  return rows.map(({ organisation, ...row }) => ({
    ...row,
    organisationName: network.find(organisation)?.name ?? organisation,
  }))
}

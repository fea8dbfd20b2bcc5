import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { importOrganisations, ListedUnitForm } from '#contract/network/import.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { importOf, type Listed, type ListedUnit } from '#domain/organisation/importing.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { canonicalJson } from '../audit/canonical.ts'
import { witnessed } from '../audit/witnessed.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { provinces } from './divisions.ts'
import { insertOrganisations } from './organisation-store.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof importOrganisations>>

const codeOf = new Map(provinces.map((one) => [one.name, one.code]))

/**
 * Takes over a list of units. Sent alone it is only looked at; sent with what came of that it is written, all of it or
 * nothing, if it still comes to the same. Rows that are wrong are left out.
 */
export async function importOrganisationsUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof importOrganisations>, Refused>> {
  const { units, accepted } = call.body
  const rows = listed(units, call, shell)
  const outcome = outcomeOf(rows)
  const shown = rows.map(({ line, id, becomes, problems, unit: { name, kind, parent } }) => {
    return { line, id, becomes, problems: [...problems], name, kind, parent }
  })
  if (accepted === undefined) return yes({ rows: shown, outcome, isWritten: false })
  if (accepted !== outcome) return no(refused('listChanged'))
  const done = await administer(shell, (db) => written(db, rows, call))
  if (!done.ok) return done
  await shell.reference.reload()
  await tellReferenceChanged(shell.pool)
  return yes({ rows: shown, outcome, isWritten: true })
}

function listed(units: readonly ListedUnitForm[], call: Asked, shell: Shell): readonly Listed[] {
  const network = shell.reference.network()
  const { organisation } = actorOf(call)
  const top = nationalCenter(network)?.id ?? ''
  return importOf(units.map(unitOf), network, (under) => looksAfter(organisation, under ?? top, network))
}

async function written(db: PoolClient, rows: readonly Listed[], call: Asked) {
  const by = (becomes: Listed['becomes']) =>
    rows.filter((row) => row.becomes === becomes).map((row) => row.unit)
  const [added, renamed] = [inOrder(by('new')), by('renamed')]
  // Somebody who added one of them in the meantime has changed what the list comes to.
  if ((await insertOrganisations(db, added, call.now)) !== added.length) return no(refused('listChanged'))
  await db.query(
    `update organisations o set name = n.name from jsonb_to_recordset($1::jsonb) as n(id text, name text) where o.id = n.id`,
    [JSON.stringify(renamed)],
  )
  const about = { added: added.length, renamed: renamed.length }
  const left = [...added, ...renamed].map((one) => witnessed('organisations', one.id))
  return yes({ value: null, act: actBy(call, 'organisationsImported', about), keeping: { rows: left } })
}

/** Parents before children. */
function inOrder(units: readonly Organisation[]): readonly Organisation[] {
  const order = ['nationalCenter', 'provincialOperations', 'branchBackOffice', 'serviceProvider']
  const rank = (one: Organisation) => (order.indexOf(one.kind) + order.length + 1) % (order.length + 1)
  return [...units].sort((a, b) => rank(a) - rank(b))
}

function unitOf(form: ListedUnitForm): ListedUnit {
  const { line, id, kind, name, windowKind, scope, spCode, department } = form
  const province = form.province?.trim() || null
  return {
    ...{ line, id, kind, name: name.trim(), parent: form.parent ?? null },
    ...{ province, provinceCode: province === null ? null : (codeOf.get(province) ?? null) },
    city: form.city?.trim() || null,
    window: windowKind ? { kind: windowKind, channels: [...windowKinds[windowKind].channels] } : null,
    sp: scope ? { scope, code: spCode?.trim() ?? '' } : null,
    department: department ?? null,
    ...{ billingInterconnected: false, status: 'active' },
  }
}

function outcomeOf(rows: readonly Listed[]): string {
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}

import type { BillingConnector, keepConnector, listConnectors } from '#contract/billing/connectors.ts'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import { decidesOn, looksAfter } from '#domain/access/granting.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { bareBaseUrl, isBaseUrl } from './base-url.ts'
import { type Connector, connectorsOf, placeOfToken, writeConnector } from './connector-store.ts'

type Wish = BodyOf<typeof keepConnector>

/** How the billing of the provinces is reached that an administrator looks after. */
export async function listConnectorsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listConnectors>, Refused>> {
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  const provinces = network.all.filter(
    (one) => one.kind === 'provincialOperations' && looksAfter(own, one.id, network),
  )
  const kept = await connectorsOf(
    shell.pool,
    provinces.map((one) => one.id),
  )
  const shown = provinces.map((one) =>
    present(
      one,
      kept.find(({ organisation }) => organisation === one.id),
    ),
  )
  return yes({ connectors: shown })
}

/** Says how the billing of a province is reached. Whether it is interconnected nobody decides of their own province. */
export async function keepConnectorUse(
  call: Call<ParamsOf<typeof keepConnector>, undefined, Wish>,
  shell: Shell,
): Promise<Outcome<BillingConnector, Refused>> {
  const network = shell.reference.network()
  const { organisation: id } = call.params
  const own = actorOf(call).organisation
  const province = network.find(id)
  if (province?.kind !== 'provincialOperations' || !looksAfter(own, id, network))
    return no(refused('notFound', id))
  const { interconnected } = call.body
  const turns = interconnected !== province.billingInterconnected
  if (turns && !decidesOn(own, id, network)) return no(refused('notAllowed', id))
  const baseUrl = call.body.baseUrl?.trim() ? bareBaseUrl(call.body.baseUrl) : null
  if (baseUrl !== null && !isBaseUrl(baseUrl))
    return no({ code: 'validationFailed', fields: ['baseUrl'], wrong: true })
  const done = await administer(shell, async (db) => {
    const before = (await connectorsOf(db, [id]))[0]
    const guide = call.body.guide?.trim() || null
    const token = tokenFor(call.body.accessToken, baseUrl, before, id, shell)
    const kept = { organisation: id, baseUrl, token, guide, changedAt: call.now }
    await writeConnector(db, kept)
    if (turns)
      await db.query('update organisations set billing_interconnected = $2 where id = $1', [
        id,
        interconnected,
      ])
    const rows = [witnessed('billing_connectors', id), ...(turns ? [witnessed('organisations', id)] : [])]
    const about = { organisation: id, interconnected, address: baseUrl, hasToken: token !== null }
    return yes({ value: kept, act: actBy(call, 'billingConnected', about), keeping: { rows } })
  })
  if (!done.ok) return done
  if (turns) {
    await shell.reference.reload()
    await tellReferenceChanged(shell.pool)
  }
  return yes(present({ ...province, billingInterconnected: interconnected }, done.value))
}

/** A token stays where it was meant for: another place is not shown it. */
function tokenFor(
  given: string | null | undefined,
  baseUrl: string | null,
  before: Connector | undefined,
  organisation: string,
  { secrets }: Shell,
): string | null {
  if (baseUrl === null || given === null) return null
  if (given !== undefined) return secrets.seal(given, placeOfToken(organisation))
  const isSamePlace = before?.baseUrl != null && new URL(before.baseUrl).origin === new URL(baseUrl).origin
  return isSamePlace ? before.token : null
}

function present(one: Organisation, kept: Connector | undefined): BillingConnector {
  return {
    organisation: one.id,
    name: one.name,
    province: one.province ?? '',
    interconnected: one.billingInterconnected,
    baseUrl: kept?.baseUrl ?? null,
    hasToken: kept?.token != null,
    guide: kept?.guide ?? null,
    changedAt: kept?.changedAt ?? null,
  }
}

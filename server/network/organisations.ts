import type { BodyOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type {
  addOrganisation,
  changeOrganisation,
  listOrganisations,
  OrganisationForm,
} from '#contract/network/organisations.ts'
import { decidesOn, looksAfter } from '#domain/access/granting.ts'
import { type Network, nationalCenter } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { misplaced } from '#domain/organisation/placing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { insertOrganisations } from './organisation-store.ts'
import { hasPartInOpenCases, unitsBelow } from './standing.ts'

/** The organisations, narrowed by kind and province. */
export async function listOrganisationsUse(
  call: Call<undefined, QueryOf<typeof listOrganisations>, undefined>,
  shell: Shell,
): Promise<Outcome<{ organisations: OrganisationForm[] }, Refused>> {
  const { kind, province } = call.query ?? {}
  const found = shell.reference
    .network()
    .all.filter((one) => (!kind || one.kind === kind) && (!province || one.province === province))
  return yes({ organisations: found.map(formOf) })
}

/** Adds an organisation at its place in the tree. */
export async function addOrganisationUse(
  call: Call<undefined, undefined, BodyOf<typeof addOrganisation>>,
  shell: Shell,
): Promise<Outcome<OrganisationForm, Refused>> {
  if (!actorOf(call).roles.includes('administrator')) return no(refused('notAllowed'))
  const form = call.body as unknown as Organisation
  const above = form.parent ?? nationalCenter(shell.reference.network())?.id ?? ''
  if (!looksAfter(actorOf(call).organisation, above, shell.reference.network())) {
    return no(refused('notAllowed', above))
  }
  const wrong = unfit(form, shell.reference.network())
  if (wrong) return no(wrong)
  const done = await administer(shell, async (db) => {
    const added = await insertOrganisations(db, [form], call.now)
    if (added === 0) return no(refused('organisationTaken', form.id))
    const { id, kind, name, parent } = form
    const act = actBy(call, 'organisationAdded', { id, kind, name, parent })
    return yes({ value: form, act, keeping: { rows: [witnessed('organisations', id)] } })
  })
  if (!done.ok) return done
  await shell.reference.reload()
  await tellReferenceChanged(shell.pool)
  return yes(formOf(form))
}

/** Changes the name, the service state, or whether billing is interconnected. */
export async function changeOrganisationUse(
  call: Call<ParamsOf<typeof changeOrganisation>, undefined, BodyOf<typeof changeOrganisation>>,
  shell: Shell,
): Promise<Outcome<OrganisationForm, Refused>> {
  if (!actorOf(call).roles.includes('administrator')) return no(refused('notAllowed'))
  const { name, status, billingInterconnected } = call.body
  const { id } = call.params
  const network = shell.reference.network()
  const decides = status === undefined && billingInterconnected === undefined ? looksAfter : decidesOn
  if (network.find(id) && !decides(actorOf(call).organisation, id, network))
    return no(refused('notAllowed', id))
  const done = await administer(shell, async (db) => {
    if (status === 'retired') {
      if (await hasPartInOpenCases(db, id)) return no(refused('organisationHasOpenCases', id))
      if (unitsBelow(network, id) > 0) return no(refused('organisationHasUnits', id))
    }
    const { rowCount } = await db.query(
      `update organisations set name = coalesce($2, name), status = coalesce($3, status),
         billing_interconnected = coalesce($4, billing_interconnected) where id = $1`,
      [id, name ?? null, status ?? null, billingInterconnected ?? null],
    )
    if (rowCount === 0) return no(refused('notFound', id))
    const act = actBy(call, 'organisationChanged', { id, ...call.body })
    return yes({ value: id, act, keeping: { rows: [witnessed('organisations', id)] } })
  })
  if (!done.ok) return done
  await shell.reference.reload()
  await tellReferenceChanged(shell.pool)
  const now = shell.reference.network().find(id)
  return now ? yes(formOf(now)) : no(refused('notFound', id))
}

/** Why an organisation does not fit at its place, as the door says it. */
export function unfit(form: Organisation, network: Network): Refused | null {
  const wrong = misplaced(form, network)
  if (wrong === null) return null
  if (wrong === 'wrongParent') return refused('wrongParent', form.parent ?? undefined)
  return { code: 'validationFailed', fields: wrong.fields, wrong: true }
}

function formOf(one: Organisation): OrganisationForm {
  const window = one.window && { kind: one.window.kind, channels: [...one.window.channels] }
  return { ...one, window, sp: one.sp && { ...one.sp } }
}

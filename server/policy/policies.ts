import type { BodyOf, QueryOf } from '#contract/endpoint.ts'
import type { PolicyVersion, publishPolicy, showPolicy } from '#contract/policy/policy.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type KeptPolicy, policyAsKept } from '#domain/policy/kept-policy.ts'
import type { PolicyContent } from '#domain/policy/policy.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { bareRows } from '../bare-rows.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** A version of the policy, the one in force unless another is asked for. */
export async function showPolicyUse(
  call: Call<undefined, QueryOf<typeof showPolicy>, undefined>,
  shell: Shell,
): Promise<Outcome<PolicyVersion, Refused>> {
  const wished = call.query?.version
  const { rows } = await shell.pool.query<PolicyVersion>(
    `select version, published_at as "publishedAt", published_by as "publishedBy", content from policies
     where $1::int is null or version = $1 order by version desc limit 1`,
    [wished === undefined ? null : Number(wished)],
  )
  const [found] = rows
  if (!found) return no(refused('notFound', wished))
  return yes({ ...found, content: policyAsKept(found.content as KeptPolicy) as PolicyVersion['content'] })
}

/** Publishes the next version; cases that exist keep the one they were judged by. */
export async function publishPolicyUse(
  call: Call<undefined, undefined, BodyOf<typeof publishPolicy>>,
  shell: Shell,
): Promise<Outcome<PolicyVersion, Refused>> {
  // The rules are the whole operator's: whoever edits them does so for the centre.
  const { organisation } = actorOf(call)
  if (organisation !== nationalCenter(shell.reference.network())?.id) return no(refused('notYourTier'))
  const content = call.body as unknown as PolicyContent
  const fields = unsound(content, shell)
  if (fields.length > 0) return no({ code: 'validationFailed', fields, wrong: true })
  const published = await administer(shell, async (db) => {
    const { rows } = await db.query<{ version: number }>(
      `insert into policies (version, content, published_at, published_by)
       select max(version) + 1, $1, $2, $3 from policies returning version`,
      [JSON.stringify(content), call.now, call.who?.login],
    )
    const version = rows[0]?.version ?? 0
    const act = actBy(call, 'policyPublished', { version })
    return yes({ value: version, act, keeping: { rows: [witnessed('policies', version)] } })
  })
  if (!published.ok) return published
  await shell.reference.reload()
  await tellReferenceChanged(shell.pool)
  return yes({
    version: published.value,
    publishedAt: call.now,
    publishedBy: call.who?.login ?? '',
    content: call.body,
  })
}

/** What would leave a case without limits: a named category that is not there, none for SPs, a calendar unknown. */
function unsound(content: PolicyContent, shell: Shell): readonly string[] {
  const rows = Object.entries(content.provisionalCategory)
  const categories = bareRows(content.categories)
  const wrong = rows
    .filter(([kind, key]) => categories[key]?.kind !== kind)
    .map(([kind]) => `provisionalCategory.${kind}`)
  if (!Object.values(content.categories).some((row) => row.spOriginated)) wrong.push('categories')
  const hours = shell.reference.calendars().openingHours
  if (content.businessCalendar !== null && !hours[content.businessCalendar]) wrong.push('businessCalendar')
  return wrong
}

import type { Home } from '#contract/home/home.ts'
import { through } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Duty = Home['duties'][number]

/** What waits for whoever asks beside the cases: reports of their window, links nobody has used, contacts to be verified. */
export async function dutiesOf(call: Call, shell: Shell): Promise<Duty[]> {
  const actor = actorOf(call)
  const looksAfter = actor.roles.includes('administrator')
  const { rows } = await through(shell.pool, actor).query<Duty>({
    name: 'duties',
    text: `select 'reportsToSubmit' as name, count(*)::int as n from reports
        where organisation = $1 and state = 'draft' and due_at >= $2
      union all select 'reportsLate', count(*)::int from reports
        where organisation = $1 and state = 'draft' and due_at < $2
      union all select 'contactsToVerify', count(*)::int from contact_directory d
        where d.organisation = $1 and d.primary_to_verify or exists (select from contact_reminders r
          where r.organisation = $1 and r.about = d.organisation and r.since = coalesce(d.verified_at, 'epoch'))
      union all select 'invitationsOpen', count(*)::int from invitations i
        where $3 and i.made_by = $4`,
    values: [actor.organisation, call.now, looksAfter, actor.person],
  })
  return rows.filter((row) => row.n > 0)
}

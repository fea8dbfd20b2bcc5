import type { Me } from '#contract/session/session.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { takesMail } from '#domain/mail/own-windows.ts'
import { paperChannel } from '#domain/paper/who.ts'
import type { Shell } from '../shell.ts'

type Row = {
  login: string
  name: string
  organisation: string | null
  roles: string[]
  stands_in_for: string[]
  enrolled: boolean
}

/** The person with all their memberships, as the client shows them; `excused`: no codes of ours are asked of them. */
export async function presentMe(
  person: string,
  acting: string | null,
  shell: Shell,
  excused = false,
): Promise<Me> {
  const { rows } = await shell.pool.query<Row>(
    `select p.login, p.name, m.organisation, m.roles,
       array(select a.name from deputies d join people a on a.id = d.absent
         where d.deputy = p.id and d.organisation = m.organisation and d.starts_at <= $2 and d.ends_at > $2
         order by a.name) as stands_in_for,
       exists (select from second_factors f where f.person = p.id) as enrolled
     from people p left join seats_at($2) m on m.person = p.id
     where p.id = $1 order by m.organisation`,
    [person, shell.now()],
  )
  const network = shell.reference.network()
  const memberships = rows.flatMap(({ organisation, roles, stands_in_for: standsInFor }) =>
    organisation === null
      ? []
      : [{ organisation, roles, standsInFor, name: network.find(organisation)?.name ?? organisation }],
  )
  const chosen = memberships.find((one) => one.organisation === acting) ?? null
  const administers = memberships.some(({ roles }) => roles.includes('administrator'))
  return {
    person,
    login: rows[0]?.login ?? '',
    name: rows[0]?.name ?? '',
    acting: chosen && {
      ...chosen,
      kind: network.find(chosen.organisation)?.kind ?? '',
      ofSp: isSpSide(chosen.organisation, network),
      takesMail: takesMail(chosen, network),
      takesPaper: paperChannel(network.find(chosen.organisation)) !== null,
    },
    memberships,
    secondFactor: rows[0]?.enrolled ? 'on' : administers && !excused ? 'needed' : 'off',
    demonstration: shell.demonstration,
  }
}

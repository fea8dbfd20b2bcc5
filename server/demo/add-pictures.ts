import { randomUUID } from 'node:crypto'
import { eyesOfSystem, through } from '../access/through.ts'
import { attachUse } from '../attachment/attach.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { Shell } from '../shell.ts'
import { demoPictures } from './pictures.ts'

type Holder = {
  readonly number: string
  readonly organisation: string
  readonly person: string
  readonly name: string
}

/** Adds pictures to an open case of every window at which somebody sits, once; the server then draws them small by itself. */
export async function addPictures(shell: Shell & WithFiles): Promise<void> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rowCount } = await system.query('select from attachments limit 1')
  if (rowCount) return
  const { rows } = await system.query<Holder>(
    `select distinct on (c.holder) c.number, m.organisation, p.id as person, p.name
      from cases c join memberships m on m.organisation = c.holder and 'agent' = any(m.roles) join people p on p.id = m.person
      where c.is_open order by c.holder, c.kind = 'complaint' desc, c.received_at desc, c.number`,
  )
  const pictures = await demoPictures()
  for (const one of rows) for (const picture of pictures) await attach(one, picture, shell)
}

async function attach(
  { number, organisation, person, name }: Holder,
  picture: { readonly name: string; readonly content: Buffer },
  shell: Shell & WithFiles,
): Promise<void> {
  async function* content() {
    yield picture.content
  }
  const now = shell.now()
  const acting = { organisation, roles: ['agent'] as const }
  const added = await attachUse(
    {
      ...{ params: { number }, query: { name: picture.name }, body: undefined, now, requestId: randomUUID() },
      who: { person, login: '', name, acting, tokenHash: '', provedAt: now, mustEnrol: false },
      from: { address: '127.0.0.1', agent: '', device: null },
    },
    content(),
    shell,
  )
  if (!added.ok) throw new Error(`a picture of the demonstration was not taken: ${added.no.code}`)
}

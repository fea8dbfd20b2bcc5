import type { Case } from '#domain/case/case.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { keepMail } from '../mail/keep-mail.ts'
import type { Shell } from '../shell.ts'
import { dispatchReference } from '../sp/dispatch-reference.ts'
import { writeSpWayUse } from '../sp/ways.ts'
import type { Cast } from './cast.ts'
import { written } from './fill-mail.ts'
import { demoMailbox, demoMailWindow } from './letters.ts'
import { demoWays } from './sp-ways.ts'

type Desk = { readonly shell: Shell; readonly cast: Cast; readonly now: Instant }

/** Says of some SPs how they are reached, and has one write without a signature: its mail waits for a person. */
export async function fillSpWays({ shell, cast, now }: Desk): Promise<void> {
  for (const [organisation, body] of Object.entries(demoWays)) {
    if (!shell.reference.network().find(organisation)) continue
    const call = {
      ...{ params: { organisation }, query: undefined, now, requestId: '' },
      body: { ...body, addresses: [...body.addresses], phones: [...body.phones], certificates: [] },
      who: cast.playing('N-CN', 'administrator'),
      from: { address: '127.0.0.1', agent: '', device: null },
    }
    const done = await writeSpWayUse(call, shell)
    if (!done.ok) throw new Error(`an SP of the demonstration is refused: ${done.no.code}`)
  }
  await unsignedAnswer(shell, now)
}

async function unsignedAnswer(shell: Shell, now: Instant): Promise<void> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ state: Case; seq: number; mailbox: string }>(
    `select c.state, j.seq, m.id as mailbox from cases c
     join lateral (select max(seq) as seq from journal
       where shard_key = c.shard_key and case_id = c.id and type = 'dispatchedToSp') j on true
     join mailboxes m on m.address = $1
     where c.holder = 'SP-N02' and c.status = 'awaitingSp' and c.is_open order by c.due_at limit 1`,
    [demoMailbox],
  )
  const [row] = rows
  if (!row) return
  const place = { shardKey: row.state.shardKey, id: row.state.id, seq: row.seq }
  const [from] = demoWays['SP-N02'].addresses
  const raw = written({
    from: `远航网游客服 <${from}>`,
    subject: `回复：请答复工单 ${row.state.number}`,
    body: '答复 承认\r\n用户的包月是误开通的，我们同意退还本月信息费。',
    headers: { 'In-Reply-To': `<${dispatchReference(place, shell.customers)}@vnet.example>` },
  })
  const receivedAt = plusMinutes(now, -6)
  await keepMail(
    {
      ...{ mailbox: { id: row.mailbox, window: demoMailWindow }, way: 'smtp', receivedAt },
      ...{ raw, bytes: raw.byteLength, returnPath: from },
    },
    shell,
  )
}

import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { addMailbox, changeMailbox, listMailboxes, MailboxForm } from '#contract/mail/mailboxes.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KeptMailbox, mailboxesIn } from './mailbox-store.ts'

type Look = {
  mailbox: string
  lookedAt: Instant
  trouble: 'notAllowed' | 'notSignedIn' | 'unreachable' | null
  since: Instant | null
}

/** The mailboxes of the windows that an administrator looks after, and how the last look into each went. */
export async function listMailboxesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listMailboxes>, Refused>> {
  const network = shell.reference.network()
  const { rows } = await shell.pool.query<Look>(
    'select mailbox, looked_at as "lookedAt", trouble, since from mailbox_looks',
  )
  const looks = new Map(rows.map((row) => [row.mailbox, row]))
  const all = (await mailboxesIn(shell.pool)).filter((one) => isTheirs(one.window, call, shell))
  const mailboxes = all.map(({ fetching, ...one }) => {
    const look = looks.get(one.id)
    const { password: _sealed, ...shown } = fetching ?? { password: '' }
    return {
      ...one,
      ownDomains: [...one.ownDomains],
      windowName: network.find(one.window)?.name ?? one.window,
      fetching: fetching ? (shown as Omit<typeof fetching, 'password'>) : null,
      lookedAt: look?.trouble === null ? look.lookedAt : null,
      trouble: look?.trouble ?? null,
      troubleSince: look?.since ?? null,
    }
  })
  return yes({ mailboxes })
}

/** Adds a mailbox to a window that the administrator looks after. */
export async function addMailboxUse(
  call: Call<undefined, undefined, BodyOf<typeof addMailbox>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof addMailbox>, Refused>> {
  const { window, ...form } = call.body
  if (!isTheirs(window, call, shell)) return no(refused('unknownOrganisation', window))
  const wrong = whyNot(window, form, null, shell)
  return wrong ? no(wrong) : write(call, window, form, null, shell)
}

/** Changes a mailbox; the password stays when none is given, as long as the server stays the same. */
export async function changeMailboxUse(
  call: Call<ParamsOf<typeof changeMailbox>, undefined, BodyOf<typeof changeMailbox>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof changeMailbox>, Refused>> {
  const { id } = call.params
  const before = (await mailboxesIn(shell.pool)).find((one) => one.id === id)
  if (!before || !isTheirs(before.window, call, shell)) return no(refused('notFound', id))
  const wrong = whyNot(before.window, call.body, before, shell)
  return wrong ? no(wrong) : write(call, before.window, call.body, before, shell)
}

function isTheirs(window: string, call: Pick<Call, 'who'>, shell: Shell): boolean {
  const network = shell.reference.network()
  return network.find(window) !== undefined && looksAfter(actorOf(call).organisation, window, network)
}

/** A password that was given for one server is not sent to another. */
function whyNot(window: string, form: MailboxForm, before: KeptMailbox | null, shell: Shell): Refused | null {
  const unit = shell.reference.network().find(window)
  if (!unit?.window?.channels.includes(form.channel)) return refused('channelNotOfWindow', form.channel)
  if (!form.fetching || form.fetching.password !== null) return null
  const kept = before?.fetching
  const isSame = kept?.host === form.fetching.host && kept.login === form.fetching.login
  return isSame ? null : { code: 'validationFailed', fields: ['password'] }
}

async function write(
  call: Call,
  window: string,
  form: MailboxForm,
  before: KeptMailbox | null,
  shell: Shell,
): Promise<Outcome<{ id: string }, Refused>> {
  const id = before?.id ?? randomUUIDv7()
  const address = form.address.toLowerCase()
  const { fetching } = form
  const password = fetching?.password ? shell.customers.seal(fetching.password) : before?.fetching?.password
  return administer(shell, async (db) => {
    if (await isTaken(db, address, id)) return no(refused('mailboxTaken', address))
    await db.query(
      `insert into mailboxes (id, organisation, channel, address, own_domains, active, host, port, security, login, password,
         made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (id) do update set channel = excluded.channel, address = excluded.address,
         own_domains = excluded.own_domains, active = excluded.active, host = excluded.host, port = excluded.port,
         security = excluded.security, login = excluded.login, password = excluded.password`,
      [
        ...[id, window, form.channel, address, form.ownDomains, form.active],
        ...[
          fetching?.host ?? null,
          fetching?.port ?? null,
          fetching?.security ?? null,
          fetching?.login ?? null,
        ],
        ...[fetching ? password : null, call.now],
      ],
    )
    const about = { mailbox: id, organisation: window, address, active: form.active }
    const act = actBy(call, before ? 'mailboxChanged' : 'mailboxAdded', about)
    return yes({ value: { id }, act, keeping: { rows: [witnessed('mailboxes', id)] } })
  })
}

async function isTaken(db: Db, address: string, id: string): Promise<boolean> {
  const { rows } = await db.query('select from mailboxes where address = $1 and id <> $2', [address, id])
  return rows.length > 0
}

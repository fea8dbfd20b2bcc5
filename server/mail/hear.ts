import type { Case } from '#domain/case/case.ts'
import { mayLeave } from '#domain/case/lifecycle.ts'
import { reachedBy } from '#domain/customer/reaching.ts'
import type { Heard, Reference } from '#domain/mail/heard.ts'
import type { Own } from '#domain/mail/verdict.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { caseOfReference } from '../sending/reference.ts'
import type { Shell } from '../shell.ts'
import { dispatchIn } from '../sp/dispatch-reference.ts'
import { heardOfSp, hearSp } from '../sp/hear-sp.ts'
import type { MailRow } from './mail-row.ts'
import type { Parsed } from './parsed.ts'

/** Where a reference of ours comes back. Its text is not looked at: what somebody quotes proves nothing. */
const carriers = ['in-reply-to', 'references', 'to', 'cc', 'delivered-to', 'x-original-to']
const LIKE_OURS = /\bbc\.\d{1,9}\.[0-9a-f]/i

/** What the verdict on a mail is to be found by. */
export async function hear(row: MailRow, parsed: Parsed, senderToken: string, shell: Shell): Promise<Heard> {
  const headers = Map.groupBy(parsed.headers, ([name]) => name)
  const valuesOf = (name: string) => (headers.get(name) ?? []).map(([, value]) => value)
  const { open } = shell.customers
  const returnPath = row.returnPath === null ? null : open(row.returnPath)
  const carried = carriers.flatMap(valuesOf).join('\n')
  const window = shell.reference.network().find(row.window)
  return {
    flaw: row.whole ? parsed.flaw : 'tooLarge',
    isMisaddressed: row.misaddressed,
    isTaken: window?.status === 'active',
    isOurs: isOwnNumber(valuesOf('message-id').join(' '), shell),
    sender: parsed.sender,
    headers: new Map([...headers.keys()].map((name) => [name, valuesOf(name)])),
    returnPath: returnPath ?? returnPathIn(valuesOf('return-path')),
    isReport: parsed.report !== null,
    isEmpty: parsed.text.trim() === '' && parsed.files.length === 0,
    reference: await referenceIn(`${carried}\n${parsed.report?.original ?? ''}`, row, parsed.sender, shell),
    sp: await hearSp(row, parsed, `${carried}\n${parsed.subject}`, shell).then(heardOfSp),
    lately: await countLately(row, senderToken, shell),
  }
}

function isOwnNumber(messageId: string, { customers }: Shell): boolean {
  return caseOfReference(messageId, customers) !== null || dispatchIn(messageId, customers) !== null
}

function returnPathIn([value]: readonly string[]): string | null {
  return value === undefined ? null : value.replace(/[<>\s]/g, '').toLowerCase()
}

async function referenceIn(text: string, row: MailRow, sender: string, shell: Shell): Promise<Reference> {
  if (!LIKE_OURS.test(text)) return 'none'
  const place = caseOfReference(text, shell.customers)
  if (!place) return 'wrong'
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ state: Case }>({
    name: 'case-of-mail',
    text: 'select state from cases where shard_key = $1 and id = $2',
    values: [place.shardKey, place.id],
  })
  const c = rows[0]?.state
  if (!c) return 'gone'
  const { contact } = c.intake.customer
  const reached = contact === null ? null : reachedBy(shell.customers.open(contact))
  return {
    number: c.number,
    isOfWindow: c.mainWindow === row.window,
    isOpen: mayLeave('supplement', c.status),
    isOfSender: reached !== null && reached === reachedBy(sender),
  }
}

async function countLately(row: MailRow, senderToken: string, shell: Shell): Promise<number> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ count: number }>({
    name: 'mails-lately',
    text: `select coalesce(sum(1 + copies), 0)::int as count from mails
      where shard_key = $1 and mailbox = $2 and sender_token = $3 and id <> $4
        and kept_at > $5::timestamptz - interval '1 hour' and kept_at <= $5`,
    values: [row.shardKey, row.mailbox, senderToken, row.id, row.keptAt],
  })
  return rows[0]?.count ?? 0
}

/** Who writes in the operator's own name: its mailboxes, and the contacts of its own organisations. */
export async function ownSenders(shell: Shell): Promise<Own> {
  const { rows } = await shell.pool.query<{ address: string; domains: string[] }>({
    name: 'own-senders',
    text: `select address, own_domains as domains from mailboxes
      union all
      select lower(c.email), '{}' from contact_directory d join organisations o on o.id = d.organisation
        and o.kind not in ('serviceProvider', 'serviceWindow'),
        lateral (values (d.primary_contact ->> 'email'), (d.backup_contact ->> 'email')) as c (email)
      where c.email <> ''`,
  })
  return {
    addresses: new Set(rows.map((row) => row.address)),
    domains: new Set(rows.flatMap((row) => row.domains)),
  }
}

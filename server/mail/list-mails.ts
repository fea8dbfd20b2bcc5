import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { MailList } from '#contract/mail/enums.ts'
import type { listMails, MailCounts } from '#contract/mail/mails.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { windowsOf } from './own-windows.ts'
import { mailColumns, mailTables, presentMail, type ShownRow } from './present-mail.ts'

const PAGE = 50

/** Which mails are on each list. */
const on: Readonly<Record<MailList, string>> = {
  quarantine: "m.verdict = 'quarantine' and m.decided_at is null",
  automatic: "m.verdict = 'automatic' and m.decided_at is null",
  bounce: "m.verdict = 'bounce'",
  taken: "m.verdict in ('newCase', 'joins', 'spAnswers')",
  decided: 'm.decided_at is not null',
}

/** Mail of one's own windows, the newest first, and how much of it came to what. */
export async function listMailsUse(
  call: Call<undefined, QueryOf<typeof listMails>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listMails>, Refused>> {
  const windows = windowsOf(call, shell)
  const db = through(shell.pool, actorOf(call))
  const list = call.query?.list ?? 'quarantine'
  const [at, id] = call.query?.after?.split('~') ?? [null, null]
  const found = db.query<ShownRow>({
    name: `mails-${list}`,
    text: `select ${mailColumns} from ${mailTables}
      where m.organisation = any($1) and m.worked_at is not null and ${on[list]}
        and ($2::timestamptz is null or (m.received_at, m.id) < ($2, $3::uuid))
      order by m.received_at desc, m.id desc limit ${PAGE + 1}`,
    values: [windows, at, id],
  })
  const counted = db.query<MailCounts>({
    name: 'count-mails',
    text: `select ${counting}
      from mails where organisation = any($1)
        and (received_at > $2::timestamptz - interval '30 days' or (verdict = 'quarantine' and decided_at is null))`,
    values: [windows, call.now],
  })
  const [{ rows }, counts] = await Promise.all([found, counted])
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  const [sums] = counts.rows
  if (!sums) throw new Error('a count without a row')
  return yes({
    mails: shown.map((row) => presentMail(row, call, shell)),
    next: last ? `${last.receivedAt}~${last.id}` : null,
    counts: sums,
  })
}

const lately = `received_at > $2::timestamptz - interval '30 days'`
const counting = `
  count(*) filter (where verdict = 'newCase' and worked_at is not null and ${lately})::int as "newCase",
  count(*) filter (where verdict = 'joins' and worked_at is not null and ${lately})::int as joins,
  count(*) filter (where verdict = 'automatic' and decided_at is null and ${lately})::int as automatic,
  count(*) filter (where verdict = 'bounce' and ${lately})::int as bounce,
  count(*) filter (where verdict = 'quarantine' and decided_at is null and worked_at is not null)::int as waiting,
  count(*) filter (where decided_at is not null and ${lately})::int as decided,
  coalesce(sum(copies) filter (where ${lately}), 0)::int as copies,
  count(*) filter (where worked_at is null and ${lately})::int as coming`

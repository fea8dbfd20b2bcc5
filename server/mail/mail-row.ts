import type { Verdict } from '#domain/mail/verdict.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** A mail as it is worked on. */
export type MailRow = {
  readonly shardKey: number
  readonly id: string
  readonly mailbox: string
  readonly window: string
  readonly receivedAt: Instant
  readonly keptAt: Instant
  readonly misaddressed: boolean
  readonly whole: boolean
  readonly returnPath: string | null
  readonly raw: string | null
  readonly tries: number
  readonly verdict: Verdict['is'] | null
  readonly because: string | null
  readonly number: string | null
  readonly decision: string | null
}

const columns = `shard_key as "shardKey", id, mailbox, organisation as window, received_at as "receivedAt",
  kept_at as "keptAt", misaddressed, whole, return_path as "returnPath", raw, tries, verdict, because, number, decision`

/** The mail to be worked on next: those that nobody has tried yet first, in the order in which they came. */
export async function nextMail(db: Db): Promise<MailRow | null> {
  const { rows } = await db.query<MailRow>({
    name: 'next-mail',
    text: `select ${columns} from mails where worked_at is null order by tries, kept_at, id limit 1`,
  })
  return rows[0] ?? null
}

/** One mail, if these eyes see it. */
export async function mailNamed(db: Db, id: string): Promise<MailRow | null> {
  const { rows } = await db.query<MailRow>({
    name: 'mail-named',
    text: `select ${columns} from mails where id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}

type Key = Pick<MailRow, 'shardKey' | 'id'>

/** Writes down that somebody begins to work on a mail. */
export async function countTry(db: Db, { shardKey, id }: Key): Promise<void> {
  await db.query({
    name: 'count-try',
    text: 'update mails set tries = tries + 1 where shard_key = $1 and id = $2',
    values: [shardKey, id],
  })
}

/** What was made out of a mail, before anything follows from it. */
export type Judged = {
  readonly verdict: Verdict
  readonly sender: string | null
  readonly senderToken: string | null
  readonly subject: string | null
  /** The desk that dispatched, for a mail that refers to a dispatch to an SP: it is theirs. */
  readonly desk?: string | null
}

/** Writes the verdict down: from here on it is what it is, whatever happens to the server. */
export async function writeVerdict(db: Db, { shardKey, id }: Key, judged: Judged): Promise<void> {
  const { verdict, sender, senderToken, subject, desk = null } = judged
  await db.query({
    name: 'write-verdict',
    text: `update mails set verdict = $3, because = $4, number = $5, sender = $6, sender_token = $7, subject = $8,
        organisation = coalesce($9, organisation)
      where shard_key = $1 and id = $2`,
    values: [
      ...[shardKey, id, verdict.is],
      ...['because' in verdict ? verdict.because : null, 'number' in verdict ? verdict.number : null],
      ...[sender, senderToken, subject, desk],
    ],
  })
}

/** What a mail came to. */
export type CameTo = {
  readonly number: string | null
  readonly files: number
  readonly filesRefused: number
  /** Set when what it was taken for could not be done, and a person decides. */
  readonly quarantine?: string
}

/** Writes down that nothing more is done with a mail by itself. */
export async function settleMail(db: Db, { shardKey, id }: Key, at: Instant, came: CameTo): Promise<void> {
  await db.query({
    name: 'settle-mail',
    text: `update mails set worked_at = $3, number = $4, files = $5, files_refused = $6,
        verdict = case when $7::text is null then verdict else 'quarantine' end, because = coalesce($7, because)
      where shard_key = $1 and id = $2`,
    values: [shardKey, id, at, came.number, came.files, came.filesRefused, came.quarantine ?? null],
  })
}

import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { decideMail } from '#contract/mail/mails.ts'
import { decidable } from '#domain/mail/deciding.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call } from '../shell.ts'
import { confirmAnswer } from '../sp/answer-by-mail.ts'
import { requestOfMail } from './by-mail.ts'
import { withMailLock } from './mail-lock.ts'
import { type MailRow, mailNamed } from './mail-row.ts'
import { windowsOf } from './own-windows.ts'
import { type FilesTaken, joinCase, makeCase, noteRefusedFiles, takeFiles } from './take-in.ts'
import { channelOf, type MailShell, parsedOf } from './work-mail.ts'

type Deciding = Call<ParamsOf<typeof decideMail>, undefined, BodyOf<typeof decideMail>>
type Answer = AnswerOf<typeof decideMail>

/**
 * A person decides on a mail that waits. What follows in a case is done first, under a number that belongs to the mail,
 * and then it is put on record; of two who decide at once, one is told that somebody else is at it.
 */
export async function decideMailUse(call: Deciding, shell: MailShell): Promise<Outcome<Answer, Refused>> {
  const { id } = call.params
  const done = await withMailLock(shell.pool, `mail ${id}`, () => decide(call, shell))
  return done ?? no(refused('mailDecided', id))
}

async function decide(call: Deciding, shell: MailShell): Promise<Outcome<Answer, Refused>> {
  const { id } = call.params
  const { decision, number, because } = call.body
  const row = await mailNamed(through(shell.pool, actorOf(call)), id)
  if (!row || row.verdict === null || !windowsOf(call, shell).includes(row.window))
    return no(refused('notFound', id))
  const waits = (decidable as readonly string[]).includes(row.verdict) && row.decision === null
  if (!waits) return no(refused('mailDecided', id))
  if (decision === 'putAside') {
    if (!because) return no({ code: 'validationFailed', fields: ['because'] })
    return written(call, row, { number: row.number, files: 0, filesRefused: 0 }, shell)
  }
  if (decision === 'spAnswer') return confirmedSp(call, row, shell)
  if (decision === 'join' && !number) return no({ code: 'validationFailed', fields: ['number'] })
  return takenIn(call, row, shell)
}

/** A person of the desk that dispatched says that a mail is the SP's answer; it is theirs, and judged by when it came. */
async function confirmedSp(
  call: Deciding,
  row: MailRow,
  shell: MailShell,
): Promise<Outcome<Answer, Refused>> {
  const { result } = call.body
  if (!result) return no({ code: 'validationFailed', fields: ['result'] })
  const parsed = await parsedOf(row, shell)
  if (!parsed || row.number === null) return no(refused('mailNotReadable', row.id))
  const own = { ...call, requestId: requestOfMail(row.id) }
  const done = await confirmAnswer(row.number, result, row, parsed, own, shell)
  if (!done.ok) return done
  return written(
    call,
    row,
    { number: row.number, ...(await takeFiles(row.number, parsed, own, shell)) },
    shell,
  )
}

async function takenIn(call: Deciding, row: MailRow, shell: MailShell): Promise<Outcome<Answer, Refused>> {
  const parsed = await parsedOf(row, shell)
  if (!parsed || (parsed.text === '' && parsed.files.length === 0 && parsed.subject === ''))
    return no(refused('mailNotReadable', row.id))
  const { decision, number } = call.body
  const joins = decision === 'join' ? (number ?? '') : null
  const requestId = joins === null ? requestOfMail(row.id) : `${requestOfMail(row.id)}:${joins}`
  const own = { ...call, requestId }
  const done =
    joins === null
      ? await makeCase({ ...row, channel: await channelOf(row, shell) }, parsed, own, shell)
      : await joinCase(joins, parsed, own, shell)
  // The same mail to the same case, by somebody else who did not come to the end of it: it is there.
  const isThere = !done.ok && joins !== null && done.no.code === 'otherRequest'
  if (!done.ok && !isThere) return done
  const into = done.ok ? done.value : (joins ?? '')
  const taken = await takeFiles(into, parsed, own, shell)
  if (taken.filesRefused > 0) await noteRefusedFiles(into, taken.filesRefused, own, shell)
  return written(call, row, { number: into, ...taken }, shell)
}

async function written(
  call: Deciding,
  { shardKey, id }: MailRow,
  came: FilesTaken & { readonly number: string | null },
  shell: MailShell,
): Promise<Outcome<Answer, Refused>> {
  const { decision, because = null } = call.body
  const { person, organisation } = actorOf(call)
  const { number, files, filesRefused } = came
  const why = decision === 'putAside' ? because : null
  return onRecord(shell, { person, organisation }, async (db) => {
    await db.query(
      `update mails set decision = $3, decided_because = $4, decided_by = $5, decided_at = $6, number = $7, files = $8,
        files_refused = $9 where shard_key = $1 and id = $2`,
      [shardKey, id, decision, why, person, call.now, number, files, filesRefused],
    )
    const about = {
      mail: id,
      decision,
      ...(decision === 'putAside' ? { because: why } : { number }),
      ...(decision === 'spAnswer' ? { result: call.body.result } : {}),
    }
    return yes({
      value: { number: decision === 'putAside' ? null : number },
      act: actBy(call, 'mailDecided', about),
      keeping: {},
    })
  })
}

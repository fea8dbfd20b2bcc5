import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { showMail } from '#contract/mail/mails.ts'
import { maskText } from '#domain/access/mask.ts'
import { cleanFileName } from '#domain/attachment/file-name.ts'
import { cleanedText } from '#domain/mail/cleaned.ts'
import { decidable } from '#domain/mail/deciding.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call } from '../shell.ts'
import { mailNamed } from './mail-row.ts'
import { readsMasked, windowsOf } from './own-windows.ts'
import { mailColumns, mailTables, presentMail, type ShownRow } from './present-mail.ts'
import { type MailShell, parsedOf } from './work-mail.ts'

/** One mail of one's own windows with its words; what was HTML is text, and files are only named. */
export async function showMailUse(
  call: Call<ParamsOf<typeof showMail>>,
  shell: MailShell,
): Promise<Outcome<AnswerOf<typeof showMail>, Refused>> {
  const { id } = call.params
  const db = through(shell.pool, actorOf(call))
  const [{ rows }, row] = await Promise.all([
    db.query<ShownRow>({
      name: 'mail-shown',
      text: `select ${mailColumns} from ${mailTables} where m.id = $1 and m.worked_at is not null`,
      values: [id],
    }),
    mailNamed(db, id),
  ])
  const [shown] = rows
  if (!shown || !row || !windowsOf(call, shell).includes(shown.window)) return no(refused('notFound', id))
  const parsed = await parsedOf(row, shell)
  const text = parsed ? cleanedText(parsed.text) || null : null
  const mayDecide = shown.decidedAt === null && (decidable as readonly string[]).includes(shown.verdict)
  return yes({
    ...presentMail(shown, call, shell),
    text: text && readsMasked(call, shell) ? maskText(text) : text,
    attached: (parsed?.files ?? []).map(({ name, content }) => ({
      name: cleanFileName(name),
      bytes: content.byteLength,
    })),
    mayDecide,
  })
}

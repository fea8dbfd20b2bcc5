import type { askForFile, takeFile } from '#contract/attachment/attachments.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import { readsFile } from '#domain/attachment/attaching.ts'
import { barsGiving } from '#domain/attachment/scanning.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { shardOf } from '../case/number.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { attachmentNamed } from './attachment-store.ts'
import type { WithFiles } from './file-store.ts'
import { workOf } from './file-works.ts'
import { proved } from './proved.ts'
import { newTicket, redeem } from './tickets.ts'

/**
 * Lets somebody have a file: an address that is good once and for a minute, so that a file is never asked for with the
 * power of a cookie. Whether they may is decided here, and that they asked is on record.
 */
export async function askForFileUse(
  call: Call<ParamsOf<typeof askForFile>, undefined, undefined>,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof askForFile>, Refused>> {
  const { number, id } = call.params
  const visible = await visibleCase(number, call, shell)
  if (!visible) return no(refused('notFound', number))
  const { person, organisation } = actorOf(call)
  const found = await attachmentNamed(visible.db, number, id)
  if (!found || !readsFile(organisation, found, shell.reference.network())) return no(refused('notFound', id))
  const { scan } = await workOf(visible.db, shardOf(number) ?? 0, id)
  const barred = barsGiving(scan, shell.scanner !== undefined)
  if (barred) return no(refused(barred, found.name))
  return onRecord(shell, { person, organisation }, async (db) => {
    const token = await newTicket(db, { attachment: id, number, person, organisation }, call.now)
    const act = actBy(call, 'fileGiven', { number, file: id })
    const keeping = { shardKey: shardOf(number) ?? 0 }
    return yes({ value: { address: `/api/files/${token}`, name: found.name }, act, keeping })
  })
}

/** Gives the file of an address out, whoever brings it: it was given to one person, a minute ago at most. */
export async function takeFileUse(
  call: Call<ParamsOf<typeof takeFile>, undefined, undefined>,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof takeFile>, Refused>> {
  const ticket = await redeem(shell.pool, call.params.ticket, call.now)
  if (!ticket) return no(refused('notFound'))
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const found = await attachmentNamed(system, ticket.number, ticket.attachment)
  if (!found) return no(refused('notFound'))
  const { scan } = await workOf(system, shardOf(ticket.number) ?? 0, ticket.attachment)
  const barred = barsGiving(scan, shell.scanner !== undefined)
  if (barred) return no(refused(barred))
  const content = proved(await shell.files.read(found.stored), found.sha256)
  return yes({ name: found.name, bytes: found.bytes, content })
}

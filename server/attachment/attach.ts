import { randomUUIDv7 } from 'node:crypto'
import type { attach } from '#contract/attachment/attachments.ts'
import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { barsAttaching } from '#domain/attachment/attaching.ts'
import { MOST_BYTES } from '#domain/attachment/attachment.ts'
import { kindOf } from '#domain/attachment/file-kind.ts'
import { cleanFileName } from '#domain/attachment/file-name.ts'
import type { Case } from '#domain/case/case.ts'
import { spBehind } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { loadCase } from '../case/load.ts'
import { tellCaseChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { attachmentsOf, insertAttachment, type Stored } from './attachment-store.ts'
import type { KeptFile, WithFiles } from './file-store.ts'
import { beginWork, workOf } from './file-works.ts'
import { presentAttachments } from './present-attachments.ts'

type Asked = Call<ParamsOf<typeof attach>, QueryOf<typeof attach>, undefined>

/**
 * Adds a file to a case. It is kept on the disk before the row that names it is written: a row without its file there
 * never is, and a file that got no row is swept away.
 */
export async function attachUse(
  call: Asked,
  content: AsyncIterable<Uint8Array>,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof attach>, Refused>> {
  const { number } = call.params
  const c = await loadCase(through(shell.pool, actorOf(call)), number)
  if (!c) return no(refused('notFound', number))
  const barred = await barredFrom(c, through(shell.pool, actorOf(call)), call, shell)
  if (barred) return no(barred)
  const kept = await shell.files.keep(content, MOST_BYTES)
  if (kept === 'tooLarge') return no(refused('fileTooLarge'))
  if (kept === 'empty') return no(refused('fileEmpty'))
  const added = await addToCase(c, kept, call, shell).catch(async (error) => {
    await shell.files.drop(kept.stored)
    throw error
  })
  if (!added.ok) {
    await shell.files.drop(kept.stored)
    return added
  }
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const works = new Map([[added.value.id, await workOf(system, c.shardKey, added.value.id)]])
  const [shown] = await presentAttachments([added.value], works, shell)
  if (!shown) throw new Error('an attachment that was added is not there')
  return yes(shown)
}

async function addToCase(
  c: Case,
  kept: KeptFile,
  call: Asked,
  shell: Shell & WithFiles,
): Promise<Outcome<Stored, Refused>> {
  const { type, ...file } = kept
  const kind = kindOf(type)
  if (kind === null) return no(refused('fileKindNotTaken'))
  const { person, organisation } = actorOf(call)
  const ofSp = spBehind(shell.reference.network(), organisation)?.id ?? null
  return onRecord(shell, { person, organisation }, async (db) => {
    // Two that come at once are counted one after the other.
    await db.query('select pg_advisory_xact_lock(8687, hashtext($1))', [c.number])
    const barred = await barredFrom(c, db, call, shell)
    if (barred) return no(barred)
    const value: Stored = {
      ...{ id: randomUUIDv7(), number: c.number, name: cleanFileName(call.query?.name ?? ''), kind, ...file },
      forPartner: ofSp !== null || call.query?.forPartner === 'yes',
      ...{ person, organisation, at: call.now },
    }
    await insertAttachment(db, c, value, ofSp)
    await beginWork(db, { shardKey: c.shardKey, ...value }, shell.scanner !== undefined)
    await tellCaseChanged(db, { number: c.number, version: c.version })
    const { id, bytes, sha256, forPartner } = value
    const act = actBy(call, 'fileAttached', { number: c.number, file: id, kind, bytes, sha256, forPartner })
    return yes({
      value,
      act,
      keeping: { shardKey: c.shardKey, rows: [witnessed('attachments', c.shardKey, id)] },
    })
  })
}

async function barredFrom(c: Case, db: Db, call: Asked, shell: Shell & WithFiles): Promise<Refused | null> {
  const { length } = await attachmentsOf(db, c)
  const code = barsAttaching(c, actorOf(call), length, shell.reference.network())
  return code && refused(code, c.number)
}

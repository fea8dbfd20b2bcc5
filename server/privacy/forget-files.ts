import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isFilePastItsTime } from '#domain/privacy/retention.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { attachmentsOf, knownAmong } from '../attachment/attachment-store.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Shell } from '../shell.ts'
import { holdOn, lockCase } from './legal-hold-store.ts'

const AT_ONCE = 100

/** Forgets the files of an ended case whose time is over before that of the case itself; says how many. */
export async function forgetFiles(
  key: Pick<Case, 'shardKey' | 'id'>,
  now: Instant,
  shell: Shell,
): Promise<Outcome<number, Refused>> {
  return onRecord(shell, eyesOfSystem(shell.reference.network()), async (db) => {
    const c = await lockCase(db, key)
    if (!c) return no(refused('notFound'))
    const onHold = (await holdOn(db, c)) !== null
    const { retention } = shell.reference.policyInForce()
    const over = (await attachmentsOf(db, c)).filter((one) =>
      isFilePastItsTime(one, c, onHold, retention, now),
    )
    if (over.length === 0) return no(refused('notFound', c.number))
    const files = over.map((one) => one.id)
    await db.query('select forget_files($1, $2, $3)', [c.shardKey, c.id, files])
    const act = {
      ...({ what: 'filesForgotten', at: now, person: 'system', organisation: c.mainWindow } as const),
      about: { number: c.number, files, because: 'retention' },
    }
    const rows = files.map((id) => witnessed('attachments', c.shardKey, id))
    return yes({ value: files.length, act, keeping: { shardKey: c.shardKey, rows } })
  })
}

/**
 * Takes files off their store whose rows are gone. The name stays written down until the store has let go, so that a
 * server that ends in between leaves nothing behind; one that the store does not let go now is tried again the next time
 * and holds up no other. A name that some case still has is not touched.
 */
export async function dropDiscarded(shell: Shell & WithFiles): Promise<number> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  let [dropped, after, left] = [0, '', 0]
  for (;;) {
    const { rows } = await system.query<{ stored: string }>(
      `select stored from discarded_files where stored > $1 order by stored limit ${AT_ONCE}`,
      [after],
    )
    const names = rows.map((row) => row.stored)
    const known = await knownAmong(system, names)
    const gone: string[] = []
    for (const stored of names) if (known.has(stored) || (await letGo(stored, shell))) gone.push(stored)
    await system.query('delete from discarded_files where stored = any($1)', [gone])
    dropped += gone.length
    left += names.length - gone.length
    after = names.at(-1) ?? ''
    if (names.length < AT_ONCE) break
  }
  if (left > 0)
    shell.log.error(
      { files: left },
      'files that are forgotten could not be taken off their store; trying again',
    )
  return dropped
}

async function letGo(stored: string, shell: Shell & WithFiles): Promise<boolean> {
  return shell.files.drop(stored).then(
    () => true,
    (error: unknown) => {
      shell.log.warn({ error }, 'a file could not be taken off its store')
      return false
    },
  )
}

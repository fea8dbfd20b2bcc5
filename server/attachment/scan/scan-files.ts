import { randomUUIDv7 } from 'node:crypto'
import { triedAgainAt } from '#domain/attachment/scanning.ts'
import { yes } from '#domain/outcome.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../../access/through.ts'
import { onRecord } from '../../audit/administer.ts'
import { tellCaseChanged } from '../../live/tell.ts'
import type { Shell } from '../../shell.ts'
import type { WithFiles } from '../file-store.ts'
import { proved } from '../proved.ts'
import type { Scanned, Scanner } from './clamd.ts'

/** A file to be looked through, with whom to tell of it. */
type ToScan = {
  readonly shard_key: number
  readonly id: string
  readonly number: string
  readonly stored: string
  readonly sha256: string
  readonly person: string
  readonly organisation: string
  readonly scan_tries: number
  readonly version: number
}

/** Longer than that nobody looks a file through; another server may then begin. */
const LEASE_MINUTES = 5

/**
 * Looks through what waits, one after the other, and says how many were. One that cannot be looked through now waits
 * for its next time; when the scanner itself is away the others are not tried either.
 */
export async function scanFiles(
  shell: Shell & WithFiles,
  scanner: Scanner,
  isOver: () => boolean = () => false,
): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  for (let done = 0; ; done++) {
    const next = isOver() ? null : await claim(db, shell.now())
    if (!next) return done
    const found = await look(next, scanner, shell)
    await keep(db, next, found, shell)
    if (found.is === 'not' && found.trouble === 'away') return done
  }
}

async function claim(db: Db, now: Instant): Promise<ToScan | null> {
  const { rows } = await db.query<ToScan>({
    name: 'claim-scan',
    text: `with next as (
        select shard_key, id from file_works where scan = 'pending' and scan_after <= $1
        order by scan_after limit 1 for update skip locked
      )
      update file_works w set scan_after = $2, scan_tries = w.scan_tries + 1
      from next n, attachments a join cases c on c.shard_key = a.shard_key and c.id = a.case_id
      where w.shard_key = n.shard_key and w.id = n.id and a.shard_key = n.shard_key and a.id = n.id
      returning w.shard_key, w.id, a.number, a.stored, a.sha256, a.person, a.organisation, w.scan_tries, c.version`,
    values: [now, plusMinutes(now, LEASE_MINUTES)],
  })
  return rows[0] ?? null
}

async function look({ stored, sha256 }: ToScan, scanner: Scanner, shell: Shell & WithFiles) {
  try {
    return await scanner(proved(await shell.files.read(stored), sha256))
  } catch (error) {
    shell.log.error({ error }, 'a file could not be read to be looked through; trying again')
    return { is: 'not', trouble: 'unreadable' } as const
  }
}

type Found = Scanned | { readonly is: 'not'; readonly trouble: 'unreadable' }

async function keep(db: Db, file: ToScan, found: Found, shell: Shell): Promise<void> {
  const { shard_key: shardKey, id, number, version } = file
  if (found.is === 'infected') return keepInfected(file, found.finding, shell)
  const now = shell.now()
  if (found.is === 'not') {
    if (found.trouble !== 'unreadable')
      shell.log.warn({ code: found.trouble }, 'a file could not be looked through; trying again')
    await db.query({
      name: 'scan-later',
      text: 'update file_works set scan_after = $3, scan_trouble = $4 where shard_key = $1 and id = $2',
      values: [shardKey, id, triedAgainAt(file.scan_tries, now), found.trouble],
    })
    return
  }
  await db.query({
    name: 'scanned-clean',
    text: `update file_works set scan = 'clean', scanned_at = $3, scan_trouble = null
      where shard_key = $1 and id = $2`,
    values: [shardKey, id, now],
  })
  await tellCaseChanged(db, { number, version })
}

/** That a file does harm is on record, and whoever sent it is told: who is nobody of ours, their window. */
async function keepInfected(file: ToScan, finding: string, shell: Shell): Promise<void> {
  const { shard_key: shardKey, id, number, version, person, organisation } = file
  const system = eyesOfSystem(shell.reference.network())
  const at = shell.now()
  await onRecord(shell, system, async (db) => {
    await db.query({
      name: 'scanned-infected',
      text: `update file_works set scan = 'infected', scanned_at = $3, scan_trouble = null, finding = $4,
          told_id = $5, told_organisation = $6,
          told_person = (select p.id::text from people p where p.id::text = $7)
        where shard_key = $1 and id = $2`,
      values: [shardKey, id, at, finding, randomUUIDv7(), organisation, person],
    })
    await tellCaseChanged(db, { number, version })
    const act = {
      ...({ what: 'fileInfected', at, person: 'system', organisation } as const),
      about: { number, file: id, finding, sha256: file.sha256 },
    }
    return yes({ value: null, act, keeping: { shardKey } })
  })
}

import type { FileKind } from '#domain/attachment/file-kind.ts'
import { hasPicture, type ScanState, scanAtFirst } from '#domain/attachment/scanning.ts'
import type { Case } from '#domain/case/case.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** Where a file stands: looked through or not, and its small pictures with the size of the large one. */
export type FileWork = {
  readonly id: string
  readonly scan: ScanState
  readonly picture: 'none' | 'pending' | 'made' | 'failed'
  readonly small: string | null
  readonly large: string | null
  readonly width: number | null
  readonly height: number | null
}

const columns = 'w.id, w.scan, w.picture, w.small, w.large, w.width, w.height'

/** Where each file of a case stands. */
export async function worksOf(
  db: Db,
  { shardKey, id }: Pick<Case, 'shardKey' | 'id'>,
): Promise<ReadonlyMap<string, FileWork>> {
  const { rows } = await db.query<FileWork>({
    name: 'file-works-of',
    text: `select ${columns} from file_works w join attachments a on a.shard_key = w.shard_key and a.id = w.id
      where w.shard_key = $1 and a.case_id = $2`,
    values: [shardKey, id],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where one file stands; one that nobody has taken up yet waits. */
export async function workOf(db: Db, shardKey: number, id: string): Promise<FileWork> {
  const { rows } = await db.query<FileWork>({
    name: 'file-work',
    text: `select ${columns} from file_works w where w.shard_key = $1 and w.id = $2`,
    values: [shardKey, id],
  })
  return rows[0] ?? notTakenUp(id)
}

/** A file that nobody has taken up. */
export function notTakenUp(id: string): FileWork {
  return { id, scan: 'unscanned', picture: 'none', small: null, large: null, width: null, height: null }
}

/** Begins the work on a file that has come. */
export async function beginWork(
  db: Db,
  { shardKey, id, kind, at }: { shardKey: number; id: string; kind: FileKind; at: Instant },
  hasScanner: boolean,
): Promise<void> {
  await db.query({
    name: 'begin-file-work',
    text: `insert into file_works (shard_key, id, scan, scan_after, picture, picture_after)
      values ($1, $2, $3, $4, $5, $4)`,
    values: [shardKey, id, scanAtFirst(hasScanner), at, hasPicture(kind) ? 'pending' : 'none'],
  })
}

/** Takes up files that came before there was anything to do with them, and with a scanner those nobody looked through. */
export async function takeUpOlder(db: Db, hasScanner: boolean, now: Instant): Promise<void> {
  await db.query(
    `insert into file_works (shard_key, id, scan, scan_after, picture, picture_after)
      select a.shard_key, a.id, $1, $2, case when a.kind = 'image' then 'pending' else 'none' end, $2
      from attachments a where not exists (
        select from file_works w where w.shard_key = a.shard_key and w.id = a.id) on conflict do nothing`,
    [scanAtFirst(hasScanner), now],
  )
  if (hasScanner)
    await db.query(`update file_works set scan = 'pending', scan_after = $1 where scan = 'unscanned'`, [now])
}

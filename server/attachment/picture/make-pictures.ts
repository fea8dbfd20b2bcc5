import { MOST_PICTURE_TRIES, triedAgainAt } from '#domain/attachment/scanning.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../../access/through.ts'
import { tellCaseChanged } from '../../live/tell.ts'
import type { Shell } from '../../shell.ts'
import type { FileStore, WithFiles } from '../file-store.ts'
import { proved } from '../proved.ts'
import { type Drawn, drawBeside } from './picture-beside.ts'

type ToDraw = {
  readonly shard_key: number
  readonly id: string
  readonly number: string
  readonly stored: string
  readonly sha256: string
  readonly picture_tries: number
  readonly version: number
}

const MOST_BYTES = 8 * 1024 * 1024
const LEASE_MINUTES = 2

/** Makes small pictures of those that wait and may be had, one after the other; says how many were made. */
export async function makePictures(
  shell: Shell & WithFiles,
  isOver: () => boolean = () => false,
): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  for (let made = 0; ; ) {
    const next = isOver() ? null : await claim(db, shell.scanner !== undefined, shell.now())
    if (!next) return made
    if (await make(db, next, shell)) made++
  }
}

async function claim(db: Db, hasScanner: boolean, now: Instant): Promise<ToDraw | null> {
  const { rows } = await db.query<ToDraw>({
    name: 'claim-picture',
    text: `with next as (
        select shard_key, id from file_works where picture = 'pending' and picture_after <= $1
          and (scan = 'clean' or not $3 and scan <> 'infected')
        order by picture_after limit 1 for update skip locked
      )
      update file_works w set picture_after = $2, picture_tries = w.picture_tries + 1
      from next n, attachments a join cases c on c.shard_key = a.shard_key and c.id = a.case_id
      where w.shard_key = n.shard_key and w.id = n.id and a.shard_key = n.shard_key and a.id = n.id
      returning w.shard_key, w.id, a.number, a.stored, a.sha256, w.picture_tries, c.version`,
    values: [now, plusMinutes(now, LEASE_MINUTES), hasScanner],
  })
  return rows[0] ?? null
}

async function make(db: Db, file: ToDraw, shell: Shell & WithFiles): Promise<boolean> {
  const drawn = await draw(file, shell).catch((error: unknown) => {
    shell.log.warn({ error }, 'a small picture could not be made; trying again')
    return null
  })
  if (drawn === null) {
    await giveUpOrWait(db, file, shell.now())
    return false
  }
  const { rowCount } = await db.query({
    name: 'picture-made',
    text: `update file_works set picture = 'made', small = $3, large = $4, width = $5, height = $6
      where shard_key = $1 and id = $2 and picture = 'pending'`,
    values: [file.shard_key, file.id, drawn.small, drawn.large, drawn.width, drawn.height],
  })
  // The file was forgotten meanwhile, or another server was faster.
  if (rowCount === 0) for (const stored of [drawn.small, drawn.large]) await shell.files.drop(stored)
  await tellCaseChanged(db, file)
  return rowCount !== 0
}

/** The pictures are kept before the row that names them; what has no row is swept away. */
async function draw({ stored, sha256 }: ToDraw, { files }: WithFiles) {
  return drawBeside(proved(await files.read(stored), sha256), async (drawn: Drawn) => ({
    small: await keptIn(files, drawn.small()),
    large: await keptIn(files, drawn.large()),
    ...{ width: drawn.width, height: drawn.height },
  }))
}

async function keptIn(files: FileStore, content: AsyncIterable<Uint8Array>): Promise<string> {
  const kept = await files.keep(content, MOST_BYTES)
  if (typeof kept === 'string') throw new Error(`a drawn picture is ${kept}`)
  return kept.stored
}

async function giveUpOrWait(db: Db, { shard_key, id, picture_tries }: ToDraw, now: Instant): Promise<void> {
  const state = picture_tries >= MOST_PICTURE_TRIES ? 'failed' : 'pending'
  await db.query({
    name: 'picture-not-made',
    text: 'update file_works set picture = $3, picture_after = $4 where shard_key = $1 and id = $2',
    values: [shard_key, id, state, triedAgainAt(picture_tries, now)],
  })
}

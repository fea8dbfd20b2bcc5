import { epochMilliseconds, type Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { knownAmong } from './attachment-store.ts'
import type { FileStore } from './file-store.ts'
import { knownFiles } from './kept-files.ts'

const DAY = 86_400_000
const AT_ONCE = 1_000

/**
 * What lies there for a day and belongs to nothing, and what the database knows and is not there. Where nothing at all
 * is known, the files are those of another database.
 */
export type Orphans = {
  readonly files: readonly string[]
  readonly missing: string[]
  readonly isElsewhere: boolean
}

/** Names that lie there and that no case of this database knows. */
export async function unknownIn(db: Db, names: readonly string[]): Promise<readonly string[]> {
  const unknown: string[] = []
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    const known = await knownAmong(db, some)
    unknown.push(...some.filter((one) => !known.has(one)))
  }
  return unknown
}

/** Looks on both sides for what has lost the other. */
export async function orphansIn(db: Db, files: FileStore, now: Instant): Promise<Orphans> {
  const present = new Set(await files.olderThan(epochMilliseconds(now) + DAY))
  const old = await files.olderThan(epochMilliseconds(now) - DAY)
  const missing: string[] = []
  for await (const { stored } of knownFiles(db)) if (!present.has(stored)) missing.push(stored)
  const unknown = await unknownIn(db, old)
  return { files: unknown, missing, isElsewhere: old.length > 1 && unknown.length === old.length }
}

/** Takes away what belongs to nothing, unless it belongs to another database. */
export async function settleOrphans({ files, isElsewhere }: Orphans, store: FileStore): Promise<number> {
  if (isElsewhere) return 0
  for (const stored of files) await store.drop(stored)
  return files.length
}

import type { Db } from '../access/through.ts'

/** A file that the database knows, by the name under which it lies; a drawn picture has no digest. */
export type Known = { readonly stored: string; readonly sha256: string | null }

const AT_ONCE = 500

/** Every file that the database knows, and the pictures drawn of them, in the order of their names. */
export async function* knownFiles(db: Db): AsyncGenerator<Known> {
  for (let after = ''; ; ) {
    const { rows } = await db.query<Known>({
      name: 'known-files',
      text: `select stored, sha256 from (
          select stored, sha256 from attachments where stored > $1
          union all select small, null from file_works where small > $1
          union all select large, null from file_works where large > $1
        ) as known order by stored limit ${AT_ONCE}`,
      values: [after],
    })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.stored
  }
}

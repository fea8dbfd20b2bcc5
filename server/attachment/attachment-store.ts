import type { Attachment } from '#domain/attachment/attachment.ts'
import type { Case } from '#domain/case/case.ts'
import type { Db } from '../access/through.ts'
import { shardOf } from '../case/number.ts'

/** An attachment with the name under which its file lies. */
export type Stored = Attachment & { readonly stored: string }

const columns = `id, number, stored, name, kind, bytes, sha256, for_partner as "forPartner", person, organisation, at`

/** The files of a case, the oldest first. */
export async function attachmentsOf(
  db: Db,
  { shardKey, id }: Pick<Case, 'shardKey' | 'id'>,
): Promise<readonly Stored[]> {
  const { rows } = await db.query<Stored>({
    name: 'attachments-of',
    text: `select ${columns} from attachments where shard_key = $1 and case_id = $2 order by at, id`,
    values: [shardKey, id],
  })
  return rows
}

/** One file of a case; null when there is none or it is not for these eyes. */
export async function attachmentNamed(db: Db, number: string, id: string): Promise<Stored | null> {
  const { rows } = await db.query<Stored>({
    name: 'attachment-named',
    text: `select ${columns} from attachments where shard_key = $1 and id = $2 and number = $3`,
    values: [shardOf(number), id, number],
  })
  return rows[0] ?? null
}

/** Writes what was sent. */
export async function insertAttachment(
  db: Db,
  { shardKey, id: caseId }: Pick<Case, 'shardKey' | 'id'>,
  one: Stored,
  ofSp: string | null,
): Promise<void> {
  await db.query({
    name: 'insert-attachment',
    text: `insert into attachments
        (shard_key, id, case_id, number, stored, name, kind, bytes, sha256, for_partner, person, organisation, of_sp, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      ...[shardKey, one.id, caseId, one.number, one.stored, one.name, one.kind, one.bytes, one.sha256],
      ...[one.forPartner, one.person, one.organisation, ofSp, one.at],
    ],
  })
}

/** Which of these names a file of some case lies under, or a small picture of one. */
export async function knownAmong(db: Db, stored: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ stored: string }>({
    name: 'known-among',
    text: `select stored from attachments where stored = any($1)
      union all select small from file_works where small = any($1)
      union all select large from file_works where large = any($1)`,
    values: [stored],
  })
  return new Set(rows.map((row) => row.stored))
}

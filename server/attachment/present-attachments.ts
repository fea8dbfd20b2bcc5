import type { AttachmentView } from '#contract/attachment/attachments.ts'
import { barsGiving } from '#domain/attachment/scanning.ts'
import type { Shell } from '../shell.ts'
import type { Stored } from './attachment-store.ts'
import type { WithFiles } from './file-store.ts'
import { type FileWork, notTakenUp } from './file-works.ts'

/** Attachments as they are shown, with the names of those who sent them; where they lie is nobody's business. */
export async function presentAttachments(
  all: readonly Stored[],
  works: ReadonlyMap<string, FileWork>,
  shell: Shell & Pick<WithFiles, 'scanner'>,
): Promise<readonly AttachmentView[] & AttachmentView[]> {
  const { rows } = await shell.pool.query<{ id: string; name: string }>({
    name: 'people-names',
    text: 'select id, name from actors where id = any($1)',
    values: [[...new Set(all.map((one) => one.person))]],
  })
  const people = new Map(rows.map((row) => [row.id, row.name]))
  const network = shell.reference.network()
  return all.map(({ id, name, kind, bytes, sha256, forPartner, organisation, person, at }) => ({
    ...{ id, name, kind, bytes, sha256, forPartner, organisation, at },
    organisationName: network.find(organisation)?.name ?? organisation,
    personName: people.get(person) ?? '',
    ...standing(works.get(id) ?? notTakenUp(id), shell.scanner !== undefined),
  }))
}

/** What people see of the work on a file; whether it may be had, nobody else decides. */
function standing(work: FileWork, hasScanner: boolean) {
  const mayBeHad = barsGiving(work.scan, hasScanner) === null
  const { width, height } = work
  const picture = mayBeHad && width !== null && height !== null ? { width, height } : null
  return { scan: work.scan, mayBeHad, picture, pictureComes: mayBeHad && work.picture === 'pending' }
}

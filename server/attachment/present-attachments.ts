import type { AttachmentView } from '#contract/attachment/attachments.ts'
import type { Shell } from '../shell.ts'
import type { Stored } from './attachment-store.ts'

/** Attachments as they are shown, with the names of those who sent them; where they lie is nobody's business. */
export async function presentAttachments(
  all: readonly Stored[],
  shell: Shell,
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
  }))
}

import type { showPicture } from '#contract/attachment/attachments.ts'
import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { readsFile } from '#domain/attachment/attaching.ts'
import { barsGiving } from '#domain/attachment/scanning.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { attachmentNamed } from './attachment-store.ts'
import type { WithFiles } from './file-store.ts'
import { workOf } from './file-works.ts'

type Asked = Call<ParamsOf<typeof showPicture>, QueryOf<typeof showPicture>, undefined>

/**
 * Shows what a picture looks like: never the file itself, but what was drawn of it here. The small one belongs to the
 * page of the case; whoever looks at the large one has been given it, which is on record.
 */
export async function showPictureUse(
  call: Asked,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof showPicture>, Refused>> {
  const { number, id } = call.params
  const size = call.query?.size ?? 'small'
  const visible = await visibleCase(number, call, shell)
  if (!visible) return no(refused('notFound', number))
  const { shardKey } = visible.c
  const actor = actorOf(call)
  const found = await attachmentNamed(visible.db, number, id)
  if (!found || !readsFile(actor.organisation, found, shell.reference.network()))
    return no(refused('notFound', id))
  const work = await workOf(visible.db, shardKey, id)
  const barred = barsGiving(work.scan, shell.scanner !== undefined)
  const stored = work[size]
  if (barred) return no(refused(barred, found.name))
  if (stored === null) return no(refused('notFound', id))
  if (size === 'large') {
    const act = actBy(call, 'fileGiven', { number, file: id, as: 'picture' })
    const kept = await onRecord(shell, actor, async () => yes({ value: null, act, keeping: { shardKey } }))
    if (!kept.ok) return kept
  }
  return yes({ name: `${id}.webp`, bytes: null, content: await shell.files.read(stored) })
}

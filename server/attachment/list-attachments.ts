import type { listAttachments } from '#contract/attachment/attachments.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { barsAttaching, readsFile } from '#domain/attachment/attaching.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { attachmentsOf } from './attachment-store.ts'
import type { WithFiles } from './file-store.ts'
import { worksOf } from './file-works.ts'
import { presentAttachments } from './present-attachments.ts'

/** The files of a case, as far as this person's side may read them. Who of the operator sent one stays inside (X23). */
export async function listAttachmentsUse(
  call: Call<ParamsOf<typeof listAttachments>, undefined, undefined>,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof listAttachments>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  const actor = actorOf(call)
  const network = shell.reference.network()
  const all = await attachmentsOf(visible.db, visible.c)
  const read = all.filter((one) => readsFile(actor.organisation, one, network))
  const shown = await presentAttachments(read, await worksOf(visible.db, visible.c), shell)
  const mayAdd = visible.until === null && barsAttaching(visible.c, actor, all.length, network) === null
  const spSide = isSpSide(actor.organisation, network)
  const attachments = shown.map((one) =>
    spSide && !isSpSide(one.organisation, network) ? { ...one, personName: '' } : one,
  )
  return yes({ attachments, mayAdd })
}

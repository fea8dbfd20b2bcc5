import { queryOptions } from '@tanstack/react-query'
import { type AttachmentView, askForFile, attach, listAttachments } from '#contract/attachment/attachments.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** The files of a case. */
export function attachmentsQuery(number: string) {
  return queryOptions({
    queryKey: keys.attachments(number),
    queryFn: () => call(listAttachments, { params: { number } }),
    // Somebody is at work on them: what comes of it is looked for.
    refetchInterval: ({ state }) => (state.data?.attachments.some(isAtWork) ? 3_000 : false),
  })
}

function isAtWork({ scan, mayBeHad, pictureComes }: AttachmentView): boolean {
  return pictureComes || (scan !== 'infected' && !mayBeHad)
}

/** Adds a file to a case. */
export function sendFile(number: string, file: File, forPartner: boolean) {
  const query = { name: file.name, ...(forPartner ? { forPartner: 'yes' as const } : {}) }
  return call(attach, { params: { number }, query, file })
}

/** Has the browser keep a file: its address is good once, so it is asked for when it is wanted. */
export async function keepFile(number: string, id: string): Promise<void> {
  const { address, name } = await call(askForFile, { params: { number, id } })
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

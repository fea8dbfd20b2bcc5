import type { AttachmentView } from '#contract/attachment/attachments.ts'
import type { Answered, Client } from './client.ts'

/** Adds a file to a case, as a program does. */
export async function upload(
  address: string,
  { token }: Pick<Client, 'token'>,
  number: string,
  name: string,
  content: Uint8Array | string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answered<AttachmentView>> {
  const query = new URLSearchParams({ name, ...more })
  const response = await fetch(`${address}/api/cases/${number}/attachments?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: typeof content === 'string' ? content : Buffer.from(content),
  })
  return {
    status: response.status,
    body: (await response.json()) as AttachmentView,
    headers: response.headers,
  }
}

/** The address at which somebody has a file, once. */
export async function addressOf(client: Client, number: string, id: string): Promise<string> {
  const { status, body } = await client.post<{ address: string }>(
    `/api/cases/${number}/attachments/${id}/ticket`,
  )
  if (status !== 200) throw new Error(`no address: ${JSON.stringify(body)}`)
  return body.address
}

/** A store that speaks S3 and believes nobody; it works the signature of every request out by itself. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sha256, wronglySigned } from './reference-signature.ts'

type Kept = { readonly content: Buffer; readonly at: number }
type Upload = { readonly key: string; readonly at: number; readonly parts: Map<number, Buffer> }

/** What a test sees of the store, and how it makes it stumble. */
export type ReferenceStore = {
  readonly endpoint: string
  readonly files: Map<string, Kept>
  readonly uploads: Map<string, Upload>
  /** What it was asked, in order. */
  readonly asked: string[]
  /** How it stumbles over what it is asked next: a status, the line cut off, or not at all. */
  readonly stumbles: (number | 'cut' | 'not')[]
  readonly stop: () => Promise<void>
}

type Within = Omit<ReferenceStore, 'endpoint' | 'stop'>

/** Starts one with one bucket. */
export async function startReferenceStore(bucket: string): Promise<ReferenceStore> {
  const store: Within = { files: new Map(), uploads: new Map(), asked: [], stumbles: [] }
  const server = createServer((request, response) => {
    void answer(request, response, bucket, store).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { ...store, endpoint: `http://127.0.0.1:${port}`, stop }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  store: Within,
): Promise<void> {
  const stumble = store.stumbles.shift()
  if (stumble === 'cut') return void request.socket.destroy()
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const url = new URL(request.url ?? '/', 'http://store')
  store.asked.push(`${request.method} ${url.search.replace(/(uploadId|token)=[^&]*/g, '$1=')}`)
  const say: OnFile['say'] = (status, text = '', headers = {}) => {
    response.writeHead(status, headers).end(text)
  }
  const refuse = (status: number, code: string) =>
    say(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
  if (typeof stumble === 'number') return refuse(stumble, 'SlowDown')
  const wrong = wronglySigned(request, url, body)
  if (wrong !== null) return refuse(wrong === 'XAmzContentSHA256Mismatch' ? 400 : 403, wrong)
  const [, name, ...rest] = decodeURIComponent(url.pathname).split('/')
  if (name !== bucket) return refuse(404, 'NoSuchBucket')
  const key = rest.join('/')
  if (key === '') return say(200, listing(url, store))
  return onFile({ method: request.method ?? '', url, key, body, store, say, refuse })
}

const PAGE = 2

function listing(url: URL, store: Within): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const iso = (at: number) => new Date(at).toISOString()
  if (url.searchParams.has('uploads')) {
    const found = [...store.uploads].filter(([, one]) => one.key.startsWith(prefix))
    const rows = found.map(
      ([id, { key, at }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${iso(at)}</Initiated></Upload>`,
    )
    return `<ListMultipartUploadsResult>${rows.join('')}</ListMultipartUploadsResult>`
  }
  // The sign in the token is one that XML and the address write otherwise.
  const after = (url.searchParams.get('continuation-token') ?? '').replace(/^&\+/, '')
  const all = [...store.files].filter(([key]) => key.startsWith(prefix) && key > after).sort()
  const some = all.slice(0, PAGE)
  const rows = some.map(
    ([key, { at, content }]) =>
      `<Contents><Key>${key}</Key><LastModified>${iso(at)}</LastModified><Size>${content.length}</Size></Contents>`,
  )
  const more = all.length > PAGE
  const next = more ? `<NextContinuationToken>&amp;+${some.at(-1)?.[0]}</NextContinuationToken>` : ''
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${rows.join('')}${next}</ListBucketResult>`
}

type OnFile = {
  readonly method: string
  readonly url: URL
  readonly key: string
  readonly body: Buffer
  readonly store: Within
  readonly say: (status: number, text?: string | Buffer, headers?: Record<string, string>) => void
  readonly refuse: (status: number, code: string) => void
}

function onFile({ method, url, key, body, store, say, refuse }: OnFile): void {
  const uploadId = url.searchParams.get('uploadId')
  if (method === 'POST' && url.searchParams.has('uploads')) {
    const id = `${randomUUID()}&/=`
    store.uploads.set(id, { key, at: Date.now(), parts: new Map() })
    const escaped = id.replace('&', '&amp;')
    say(200, `<InitiateMultipartUploadResult><UploadId>${escaped}</UploadId></InitiateMultipartUploadResult>`)
  } else if (uploadId !== null) {
    onUpload(uploadId, { method, url, key, body, store, say, refuse })
  } else if (method === 'PUT') {
    store.files.set(key, { content: body, at: Date.now() })
    say(200)
  } else if (method === 'DELETE') {
    store.files.delete(key)
    say(204)
  } else {
    const content = store.files.get(key)?.content
    if (content) say(200, content, { 'content-length': String(content.length) })
    else refuse(404, 'NoSuchKey')
  }
}

function onUpload(id: string, { method, url, key, body, store, say, refuse }: OnFile): void {
  const upload = store.uploads.get(id)
  if (!upload) {
    refuse(404, 'NoSuchUpload')
  } else if (method === 'PUT') {
    upload.parts.set(Number(url.searchParams.get('partNumber')), body)
    say(200, '', { etag: `"${sha256(body).slice(0, 32)}"` })
  } else if (method === 'DELETE') {
    store.uploads.delete(id)
    say(204)
  } else {
    const tags = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"([^"]+)"<\/ETag>/g)]
    const parts = tags.map(([, no, tag]) => ({ part: upload.parts.get(Number(no)), tag }))
    const isOdd = parts.some(({ part, tag }) => !part || sha256(part).slice(0, 32) !== tag)
    if (isOdd || parts.length !== upload.parts.size) {
      refuse(400, 'InvalidPart')
    } else {
      const content = Buffer.concat(parts.flatMap(({ part }) => part ?? []))
      store.files.set(key, { content, at: Date.now() })
      store.uploads.delete(id)
      say(200, '<CompleteMultipartUploadResult/>')
    }
  }
}

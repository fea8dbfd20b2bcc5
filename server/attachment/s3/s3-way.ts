import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { askStreaming, type StreamAnswer } from '../../egress/streaming.ts'
import type { S3Config } from '../files-config.ts'

/** What is asked of the store; its body is made anew for each try. */
export type S3Asking = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD'
  /** Null: the bucket itself. */
  readonly key: string | null
  readonly query?: Readonly<Record<string, string>>
  readonly body?: {
    readonly bytes: number
    readonly sha256: string
    readonly open: () => Readable | Uint8Array
  }
}

/** The way to the store: asks, signed, and again with longer and longer pauses while it is away or has too much to do. */
export type S3Way = (asking: S3Asking) => Promise<StreamAnswer>

/** A store that did not do what it was asked: with its status and the code it gave, and nothing of what was sent. */
export class S3Refusal extends Error {
  readonly status: number
  /** `ENOENT` where there is no such file, as the disk says it. */
  readonly code: string
  constructor(status: number, said: string, method: string) {
    super(`the store of files refused ${method}: ${status} ${said}`)
    this.status = status
    this.code = status === 404 && said === 'NoSuchKey' ? 'ENOENT' : 'ESTORE'
  }
}

const TRIES = 5
const LONGEST_PAUSE = 5_000
const EMPTY = createHash('sha256').digest('hex')

/** Opens the way to a bucket. `firstPause` in milliseconds doubles with each try. */
export function s3Way(config: S3Config, firstPause = 200): S3Way {
  const { host } = new URL(addressOf(config, { method: 'GET', key: null }))
  const { hostname } = new URL(config.endpoint)
  // That the operator has named it is its permission, wherever it stands.
  const allowed = [host, hostname]
  return async (asking) => {
    for (let tries = 1; ; tries++) {
      const answer = await askStreaming(...(await signed(config, asking)), allowed)
      if (answer.ok && answer.value.status < 300) return answer.value
      const refusal = answer.ok ? await refusalIn(answer.value, asking) : null
      if (tries === TRIES || (refusal && !isPassing(refusal)))
        throw refusal ?? new S3Refusal(0, answer.ok ? '' : answer.no, asking.method)
      await pause(Math.min(LONGEST_PAUSE, firstPause * 2 ** (tries - 1)) * (0.5 + Math.random() / 2))
    }
  }
}

function isPassing({ status }: S3Refusal): boolean {
  return status >= 500 || status === 429 || status === 408
}

/** The address of a file or of the bucket. */
function addressOf({ endpoint, bucket, style, prefix }: S3Config, { key, query = {} }: S3Asking): string {
  const url = new URL(endpoint)
  if (style === 'host') url.hostname = `${bucket}.${url.hostname}`
  const parts = style === 'host' ? '' : `/${bucket}`
  url.pathname = key === null ? `${parts}` : `${parts}/${prefix}${key}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** The digest of the body is signed with the rest, so that a store takes nothing that was changed on the way. */
async function signed(
  config: S3Config,
  asking: S3Asking,
): Promise<Parameters<typeof askStreaming> extends [infer A, infer B, ...unknown[]] ? [A, B] : never> {
  const { method, body } = asking
  const headers = {
    'x-amz-content-sha256': body?.sha256 ?? EMPTY,
    ...(body ? { 'content-length': String(body.bytes), 'content-type': 'application/octet-stream' } : {}),
  }
  const signer = new AwsV4Signer({
    ...{ method, url: addressOf(config, asking), headers, service: 's3', region: config.region },
    ...{ accessKeyId: config.keyId, secretAccessKey: config.secret },
  })
  const { url, headers: all } = await signer.sign()
  return [url.href, { method, headers: Object.fromEntries(all), body: body?.open() ?? null }]
}

async function refusalIn({ status, content }: StreamAnswer, { method }: S3Asking): Promise<S3Refusal> {
  const text = await textOf(content)
  const missing = status === 404 && method === 'HEAD' ? 'NoSuchKey' : 'NotSaid'
  return new S3Refusal(status, tagIn(text, 'Code') ?? missing, method)
}

const LONGEST_TEXT = 4 * 1024 * 1024

/** What a store says in words, as much as may come. */
export async function textOf(content: Readable): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of content as AsyncIterable<Buffer>) {
    bytes += part.byteLength
    if (bytes > LONGEST_TEXT) throw new S3Refusal(0, 'TooMuchSaid', 'GET')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What stands in the first element of a name; null where there is none. */
export function tagIn(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return found === undefined ? null : plain(found)
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plain(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => signs[name] ?? '')
}

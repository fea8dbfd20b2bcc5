import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Draft } from '../draft-file.ts'
import { S3Refusal, type S3Way, tagIn, textOf } from './s3-way.ts'

const MB = 1024 * 1024
/** From here on a file goes in parts: what breaks off is sent again from the last part, not from the beginning. */
export const PART_BYTES = 8 * MB
const MOST_PARTS = 10_000

/** Puts a file into the store, whole or not at all; the store proves by its digest that it has what was sent. */
export async function uploadTo(way: S3Way, draft: Draft, partBytes = PART_BYTES): Promise<void> {
  const { stored: key, bytes, sha256, path } = draft
  if (bytes > partBytes) return uploadInParts(way, draft, Math.max(partBytes, Math.ceil(bytes / MOST_PARTS)))
  const open = () => createReadStream(path)
  const answer = await way({ method: 'PUT', key, body: { bytes, sha256, open } })
  await textOf(answer.content)
}

async function uploadInParts(way: S3Way, { stored: key, bytes, path }: Draft, partBytes: number) {
  const begun = await way({ method: 'POST', key, query: { uploads: '' } })
  const uploadId = tagIn(await textOf(begun.content), 'UploadId')
  if (!uploadId) throw new S3Refusal(begun.status, 'NoUploadId', 'POST')
  try {
    const tags: string[] = []
    for (let from = 0; from < bytes; from += partBytes)
      tags.push(
        await uploadPart(way, key, uploadId, tags.length + 1, path, [
          from,
          Math.min(bytes, from + partBytes),
        ]),
      )
    await finish(way, key, uploadId, tags)
  } catch (error) {
    await abandon(way, key, uploadId).catch(() => {})
    throw error
  }
}

async function uploadPart(
  way: S3Way,
  key: string,
  uploadId: string,
  no: number,
  path: string,
  [from, to]: readonly [number, number],
): Promise<string> {
  const open = () => createReadStream(path, { start: from, end: to - 1 })
  const hash = createHash('sha256')
  for await (const piece of open()) hash.update(piece as Buffer)
  const body = { bytes: to - from, sha256: hash.digest('hex'), open }
  const answer = await way({ method: 'PUT', key, query: { partNumber: String(no), uploadId }, body })
  await textOf(answer.content)
  const tag = answer.headers.get('etag')
  if (!tag) throw new S3Refusal(answer.status, 'NoETag', 'PUT')
  return tag
}

async function finish(way: S3Way, key: string, uploadId: string, tags: readonly string[]): Promise<void> {
  const parts = tags.map(
    (tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
  )
  const text = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const body = { bytes: text.byteLength, sha256, open: () => text }
  const answer = await way({ method: 'POST', key, query: { uploadId }, body })
  // A store may answer 200 at once and say only afterwards that it failed.
  const said = await textOf(answer.content)
  if (/<Error>/.test(said)) throw new S3Refusal(answer.status, tagIn(said, 'Code') ?? '', 'POST')
}

/** Lets go of the parts of a file that did not come to its end. */
export async function abandon(way: S3Way, key: string, uploadId: string): Promise<void> {
  const answer = await way({ method: 'DELETE', key, query: { uploadId } })
  await textOf(answer.content)
}

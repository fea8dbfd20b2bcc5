import { clearDrafts } from '../draft-file.ts'
import { type FileStore, takingIn } from '../file-store.ts'
import type { S3Config } from '../files-config.ts'
import { abandon, PART_BYTES, uploadTo } from './s3-upload.ts'
import { type S3Way, s3Way, tagIn, textOf } from './s3-way.ts'

type Ways = { readonly firstPause?: number; readonly partBytes?: number }

/**
 * Files in a bucket of a store that speaks S3. A file comes to the disk of this machine first: what it is, how much,
 * and its digest are known before anything is sent, and what breaks off can be sent again.
 */
export function s3Store(
  config: S3Config,
  incoming: string,
  { firstPause, partBytes = PART_BYTES }: Ways = {},
): FileStore {
  const way = s3Way(config, firstPause)
  const { prefix } = config
  return {
    ...takingIn(incoming, (draft) => uploadTo(way, draft, partBytes)),
    read: async (key) => (await way({ method: 'GET', key })).content,
    drop: async (key) => {
      const { content } = await way({ method: 'DELETE', key })
      await textOf(content)
    },
    olderThan: async (instant) => {
      const old: string[] = []
      for await (const { key, at } of listed(way, prefix))
        if (at < instant && /^[0-9a-f]{64}$/.test(key)) old.push(key)
      return old
    },
    clearUnfinished: async (instant) => {
      await clearDrafts(incoming, instant)
      for (const { key, uploadId, at } of await unfinished(way, prefix))
        if (at < instant) await abandon(way, key, uploadId)
    },
  }
}

type Listed = { readonly key: string; readonly at: number }

async function* listed(way: S3Way, prefix: string): AsyncGenerator<Listed> {
  for (let token: string | null = null; ; ) {
    const query: Record<string, string> = {
      'list-type': '2',
      prefix,
      ...(token ? { 'continuation-token': token } : {}),
    }
    const page = await textOf((await way({ method: 'GET', key: null, query })).content)
    for (const one of page.match(/<Contents>.*?<\/Contents>/gs) ?? [])
      yield {
        key: (tagIn(one, 'Key') ?? '').slice(prefix.length),
        at: Date.parse(tagIn(one, 'LastModified') ?? ''),
      }
    token = tagIn(page, 'NextContinuationToken')
    if (tagIn(page, 'IsTruncated') !== 'true' || token === null) return
  }
}

/** Uploads in parts that nobody finished: the first thousand; what is left is found the next time. */
async function unfinished(way: S3Way, prefix: string) {
  const page = await textOf((await way({ method: 'GET', key: null, query: { uploads: '', prefix } })).content)
  return (page.match(/<Upload>.*?<\/Upload>/gs) ?? []).map((one) => ({
    key: (tagIn(one, 'Key') ?? '').slice(prefix.length),
    uploadId: tagIn(one, 'UploadId') ?? '',
    at: Date.parse(tagIn(one, 'Initiated') ?? ''),
  }))
}

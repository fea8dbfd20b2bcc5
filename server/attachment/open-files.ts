import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type FileStore, fileStore } from './file-store.ts'
import type { FilesConfig, S3Config } from './files-config.ts'
import { s3Store } from './s3/s3-store.ts'
import { S3Refusal, s3Way, textOf } from './s3/s3-way.ts'

/** The places in which files may lie; null where no store is named. */
export type Places = { readonly folder: FileStore; readonly s3: FileStore | null }

/** Both places, as they are configured. */
export function placesOf(dataDirectory: string, { s3 }: Pick<FilesConfig, 's3'>): Places {
  const folder = join(dataDirectory, 'files')
  return { folder: fileStore(folder), s3: s3 && s3Store(s3, join(folder, 'incoming')) }
}

/** The store of a server: new files go to one place, and what still lies in the other is found there. */
export function openFiles(dataDirectory: string, config: FilesConfig): FileStore {
  const { folder, s3 } = placesOf(dataDirectory, config)
  if (s3 === null) return folder
  return config.place === 's3' ? withFormer(s3, folder) : withFormer(folder, s3)
}

function withFormer(present: FileStore, former: FileStore): FileStore {
  return {
    ...present,
    read: (stored) =>
      present.read(stored).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return former.read(stored)
      }),
    drop: async (stored) => {
      await present.drop(stored)
      await former.drop(stored)
    },
    olderThan: async (instant) => [
      ...new Set([...(await present.olderThan(instant)), ...(await former.olderThan(instant))]),
    ],
    clearUnfinished: async (instant) => {
      await present.clearUnfinished(instant)
      await former.clearUnfinished(instant)
    },
  }
}

/** Why files cannot be kept where they should, in both languages. */
export type NotKept = { readonly zh: string; readonly en: string }

/** Whether the bucket is there and we may work in it. One that cannot be reached now may be back when a file comes. */
export async function checkBucket(
  config: S3Config,
  firstPause?: number,
): Promise<Outcome<'ready' | 'away', NotKept>> {
  try {
    const query = { 'list-type': '2', 'max-keys': '1', prefix: config.prefix }
    await textOf((await s3Way(config, firstPause)({ method: 'GET', key: null, query })).content)
    return yes('ready')
  } catch (error) {
    const { status, message } = error as S3Refusal
    if (!(error instanceof S3Refusal)) throw error
    if (status === 0 || status >= 500) return yes('away')
    return no({
      zh: `附件存储拒绝访问存储桶 ${config.bucket}（${status}）：请检查 BEICHEN_S3_ENDPOINT、BEICHEN_S3_BUCKET、BEICHEN_S3_REGION、BEICHEN_S3_KEY_ID 和 BEICHEN_S3_SECRET。`,
      en: `The bucket ${config.bucket} cannot be used (${message}); look at BEICHEN_S3_ENDPOINT, BEICHEN_S3_BUCKET, BEICHEN_S3_REGION, BEICHEN_S3_KEY_ID and BEICHEN_S3_SECRET.`,
    })
  }
}

import type { Reading } from '../single-sign-on/sign-on-config.ts'
import { addressIn, type ClamdAddress } from './scan/clamd-address.ts'

/** A bucket of a store that speaks S3. */
export type S3Config = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** What every name in the bucket begins with. */
  readonly prefix: string
  /** `path`: the bucket is the first part of the path; `host`: of the host name. */
  readonly style: 'path' | 'host'
}

/** Where the bytes of files lie, and who looks them through. */
export type FilesConfig = {
  /** Where new files go. What lies in the other place is found there until it has been moved. */
  readonly place: 'folder' | 's3'
  /** Null: there is no such store. */
  readonly s3: S3Config | null
  /** Null: files are not looked through. */
  readonly clamd: ClamdAddress | null
}

/** In the folder beside the database, not looked through. */
export const plainFiles: FilesConfig = { place: 'folder', s3: null, clamd: null }

/** The variables of files. All that is wrong with them is said, never with the secret. */
export function readFiles(reading: Reading): FilesConfig {
  const { given, refuse, miss } = reading
  const place = given('BEICHEN_FILES') ?? 'folder'
  if (!['folder', 's3'].includes(place))
    refuse('BEICHEN_FILES', '应为 folder 或 s3', 'it must be folder or s3')
  const clamdText = given('BEICHEN_CLAMD')
  const clamd = clamdText === null ? null : addressIn(clamdText)
  if (clamdText !== null && clamd === null)
    refuse(
      'BEICHEN_CLAMD',
      '应为“主机:端口”，或 unix: 加套接字的绝对路径，例如 unix:/run/clamav/clamd.ctl',
      'it must be host:port, or unix: and the absolute path of a socket such as unix:/run/clamav/clamd.ctl',
    )
  const s3 = readS3(reading)
  if (place === 's3' && s3 === null && given('BEICHEN_S3_ENDPOINT') === null)
    miss(
      'BEICHEN_S3_ENDPOINT',
      'BEICHEN_FILES 为 s3 时必须设置环境变量 BEICHEN_S3_ENDPOINT。',
      'BEICHEN_FILES=s3 needs BEICHEN_S3_ENDPOINT.',
    )
  return { place: place === 's3' ? 's3' : 'folder', s3, clamd }
}

function readS3({ given, refuse, miss }: Reading): S3Config | null {
  const endpoint = given('BEICHEN_S3_ENDPOINT')
  if (endpoint === null) return null
  if (!isEndpoint(endpoint, given('BEICHEN_S3_PLAIN') === 'yes'))
    refuse(
      'BEICHEN_S3_ENDPOINT',
      '应为 https 地址，不含路径（本机，或在可信线路上设 BEICHEN_S3_PLAIN=yes 时可用 http）',
      'it must be an https address without a path (http on this very machine, or with BEICHEN_S3_PLAIN=yes on a line one trusts)',
    )
  for (const name of ['BEICHEN_S3_BUCKET', 'BEICHEN_S3_KEY_ID', 'BEICHEN_S3_SECRET'] as const)
    if (given(name) === null)
      miss(name, `使用 S3 存储时必须设置环境变量 ${name}。`, `A store that speaks S3 needs ${name}.`)
  const bucket = given('BEICHEN_S3_BUCKET') ?? ''
  if (bucket !== '' && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    refuse('BEICHEN_S3_BUCKET', '应为存储桶的名称', 'it must be the name of a bucket')
  const prefix = given('BEICHEN_S3_PREFIX') ?? ''
  if (!/^(?:[\w-]{1,50}\/){0,5}$/.test(prefix))
    refuse('BEICHEN_S3_PREFIX', '应以“/”结尾，例如 beichen/', 'it must end with a slash, such as beichen/')
  const style = given('BEICHEN_S3_STYLE') ?? 'path'
  if (!['path', 'host'].includes(style))
    refuse('BEICHEN_S3_STYLE', '应为 path 或 host', 'it must be path or host')
  return {
    ...{ endpoint: endpoint.replace(/\/$/, ''), bucket, prefix, style: style === 'host' ? 'host' : 'path' },
    region: given('BEICHEN_S3_REGION') ?? 'us-east-1',
    keyId: given('BEICHEN_S3_KEY_ID') ?? '',
    secret: given('BEICHEN_S3_SECRET') ?? '',
  }
}

function isEndpoint(text: string, plain: boolean): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || text.replace(/\/$/, '') !== url.origin) return false
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && (isHere || plain))
}

/** The signature of a request to a store that speaks S3, worked out from the document of the protocol. */
import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whom the store knows. */
export const account = {
  keyId: 'AKREFERENCE',
  secret: 'the secret/of+the store',
  region: 'cn-test-1',
} as const

/** The digest as it is written in requests. */
export const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** What is wrong with a request, by the name that stores give it; null: nothing. */
export function wronglySigned(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const said = request.headers.authorization ?? ''
  const [, keyId, day, region, signedNames = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      said,
    ) ?? []
  const at = String(request.headers['x-amz-date'])
  if (keyId !== account.keyId) return 'InvalidAccessKeyId'
  if (region !== account.region) return 'AuthorizationHeaderMalformed'
  if (!at.startsWith(day ?? '-')) return 'RequestTimeTooSkewed'
  const names = signedNames.split(';')
  if (!names.includes('host') || !names.includes('x-amz-content-sha256')) return 'AccessDenied'
  const digest = String(request.headers['x-amz-content-sha256'])
  if (digest !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort()
  const canonical = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedNames,
    digest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const ofDay = hmac(`AWS4${account.secret}`, day ?? '')
  const key = hmac(hmac(hmac(ofDay, region ?? ''), 's3'), 'aws4_request')
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

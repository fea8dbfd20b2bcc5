import { X509Certificate } from 'node:crypto'
import type { Instant } from '#domain/time.ts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const LONGEST_HEAD = 64 * 1024

/**
 * The part of a mail that is signed (S/MIME, multipart/signed) with one of these certificates, valid at the instant; null
 * when there is none. The certificates on record are trusted, and no others: neither those that a mail brings along, nor
 * whoever issued them. Only what is signed is read, so that nothing can be added beside it.
 */
export async function partSignedWith(
  certificates: readonly string[],
  raw: Buffer,
  at: Instant,
): Promise<Buffer | null> {
  const parts = signedParts(raw)
  if (!parts) return null
  for (const pem of certificates) {
    if (isValidAt(pem, at) && (await isSignedBy(pem, parts))) return parts.content
  }
  return null
}

type Parts = { readonly content: Buffer; readonly signature: Buffer }

/** The signed part as its bytes stand, and its signature; null where the mail is not of that form, with exactly two parts. */
function signedParts(raw: Buffer): Parts | null {
  const text = raw.toString('latin1').replace(/\r?\n/g, '\r\n')
  const end = text.indexOf('\r\n\r\n')
  if (end < 0 || end > LONGEST_HEAD) return null
  const head = text.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const types = head.split('\r\n').filter((line) => /^content-type:/i.test(line))
  const type = types.length === 1 ? (types[0] ?? '') : ''
  if (!/^content-type:\s*multipart\/signed\b/i.test(type)) return null
  const mark = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const boundary = mark?.[1] ?? mark?.[2]
  if (boundary === undefined) return null
  const pieces = text.slice(end + 2).split(`\r\n--${boundary}`)
  const [, content, signature, closing] = pieces
  if (pieces.length !== 4 || content === undefined || signature === undefined || !closing?.startsWith('--'))
    return null
  const body = /\r\n\r\n([A-Za-z0-9+/=\s]+)$/.exec(signature)?.[1]
  const isSignature = /content-type:\s*application\/(x-)?pkcs7-signature/i.test(signature)
  if (!isSignature || body === undefined || !content.startsWith('\r\n')) return null
  return { content: Buffer.from(content.slice(2), 'latin1'), signature: Buffer.from(body, 'base64') }
}

function isValidAt(pem: string, at: Instant): boolean {
  const { validFrom, validTo } = new X509Certificate(pem)
  const then = Temporal.Instant.from(at).epochMilliseconds
  return then >= Date.parse(validFrom) && then <= Date.parse(validTo)
}

async function isSignedBy(pem: string, { content, signature }: Parts): Promise<boolean> {
  const [{ fromBER }, { Certificate, ContentInfo, SignedData }] = await Promise.all([
    import('asn1js'),
    import('pkijs'),
  ])
  try {
    const info = new ContentInfo({ schema: fromBER(bytesOf(signature)).result })
    if (info.contentType !== SIGNED_DATA) return false
    const signed = new SignedData({ schema: info.content })
    if (signed.signerInfos.length !== 1) return false
    signed.certificates = [new Certificate({ schema: fromBER(bytesOf(new X509Certificate(pem).raw)).result })]
    return await signed.verify({ signer: 0, data: bytesOf(content), checkChain: false })
  } catch {
    // What is no signature at all is none of theirs.
    return false
  }
}

function bytesOf(buffer: Uint8Array): ArrayBuffer {
  return Uint8Array.from(buffer).buffer
}

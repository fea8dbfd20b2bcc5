import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A key of 256 bits, and the short name by which what it sealed says that it was this one. */
export type SecretKey = { readonly id: string; readonly bytes: Buffer }

/** Seals what must be kept but not read by whoever reads the tables. */
export type Secrets = {
  /** AES-256-GCM with the newest key. `place` says where it is kept: moved elsewhere, it does not open. */
  readonly seal: (text: string, place?: string) => string
  /** What was sealed. That it cannot be opened is a defect: a key is missing, or somebody changed it. */
  readonly open: (sealed: string, place?: string) => string
  /** Whether it was sealed with the newest key, so that nothing has to be done about it when older keys go. */
  readonly isFresh: (sealed: string) => boolean
  /** Keyed digests of a text, the newest key first: equal for equal texts, and made by nobody without the keys. */
  readonly digests: (text: string, place?: string) => readonly string[]
}

const NONCE = 12
const TAG = 16

/** Seals with the first of the keys and opens with any; they are read again when something names one not among them. */
export function secretsWith(read: () => readonly SecretKey[]): Secrets {
  let keys = read()
  const known = (id: string) => keys.find((key) => key.id === id)
  const newest = () => {
    const key = keys[0]
    if (!key) throw new Error('there is no key to seal with')
    return key
  }
  const keyOf = (sealed: string): SecretKey => {
    const id = sealed.split('.', 1)[0] ?? ''
    if (!known(id)) keys = read()
    const key = known(id)
    if (!key) throw new Error(`the key ${id} is missing`)
    return key
  }
  return {
    seal: (text, place = '') => sealedBy(newest(), text, place),
    open: (sealed, place = '') => openedBy(keyOf(sealed), sealed, place),
    isFresh: (sealed) => sealed.startsWith(`${newest().id}.`),
    // Read anew each time: what another process has marked with a key of today is looked for as well.
    digests: (text, place = '') => read().map((key) => digestBy(key, text, place)),
  }
}

/** A new key. */
export function newSecretKey(): SecretKey {
  return secretKeyOf(randomBytes(32))
}

/** The key of these bytes; it is named after them, so that nobody has to name it. */
export function secretKeyOf(bytes: Buffer): SecretKey {
  return { id: createHash('sha256').update('beichen key ').update(bytes).digest('hex').slice(0, 8), bytes }
}

/** By a key derived for nothing else, so that a digest says nothing of what the key has sealed. */
function digestBy({ id, bytes }: SecretKey, text: string, place: string): string {
  const own = Buffer.from(hkdfSync('sha256', bytes, '', `beichen digest ${place}`, 32))
  return `${id}.${createHmac('sha256', own).update(text, 'utf8').digest('base64url')}`
}

function sealedBy({ id, bytes }: SecretKey, text: string, place: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(`${id} ${place}`))
  const inner = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), inner]).toString('base64url')}`
}

function openedBy({ id, bytes }: SecretKey, sealed: string, place: string): string {
  const raw = Buffer.from(sealed.slice(id.length + 1), 'base64url')
  const tag = raw.subarray(NONCE, NONCE + TAG)
  const decipher = createDecipheriv('aes-256-gcm', bytes, raw.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(`${id} ${place}`))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(raw.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

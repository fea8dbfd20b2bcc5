import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newSecretKey, type SecretKey, secretKeyOf } from './secrets.ts'

/** Where the keys are kept when the environment gives none: one a line, the newest first. */
export function keyringFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets.key')
}

/** The keys in a text, one a line or with commas between; null when one of them is no key of 256 bits. */
export function keysIn(text: string): readonly SecretKey[] | null {
  const written = text.split(/[\s,]+/).filter(Boolean)
  if (written.length === 0 || !written.every((one) => /^[\w-]{43}$/.test(one))) return null
  return written.map((one) => secretKeyOf(Buffer.from(one, 'base64url')))
}

/** A keyring as text. */
export function textOfKeys(keys: readonly SecretKey[]): string {
  return keys.map(({ bytes }) => `${bytes.toString('base64url')}\n`).join('')
}

/** The keys in the file; a file that has been damaged stops the server rather than lose what is sealed. */
export function readKeyring(file: string): readonly SecretKey[] {
  const keys = keysIn(readFileSync(file, 'utf8'))
  if (!keys) throw new Error(`${file} is not a list of keys`)
  return keys
}

/** Makes the file with a first key, if there is none. Two processes that start at once get the same one. */
export function ensureKeyring(file: string): void {
  if (existsSync(file)) return
  const whole = writeBeside(file, textOfKeys([newSecretKey()]))
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole)
  }
}

/** Replaces the file at once: a reader finds the old keys or the new, never half of them. */
export function writeKeyring(file: string, keys: readonly SecretKey[]): void {
  renameSync(writeBeside(file, textOfKeys(keys)), file)
}

function writeBeside(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const whole = `${file}.${randomUUID()}`
  writeFileSync(whole, text, { mode: 0o600, flag: 'wx' })
  return whole
}

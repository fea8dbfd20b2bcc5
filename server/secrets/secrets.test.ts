import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { openCustomerSecrets } from './customer-secrets.ts'
import { ensureKeyring, keyringFile, keysIn, readKeyring, textOfKeys, writeKeyring } from './keyring.ts'
import { openSecrets } from './open-secrets.ts'
import { newSecretKey, secretsWith } from './secrets.ts'

let database: TestDatabase
let dataDirectory: string
beforeAll(async () => {
  database = await freshDatabase()
  dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-secrets-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(dataDirectory, { recursive: true })
})

test('what is sealed opens again, and never looks the same', () => {
  const key = newSecretKey()
  const { seal, open } = secretsWith(() => [key])
  const sealed = [seal('13900000001'), seal('13900000001')]
  expect(sealed.map((one) => open(one))).toEqual(['13900000001', '13900000001'])
  expect(new Set(sealed).size).toBe(2)
  expect(sealed.join()).not.toContain('139')
})

test('a changed letter, another place or another key do not open it', () => {
  const key = newSecretKey()
  const { seal, open } = secretsWith(() => [key])
  const sealed = seal('13900000001', 'person one')
  const [id, inner = ''] = sealed.split('.')
  const changed = `${id}.${inner.slice(0, 20)}${inner[20] === 'A' ? 'B' : 'A'}${inner.slice(21)}`
  expect(() => open(changed, 'person one')).toThrow()
  expect(() => open(sealed, 'person two')).toThrow()
  expect(() => open(`${id}.${inner.slice(0, 30)}`, 'person one')).toThrow()
  expect(() => secretsWith(() => [newSecretKey()]).open(sealed, 'person one')).toThrow(/is missing/)
})

test('a newer key seals, older ones still open, also when the newer came while the process ran', () => {
  const [older, newer] = [newSecretKey(), newSecretKey()]
  let keys = [older]
  const running = secretsWith(() => keys)
  const before = running.seal('a')
  keys = [newer, older]
  const restarted = secretsWith(() => keys)
  const after = restarted.seal('b')
  expect([restarted.open(before), running.open(after)]).toEqual(['a', 'b'])
  expect([restarted.isFresh(before), restarted.isFresh(after)]).toEqual([false, true])
})

test('the keys lie in a file that only its owner reads, and stay what they are', () => {
  const file = keyringFile(dataDirectory)
  ensureKeyring(file)
  const first = readKeyring(file)
  ensureKeyring(file)
  expect(readKeyring(file)).toEqual(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const more = [newSecretKey(), ...first]
  writeKeyring(file, more)
  expect(readKeyring(file)).toEqual(more)
  expect(readdirSync(dataDirectory)).toEqual(['secrets.key'])
  writeFileSync(file, 'not a key')
  expect(() => readKeyring(file)).toThrow(/list of keys/)
  rmSync(file)
})

test('a database is opened with its own keys only', async () => {
  const application = await database.application()
  const opened = (secretKeys: string | null) => openSecrets(application, { secretKeys, dataDirectory })
  const first = await opened(null)
  if (!first.ok) throw new Error(first.no.en)
  const sealed = first.value.seal('a secret')
  const again = await opened(null)
  expect(again.ok && again.value.open(sealed)).toBe('a secret')
  const own = textOfKeys(readKeyring(keyringFile(dataDirectory)))
  const fromEnvironment = await opened(own.trim())
  expect(fromEnvironment.ok && fromEnvironment.value.open(sealed)).toBe('a secret')
  expect(await opened(textOfKeys([newSecretKey()]))).toMatchObject({ ok: false })
  rmSync(keyringFile(dataDirectory))
  expect(await opened(null)).toMatchObject({ ok: false })
  expect(readdirSync(dataDirectory)).toEqual([])
})

test('a text that is no key is none', () => {
  expect(keysIn('')).toBeNull()
  expect(keysIn('short')).toBeNull()
  expect(keysIn(`${textOfKeys([newSecretKey()])},x`)).toBeNull()
  expect(keysIn(textOfKeys([newSecretKey(), newSecretKey()]))).toHaveLength(2)
})

test('what is as long as a mail with files opens as well', async () => {
  const keys = newSecretKey()
  const customers = await openCustomerSecrets(
    database.pool,
    secretsWith(() => [keys]),
    instant('2026-11-27T09:00:00+08:00'),
  )
  const long = 'a letter '.repeat(2_000_000)
  expect(customers.open(customers.seal(long)) === long).toBe(true)
  expect(customers.open('13900000001')).toBe('13900000001')
})

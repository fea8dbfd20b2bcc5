import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whomToAsk } from '../surroundings.ts'
import { forgetSession, keepSession, readSession, sessionFile } from './session-file.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'beichen-cli-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const kept = { server: 'http://one', token: 'secret' }
const modeOf = (path: string) => statSync(path).mode & 0o777

test('the session lies in the configuration of the person', () => {
  expect(sessionFile({ XDG_CONFIG_HOME: '/conf' })).toBe('/conf/beichen/session.json')
  expect(sessionFile({ XDG_CONFIG_HOME: 'relative', HOME: '/home/a' })).toBe(
    '/home/a/.config/beichen/session.json',
  )
})

test('only its owner reads it, also where it lay open before', () => {
  const file = sessionFile({ XDG_CONFIG_HOME: home })
  mkdirSync(dirname(file), { mode: 0o755 })
  writeFileSync(file, '{}', { mode: 0o644 })
  keepSession(file, kept)
  expect([modeOf(file), modeOf(dirname(file))]).toEqual([0o600, 0o700])
  expect(readSession(file)).toEqual(kept)
  expect(readdirSync(dirname(file))).toEqual(['session.json'])
})

test('there is none before signing in, after signing out, and in a file that is broken', () => {
  const file = sessionFile({ XDG_CONFIG_HOME: home })
  expect(readSession(file)).toBe(null)
  keepSession(file, kept)
  forgetSession(file)
  forgetSession(file)
  expect(readSession(file)).toBe(null)
  writeFileSync(file, '{"server":1}')
  expect(readSession(file)).toBe(null)
})

test('a token goes only to the server that gave it', () => {
  expect(whomToAsk(undefined, {}, kept)).toEqual(kept)
  expect(whomToAsk('http://one/', {}, kept)).toEqual(kept)
  expect(whomToAsk('http://two', {}, kept)).toEqual({ server: 'http://two', token: null })
  expect(whomToAsk(undefined, { BEICHEN_SERVER: 'https://three:8/x/' }, kept)).toEqual({
    server: 'https://three:8/x',
    token: null,
  })
  expect(whomToAsk(undefined, { BEICHEN_TOKEN: 'given' }, null)).toEqual({
    server: 'http://127.0.0.1:8686',
    token: 'given',
  })
})

test('the key of a program goes before whoever is signed in', () => {
  const environment = { BEICHEN_KEY: 'bk_given', BEICHEN_TOKEN: 'other' }
  expect(whomToAsk('http://one', environment, kept)).toEqual({ server: 'http://one', token: 'bk_given' })
})

test('what is no address is refused', () => {
  for (const text of ['ftp://a', 'a', 'http://user@a', 'http://a/?b']) {
    expect(() => whomToAsk(text, {}, null)).toThrow('is no server address')
  }
})

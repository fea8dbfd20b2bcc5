import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { openCluster } from './cluster.ts'
import { clearLeftover, leftoverIn } from './leftover.ts'
import { chooseListening } from './listening.ts'
import { type ServerPlan, spawnPostmaster } from './postmaster.ts'
import { isReady } from './ready.ts'
import { chooseRunAs } from './run-as.ts'
import { settingArguments } from './settings.ts'
import { startEmbedded } from './start.ts'

let directory: string

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'beichen-left-')))
  // As the launcher does where another user must pass.
  chmodSync(directory, 0o711)
})
afterEach(() => rmSync(directory, { recursive: true }))

async function planHere(): Promise<ServerPlan> {
  const runAs = chooseRunAs()
  if (runAs === null) throw new Error('no way to run')
  const binaries = findBinaries(runAs, directory, null)
  if (!binaries.ok) throw new Error(binaries.no.en)
  const cluster = await openCluster(directory, binaries.value, runAs, { withoutSync: true })
  if (!cluster.ok) throw new Error(cluster.no.en)
  const listening = await chooseListening(directory, runAs)
  const settings = settingArguments({ small: true, withoutSync: true })
  return { data: directory, runAs, binaries: binaries.value, cluster: cluster.value, listening, settings }
}

test('a postmaster whose owner died is stopped, and a new one takes its place', async () => {
  const plan = await planHere()
  const orphan = spawnPostmaster(plan)
  expect(await isReady(plan, orphan)).toBe(true)
  expect(leftoverIn(plan.cluster.directory)).toEqual({ is: 'orphan', pid: orphan.pid })
  const started = await startEmbedded({ dataDirectory: directory, small: true, withoutSync: true })
  expect(orphan.isOver()).toBe(true)
  expect(started.ok).toBe(true)
  if (started.ok) await started.value.stop()
})

test('a number that is another process now is no server: the file goes, the process stays', async () => {
  const stranger = spawn('sleep', ['60'], { cwd: directory })
  await once(stranger, 'spawn')
  writeFileSync(join(directory, 'postmaster.pid'), `${stranger.pid}\n${directory}\n`)
  expect(leftoverIn(directory)).toEqual({ is: 'stale' })
  expect(await clearLeftover(directory)).toBeNull()
  expect(existsSync(join(directory, 'postmaster.pid'))).toBe(false)
  expect(stranger.exitCode).toBeNull()
  stranger.kill()
})

test('a file of a process that is gone is left to postgres, which looks at shared memory too', () => {
  writeFileSync(join(directory, 'postmaster.pid'), `4194300\n${directory}\n`)
  expect(leftoverIn(directory)).toEqual({ is: 'nothing' })
})

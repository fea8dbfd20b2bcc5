#!/usr/bin/env node
/** The command line, on the Node.js that Beichen runs on, whichever one met this file. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endBy, run } from '../scripts/prepare/run.mjs'
import { runtime } from '../scripts/prepare/runtime.mjs'
import { Trouble } from '../scripts/prepare/say.mjs'

/** What the operator does at the machine itself, without asking a server. */
const programs = new Map([
  ['verify-audit', 'server/operator/verify-audit.ts'],
  ['rotate-key', 'server/operator/rotate-key.ts'],
  ['anchor', 'server/operator/anchor.ts'],
  ['forget', 'server/operator/forget.ts'],
  ['files', 'server/operator/files.ts'],
  ['facts', 'server/operator/facts.ts'],
])

const root = dirname(dirname(fileURLToPath(import.meta.url)))
try {
  refuseWithoutDependencies()
  const [word = '', ...rest] = process.argv.slice(2)
  const own = programs.get(word)
  const asked = own === undefined ? ['cli/main.ts', word, ...rest].filter(Boolean) : [own, ...rest]
  const [program = '', ...words] = asked
  const { status, signal } = await run(runtime(root), [join(root, program), ...words])
  if (signal) endBy(signal)
  else process.exitCode = status
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 3
}

function refuseWithoutDependencies() {
  try {
    import.meta.resolve('typebox')
  } catch {
    throw new Trouble(`The dependencies are not installed: run npm ci in ${root}.`)
  }
}

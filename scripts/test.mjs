/** Types, lint and every test; the last line is the sum. With arguments only the tests, chosen by them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endBy, run } from './prepare/run.mjs'
import { runtime } from './prepare/runtime.mjs'
import { noTests, tallyOf } from './tally.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const chosen = process.argv.slice(2)
const checks = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
]

const sum = { passed: 0, failed: 0 }
for (const { name, command } of chosen.length > 0 ? [] : checks) {
  const status = await runTool(command)
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'}`)
  add(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}
add(await runTests())
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'beichen-tests-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const status = await runTool(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...chosen])
    return existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8')), status, chosen) : noTests
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runTool(command) {
  const { status, stop } = await run(runtime(root), command, { cwd: root })
  if (stop) endBy(stop)
  return status ?? 1
}

function add({ passed, failed }) {
  sum.passed += passed
  sum.failed += failed
}

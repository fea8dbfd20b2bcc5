import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#server/database/connect.ts'
import { readForm } from './file-form.ts'
import { rehearse } from './rehearse.ts'

const path = process.argv[2]
if (path === undefined) fail('usage: npm run -s rehearse -- FILE.json')
const form = readFile(path)
const file = readForm(form)
if (typeof file === 'string') fail(`${path}: ${file}`)

// A database of its own unless one is named, so that nothing that runs is disturbed.
const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-rehearsal-'))
const databaseUrl = process.env.DATABASE_URL?.trim() || null
const opened = await openDatabase({
  databaseUrl,
  dataDirectory,
  binDirectory: process.env.PG_BIN_DIR ?? null,
  poolSize: 4,
})
if (!opened.ok) fail(`${opened.no.zh}\n${opened.no.en}`)
let status = 0
try {
  const verdicts = await rehearse(opened.value.pool, file, ({ id, title, faults }) => {
    console.log(faults.length === 0 ? `kept ${id} ${title}` : `broken ${id} ${title}: ${faults.join('; ')}`)
  })
  const failed = verdicts.filter((one) => one.faults.length > 0).length
  status = failed === 0 ? 0 : 1
  console.log(`${verdicts.length - failed} passed, ${failed} failed`)
} catch (error) {
  // What the form of the file cannot promise: hours that do not exist, a policy that the system refuses.
  console.error(`${path}: ${error instanceof Error ? error.message : error}`)
  status = 2
} finally {
  await opened.value.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}
process.exit(status)

function readFile(name: string): unknown {
  try {
    return JSON.parse(readFileSync(name, 'utf8'))
  } catch (error) {
    return fail(`${name}: ${error instanceof Error ? error.message : error}`)
  }
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

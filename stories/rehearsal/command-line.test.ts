import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { fileWith, plainCases } from '../acceptance/another-operator.ts'
import { urlOf } from '../testing/database-address.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-files-'))
const [, , skipping, incomplete] = plainCases

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database?.drop()
})

type Ended = { readonly status: number | null; readonly out: readonly string[]; readonly wrong: string }

/** Runs the command as someone at a prompt does, on the database that is named in the environment. */
function run(...given: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...given], {
    env: { ...process.env, DATABASE_URL: urlOf(database.address) },
  })
  const texts = { out: '', wrong: '' }
  child.stdout.on('data', (part) => {
    texts.out += part
  })
  child.stderr.on('data', (part) => {
    texts.wrong += part
  })
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, out: texts.out.trimEnd().split('\n'), wrong: texts.wrong.trimEnd() })
    })
  })
}

function written(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a file that is kept ends with how many passed, and with status 0', async () => {
  const file = fileWith([skipping, incomplete])
  expect(await run(written('kept.json', file))).toEqual({
    status: 0,
    out: [
      'kept Z3 a level may not be skipped here either',
      'kept Z4 a web form without a contact',
      '2 passed, 0 failed',
    ],
    wrong: '',
  })
})

test('a file with something broken says what, and ends with status 1', async () => {
  const changed = { ...skipping, expect: { ...skipping.expect, holder: 'P-SC', urgency: 1 } }
  const { status, out, wrong } = await run(written('broken.json', fileWith([changed, incomplete])))
  expect([status, wrong]).toEqual([1, ''])
  expect(out).toEqual([
    'broken Z3 a level may not be skipped here either: holder: expected "P-SC", came "B-SC-CD"; urgency: this expectation is not known',
    'kept Z4 a web form without a contact',
    '1 passed, 1 failed',
  ])
})

const { policy: _policy, ...withoutPolicy } = fileWith([])
const { steps: _steps, ...withoutSteps } = skipping

test.each([
  ['cut off', '{"policy": ', /JSON/],
  ['a list', [], /: the file has no "policy"$/],
  ['null', null, /: the file is not a JSON object$/],
  ['without a policy', withoutPolicy, /: the file has no "policy"$/],
  ['without limits', { ...fileWith([]), policy: {} }, /: the policy has no "limitsMinutes"$/],
  ['with no list of cases', { ...fileWith([]), cases: {} }, /: "cases" is not a list$/],
  [
    'with a case without steps',
    { ...fileWith([]), cases: [skipping, withoutSteps] },
    /: case 2 lacks .*steps/,
  ],
])('a file that is %s gets a sentence and status 2', async (name, content, sentence) => {
  const path = written(`${name}.json`, content)
  const { status, out, wrong } = await run(path)
  expect([status, out]).toEqual([2, ['']])
  expect(wrong).toMatch(sentence)
  expect(wrong.startsWith(`${path}: `)).toBe(true)
  expect(wrong).not.toContain('\n')
})

test('a file that is not there gets a sentence and status 2', async () => {
  const path = join(folder, 'nowhere.json')
  expect(await run(path)).toMatchObject({ status: 2, wrong: expect.stringContaining(`${path}: ENOENT`) })
})

test('without a file it says how it is used', async () => {
  expect(await run()).toMatchObject({ status: 2, wrong: expect.stringMatching(/^usage: /) })
})

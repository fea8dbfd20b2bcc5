import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'

/** What has opened filters and reports of others: quotes, comments, unions, sleeps, casts, broken and odd encodings. */
const payloads = [
  "' or '1'='1",
  "'; drop table cases; --",
  '1) union select null, password_hash from people --',
  "' and pg_sleep(5) is null --",
  '$1',
  '$$; select 1; $$',
  "\\'; --",
  "%' or 1=1 --",
  '*/ or true /*',
  '{"$ne":null}',
  '1e999',
  '-1',
  '9223372036854775808',
  'NaN',
  'infinity',
  'now()',
  "' || (select current_user) || '",
  "current_setting('beichen.acting')",
  "set_config('beichen.acting','N-CN',false)",
  'ʼ or ʼ1ʼ=ʼ1',
  "'%20or%20'1'%3d'1",
]

let door: OpenDoor
let stranger: string | null
beforeAll(async () => {
  door = await openDoor()
  stranger = (await door.operator.hire('fuzz', 'P-GD')).token
})
afterAll(() => door?.shut())

type Schema = { readonly properties?: Readonly<Record<string, unknown>> } | undefined
const namesIn = (schema: unknown) => Object.keys((schema as Schema)?.properties ?? {})

/** Asks, and expects an answer that knows nothing of SQL and shows nothing that is not the stranger's. */
async function asked(method: string, path: string, body?: object): Promise<string> {
  const answer = await door.send({ method, path, token: stranger, ...(body ? { body } : {}) })
  expect([method, path, answer.status]).not.toEqual([method, path, 500])
  // Search says again what was looked for, as somebody typed it.
  const own = answer.text.replace(/^\{"terms":\[.*?\],"hits"/, '{"hits"')
  expect(own).not.toMatch(/syntax error|pg_|postgres|relation "|column "|\$argon2|password_hash/i)
  expect(answer.text).not.toContain(door.number)
  return answer.text
}

test('no parameter of any question is read as SQL', async () => {
  const reads = endpoints.filter((one) => one.method === 'GET' && one.query)
  expect(reads.length).toBeGreaterThan(4)
  for (const one of reads) {
    const path = one.path.replace(/:\w+/g, 'x')
    for (const name of namesIn(one.query)) {
      for (const payload of payloads) await asked('GET', `${path}?${name}=${encodeURIComponent(payload)}`)
    }
  }
})

test('no part of an address is read as SQL', async () => {
  for (const one of endpoints.filter((each) => each.path.includes(':') && each.method === 'GET')) {
    for (const payload of payloads) await asked('GET', one.path.replace(/:\w+/g, encodeURIComponent(payload)))
  }
})

test('no field of any form is read as SQL, and nothing is written by one', async () => {
  const was = await door.written()
  const forms = endpoints.filter((one) => one.body && one.tag !== 'session')
  for (const one of forms) {
    const path = one.path.replace(':number', '26010143000000016').replace(/:\w+/g, 'x')
    for (const name of namesIn(one.body)) {
      for (const payload of payloads.slice(0, 8)) await asked(one.method, path, { [name]: payload })
    }
  }
  expect(await door.written()).toEqual(was)
})

test('what is searched for is searched for as it is written', async () => {
  const { window } = door.desk
  const all = await window.get<{ rows: unknown[] }>('/api/cases?queue=all&state=any')
  expect(all.body.rows).toHaveLength(1)
  for (const payload of payloads) {
    const found = await window.get<{ rows?: unknown[] }>(
      `/api/cases?queue=all&state=any&account=${encodeURIComponent(payload)}`,
    )
    expect(found.body.rows ?? []).toEqual([])
  }
})

test('the tables are all still there', async () => {
  const { rows } = await door.pool.query(
    "select to_regclass('cases') is not null and to_regclass('people') is not null as there",
  )
  expect(rows).toEqual([{ there: true }])
})

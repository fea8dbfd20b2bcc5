import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { listMentionableUse } from './mentionable.ts'
import { showTimelineUse } from './show-case.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(now, minutes)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now, 'feeNoSp')
  await moveAt(shell, number, 'forward', window, later(1), { to: branch })
  await moveAt(shell, number, 'forward', branch, later(2), { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', later(3), { to: 'SP-L11' })
})
afterAll(() => database.drop())

async function hired(name: string, organisation: string): Promise<string> {
  const id = randomUUIDv7()
  await database.pool.query(
    `with person as (insert into people (id, login, name, password_hash, created_at)
       values ($1, $5, $2, '', $4) returning id)
     insert into memberships (person, organisation, roles) select id, $3, '{handler}' from person`,
    [id, name, organisation, now, id],
  )
  return id
}

async function read(organisation: string) {
  const outcome = await showTimelineUse(callBy(organisation, later(60), { params: { number } }), shell)
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value.entries
}
const textsOf = async (organisation: string) => (await read(organisation)).map((one) => one.text)

test('an SP reads what is written to it and what it wrote, and nothing that is written inside', async () => {
  const write = (organisation: string, to: string, text: string) =>
    moveAt(shell, number, 'message', organisation, later(5), { to, text })
  await write(window, 'P-HN', '里面的话')
  await moveAt(shell, number, 'note', 'P-HN', later(5), { text: '内部备注' })
  await write('P-HN', 'SP-L11', '请核实订购，用户 13900000001')
  await write('SP-L11', 'P-HN', '收到')
  const bySp = await textsOf('SP-L11')
  expect(bySp.slice(-2)).toEqual(['请核实订购，用户 139****0001', '收到'])
  expect(bySp).not.toContain('里面的话')
  expect(bySp).not.toContain('内部备注')
  const inside = (await read(branch)).filter((one) => one.type === 'messaged')
  expect(inside.map((one) => [one.text, one.visibility])).toEqual([
    ['里面的话', 'internal'],
    ['请核实订购，用户 13900000001', 'partner'],
    ['收到', 'partner'],
  ])
})

test('whoever writes is shown what is theirs', async () => {
  const mine = (await read(window)).filter((one) => one.mine).map((one) => one.type)
  expect(mine).toEqual(['submitted', 'accepted', 'classified', 'forwarded', 'messaged'])
})

test('people of one’s own side who see the case can be named; an SP learns nobody’s name', async () => {
  const [li, zhao] = [await hired('李处理', branch), await hired('赵在SP', 'SP-L11')]
  await hired('钱在别省', 'P-GD')
  const names = async (organisation: string, typed?: string) => {
    const query = typed === undefined ? {} : { typed }
    const found = await listMentionableUse(callBy(organisation, now, { params: { number }, query }), shell)
    return found.ok ? found.value.people.map((one) => one.name) : found.no.code
  }
  expect(await names(branch)).toEqual(['李处理'])
  expect(await names('SP-L11')).toEqual(['赵在SP'])
  expect(await names('P-HN', '赵')).toEqual([])
  expect(await names('P-GD')).toBe('notFound')
  const name = (person: string, organisation: string, visibility = 'partner') =>
    moveAt(shell, number, 'note', 'P-HN', later(9), {
      ...{ text: '@李处理 请看', visibility },
      mentions: [{ person, organisation }],
    })
  expect(await name(zhao, branch)).toMatchObject({ no: { code: 'notToMention' } })
  expect(await name(li, 'P-HN')).toMatchObject({ no: { code: 'notToMention' } })
  expect(await name(li, branch)).toMatchObject({ ok: true })
  expect((await read(branch)).at(-1)?.mentioned).toEqual(['李处理'])
  expect((await read('SP-L11')).at(-1)).not.toHaveProperty('mentioned')
})

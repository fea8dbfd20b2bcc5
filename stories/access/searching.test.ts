import { afterAll, beforeAll, expect, test } from 'vitest'
import { followTexts } from '#server/search/follow-texts.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

const customer = { ...classified.customer, name: '欧阳雪琴', contact: '13977774321' }

let door: OpenDoor
let number: string
beforeAll(async () => {
  door = await openDoor()
  const { window, branch, province, sp } = door.desk
  const description = '被扣费66元，另有电话13966667777'
  const taken = await window.post<{ number: string }>('/api/cases', { ...classified, customer, description })
  number = granted(taken).number
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${number}/${word}`, body))
  await move(window, 'note', { text: '情绪激动', visibility: 'internal' })
  await move(window, 'forward', { to: desks.branch })
  await move(branch, 'forward', { to: desks.province })
  await move(province, 'message', { to: desks.branch, text: '内部商量赔付' })
  await move(province, 'dispatch-to-sp', { to: desks.sp, note: '请核查订购日志' })
  await move(sp, 'sp-answer', { result: 'admitted', note: '确为误扣' })
  await followTexts(door.shell, { turn: 'wait' })
})
afterAll(() => door?.shut())

async function finds(client: Client, words: string): Promise<boolean> {
  const [found, suggested] = await Promise.all([
    client.post<{ hits: { row: { number: string } }[]; found: number }>('/api/search', { words }),
    client.post<{ cases: { number: string }[] }>('/api/search/suggestions', { words }),
  ])
  const inHits = found.body.hits.some(({ row }) => row.number === number)
  expect([words, found.body.hits.length]).toEqual([words, found.body.found])
  if (suggested.body.cases.some((one) => one.number === number))
    expect([words, inHits]).toEqual([words, true])
  return inHits
}

test('an SP finds what it reads, and by nothing that is kept from it: not by notes, messages, or how a customer is reached', async () => {
  const { sp, province } = door.desk
  for (const words of ['扣费66', '订购日志', '确为误扣', number, 'ad0731']) {
    expect([words, await finds(province, words)]).toEqual([words, true])
    expect([words, await finds(sp, words)]).toEqual([words, true])
  }
  for (const words of ['情绪激动', '商量赔付', '4321', '13977774321', '13966667777', '139666']) {
    expect([words, await finds(province, words)]).toEqual([words, true])
    expect([words, await finds(sp, words)]).toEqual([words, false])
  }
  // The name is sealed: nobody finds by it.
  for (const one of [province, sp]) expect(await finds(one, '欧阳雪琴')).toBe(false)
})

test('a question that is no word, or is written like the language of the index, finds nothing and breaks nothing', async () => {
  const { sp } = door.desk
  const strange = [
    "' | '情绪",
    "!'x'",
    ':*',
    '扣费:* | 情绪',
    '\\',
    '%',
    '\u0001情绪',
    '"',
    "');--",
    '('.repeat(200),
  ]
  for (const words of strange) {
    const answer = await sp.post<{ hits: unknown[] }>('/api/search', { words })
    expect([words, answer.status, answer.body.hits]).toEqual([words, 200, []])
  }
})

test('whoever tries whole telephones one after the other is held up', async () => {
  const { window } = door.desk
  let last = 0
  for (let at = 0; at < 130 && last !== 429; at++) {
    const words = `1391111${String(at).padStart(4, '0')}`
    last = (await window.post('/api/search', { words })).status
  }
  expect(last).toBe(429)
  expect((await window.post('/api/search', { words: '扣费' })).status).toBe(200)
})

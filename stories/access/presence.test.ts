import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PresentPerson } from '#contract/presence/presence.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'

const SOON = 10_000
let door: OpenDoor
let number: string
beforeAll(async () => {
  door = await openDoor()
  const { window, branch, province } = door.desk
  number = granted(await window.post<{ number: string }>('/api/cases', classified)).number
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${number}/${word}`, body))
  await move(window, 'forward', { to: desks.branch })
  await move(branch, 'forward', { to: desks.province })
  await move(province, 'dispatch-to-sp', { to: desks.sp })
})
afterAll(() => door?.shut())

const say = async (who: Client, page: string, more: object = { doing: 'viewing' }) =>
  granted(
    await who.send<{ people: PresentPerson[] }>('PUT', `/api/cases/${number}/presence`, { page, ...more }),
  ).people

test('a colleague of the operator learns who is there and what they type; an SP the organisation it deals with, and no person', async () => {
  const { window, branch, province, sp } = door.desk
  await say(window, 'page-of-window')
  await say(province, 'page-of-province', { doing: 'typing', typing: 'note' })
  const seen = await until('both to be there', SOON, async () => {
    const people = await say(branch, 'page-of-branch')
    return people.length === 2 && people
  })
  expect(seen.map(({ name, typing }) => [name, typing])).toEqual([
    ['province', 'note'],
    ['window', null],
  ])
  const toSp = await until('the province to be there', SOON, async () => {
    const people = await say(sp, 'page-of-the-sp')
    return people.some((one) => one.organisationName.includes('湖南')) && people
  })
  expect(toSp.every((one) => one.name === null && one.typing === null)).toBe(true)
  // The branch only passed the matter on: the case does not name it to the SP.
  expect(toSp.map((one) => one.organisationName)).not.toContain('长沙分公司后台')
  const ofSp = await until('the SP to be there', SOON, async () => {
    const people = await say(window, 'page-of-window')
    return people.find((one) => one.name === 'sp')
  })
  expect(ofSp.organisationName).toBe('潇湘教育')
})

test('who does not see the case is nowhere, and learns of nobody; a program is nowhere', async () => {
  const stranger = await door.operator.hire('presence-gd', 'P-GD')
  const asked = await stranger.send('PUT', `/api/cases/${number}/presence`, {
    page: 'page-of-nobody',
    doing: 'viewing',
  })
  expect([asked.status, asked.body.code]).toEqual([404, 'notFound'])
  const people = await say(door.desk.centre, 'page-of-centre')
  expect(people.map((one) => one.name)).not.toContain('presence-gd')
})

test('who leaves is gone', async () => {
  await say(door.desk.province, 'page-of-province', { doing: 'left' })
  await until('the province to be gone', SOON, async () => {
    const people = await say(door.desk.window, 'page-of-window')
    return people.every((one) => one.name !== 'province')
  })
})

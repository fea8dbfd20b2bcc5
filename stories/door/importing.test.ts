import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { importOrganisations, ListedUnitForm } from '#contract/network/import.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { type OpenDoor, openDoor } from './open-door.ts'

type Looked = AnswerOf<typeof importOrganisations>

let door: OpenDoor
let ofProvince: Client
beforeAll(async () => {
  door = await openDoor()
  ofProvince = await door.operator.hire('admin-hn', desks.province, ['administrator'])
})
afterAll(() => door?.shut())

const branch = (city: string): ListedUnitForm => ({
  ...{ line: 2, id: `B-NEW-${city.length}`, kind: 'branchBackOffice', name: `${city}新区后台` },
  ...{ parent: desks.province, city },
})
const hall: ListedUnitForm = {
  ...{ line: 3, id: 'W-NEW-HALL', kind: 'serviceWindow', name: '新区营业厅' },
  ...{ parent: 'B-NEW-2', windowKind: 'businessHall' },
}
const send = (who: Client, units: readonly ListedUnitForm[], accepted?: string) =>
  who.post<Looked>('/api/organisations/import', { units, ...(accepted ? { accepted } : {}) })
const idsOf = async () => {
  const all = granted(await ofProvince.get<{ organisations: { id: string }[] }>('/api/organisations'))
  return all.organisations.map((one) => one.id)
}

test('a list is looked at before anything is written, and written as it was looked at', async () => {
  const list = [branch('新区'), hall, { ...hall, line: 4, id: 'W-NEW-2', parent: 'B-GD-GZ' }]
  const looked = granted(await send(ofProvince, list))
  expect(looked).toMatchObject({
    isWritten: false,
    rows: [
      { line: 2, becomes: 'new' },
      { line: 3, becomes: 'new' },
      { line: 4, becomes: 'wrong', problems: ['notYours'] },
    ],
  })
  expect(await idsOf()).not.toContain('B-NEW-2')
  expect(granted(await send(ofProvince, list, looked.outcome))).toMatchObject({ isWritten: true })
  expect(await idsOf()).toEqual(expect.arrayContaining(['B-NEW-2', 'W-NEW-HALL']))
  expect(await idsOf()).not.toContain('W-NEW-2')
  const again = granted(await send(ofProvince, [branch('新区'), hall]))
  expect(again.rows.map((row) => row.becomes)).toEqual(['same', 'same'])
})

test('a unit that was imported takes cases at once', async () => {
  const hired = await ofProvince.post<{ id: string }>('/api/people', {
    ...{ login: 'at-new-hall', name: '新人' },
    memberships: [{ organisation: 'W-NEW-HALL', roles: ['agent'] }],
  })
  granted(hired)
})

test('a list that comes to something else meanwhile is not written', async () => {
  const list = [{ ...branch('新开发区'), id: 'B-NEW-5' }]
  const looked = granted(await send(ofProvince, list))
  granted(await send(door.operator.admin, list, looked.outcome))
  const late = await send(ofProvince, list, looked.outcome)
  expect(late.body).toMatchObject({ status: 409, code: 'listChanged' })
})

test('two who write the same list at once write it once', async () => {
  const list = [{ ...branch('两江新区'), id: 'B-NEW-6' }]
  const { outcome } = granted(await send(ofProvince, list))
  const both = await Promise.all([send(ofProvince, list, outcome), send(door.operator.admin, list, outcome)])
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
  const { rows } = await door.pool.query(`select from organisations where id = 'B-NEW-6'`)
  expect(rows.length).toBe(1)
})

test('a name is changed by a list, and the act says how many', async () => {
  const list = [{ ...branch('新区'), name: '湘江新区后台' }]
  const { outcome } = granted(await send(ofProvince, list))
  granted(await send(ofProvince, list, outcome))
  const { rows } = await door.pool.query(
    `select about - 'rows' as about, jsonb_array_length(about -> 'rows') as rows from acts
     where what = 'organisationsImported' order by seq desc limit 1`,
  )
  expect(rows).toEqual([{ about: { added: 0, renamed: 1 }, rows: 1 }])
})

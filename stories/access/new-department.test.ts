import { afterAll, beforeAll, expect, test } from 'vitest'
import { letNewDepartmentsSee } from '#server/access/newly-supervising.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

const department = 'D-HN-NEW'
let door: OpenDoor
let clerk: Client
beforeAll(async () => {
  door = await openDoor()
  granted(await door.desk.window.post(`/api/cases/${door.number}/withdraw`, { reason: '误会' }))
  await door.operator.add({
    ...{ id: department, kind: 'department', name: '新服务管理部', parent: desks.province },
    ...{ provinceCode: 43, province: '湖南', city: null, window: null, sp: null },
    ...{ department: 'serviceManagement', billingInterconnected: false, status: 'active' },
  })
  clerk = await door.operator.hire('at-new-department', department)
})
afterAll(() => door?.shut())

test('a department that supervises sees the cases from before it, also those that have ended', async () => {
  await letNewDepartmentsSee(door.shell)
  granted(await clerk.get(`/api/cases/${door.number}`))
  expect(granted(await clerk.get('/api/cases?queue=all&state=any'))).toMatchObject({
    rows: [{ number: door.number }],
  })
})

test('once is enough: nothing is written a second time, and nobody else sees more', async () => {
  expect(await letNewDepartmentsSee(door.shell)).toBe(0)
  const { rows } = await door.pool.query<{ seen_by: string[] }>('select seen_by from cases')
  for (const { seen_by } of rows) expect(new Set(seen_by).size).toBe(seen_by.length)
})

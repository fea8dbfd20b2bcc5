import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import type { Client } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { hiredStrangers, otherSp } from './kin.ts'

const nobodysId = '019a0000-0000-7000-8000-000000000000'

let door: OpenDoor
let strangers: readonly (readonly [string, Client])[]
beforeAll(async () => {
  door = await openDoor()
  await otherSp(door)
  strangers = await hiredStrangers(door)
}, 60_000)
afterAll(() => door?.shut())

describe('what is not a case is nobody else’s either', () => {
  test('a report of another window is neither submitted nor taken away', async () => {
    const made = await door.desk.window.post<{ id: string }>('/api/reports', {
      organisation: desks.window,
      period: '2026-01',
    })
    expect(made.status).toBe(200)
    for (const [who, client] of strangers) {
      const [hidden, none] = await Promise.all(
        [made.body.id, nobodysId].map((id) => client.post(`/api/reports/${id}/submission`, {})),
      )
      expect([who, hidden?.body]).toEqual([who, none?.body])
      expect(hidden?.status).toBe(none?.status)
      expect(hidden?.status).toBeGreaterThanOrEqual(400)
      const [file, nothing] = await Promise.all(
        [made.body.id, nobodysId].map((id) => client.get(`/api/reports/${id}/file?as=xlsx`)),
      )
      expect([who, file?.status, file?.body]).toEqual([who, 404, nothing?.body])
      const listed = await client.get<{ reports: { id: string }[] }>('/api/reports')
      expect(listed.body.reports.map((one) => one.id)).not.toContain(made.body.id)
    }
  })

  test('a session of somebody else is not ended', async () => {
    const { body } = await door.desk.branch.get<{ sessions: { id: string }[] }>('/api/sessions')
    const id = body.sessions[0]?.id ?? ''
    const { window } = door.desk
    const [hidden, none] = [
      await window.send('DELETE', `/api/sessions/${id}`),
      await window.send('DELETE', `/api/sessions/${nobodysId}`),
    ]
    expect([hidden.status, hidden.body]).toEqual([404, none.body])
    expect((await door.desk.branch.get('/api/session')).status).toBe(200)
  })

  test('an administrator of another province neither invites anew nor clears the codes of anybody here', async () => {
    const admin = await door.operator.hire('admin-gd', 'P-GD', ['administrator'])
    const person = await door.operator.engage('somebody-hn', desks.branch)
    for (const [method, part] of [
      ['POST', 'invitation'],
      ['DELETE', 'factor'],
    ] as const) {
      const [hidden, none] = [
        await admin.send(method, `/api/people/${person}/${part}`),
        await admin.send(method, `/api/people/${nobodysId}/${part}`),
      ]
      const without = (body: object, id: string) => JSON.stringify(body).replaceAll(id, 'N')
      expect([part, hidden.status]).toEqual([part, none.status])
      expect(without(hidden.body, person)).toBe(without(none.body, nobodysId))
      expect(hidden.status).toBe(404)
    }
  })
})

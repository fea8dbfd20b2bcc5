import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { segmentOf } from '#contract/case/moves.ts'
import { moveNames } from '#contract/case/wishes.ts'
import { allRoles, leading, type Role, working } from '#domain/access/roles.ts'
import { moves } from '#domain/case/moves.ts'
import { seatsAt } from '../access/seats.ts'
import { desks } from '../testing/operator.ts'
import { classified, intake, type OpenDoor, openDoor, refusedBy } from './open-door.ts'
import { sampleWish } from './sample-wishes.ts'

let door: OpenDoor
let other: string
const tokens = new Map<Role, string | null>()
beforeAll(async () => {
  door = await openDoor()
  other = (await door.desk.window.post<{ number: string }>('/api/cases', classified)).body.number
  const seats = await seatsAt(door.address, door.pool, [desks.window])
  for (const { role, client } of seats) tokens.set(role, client.token)
})
afterAll(() => door?.shut())

const table = Object.entries(moves) as [string, { readonly roles: readonly Role[] }][]
const rolesOf = (move: string) => new Map(table).get(move)?.roles ?? working
const refused = allRoles.flatMap((role) =>
  moveNames.filter((move) => !rolesOf(move).includes(role)).map((move) => ({ role, move })),
)

describe('a move is made by those whose role it is', () => {
  test.each(refused)('$move is not for $role', async ({ role, move }) => {
    const path = `/api/cases/${door.number}/${segmentOf(move)}`
    const body = sampleWish(move, { to: desks.branch, other })
    const wire = { path, body, token: tokens.get(role) ?? null }
    await refusedBy(door, wire, { status: 403, code: 'notYourRole' })
  })

  test('whoever only watches over rules, people or accounts makes no move at all', () => {
    for (const role of ['policyEditor', 'administrator', 'auditor'] as const) {
      expect(refused.filter((one) => one.role === role)).toHaveLength(moveNames.length)
    }
    for (const move of ['supervise', 'extend']) expect(rolesOf(move)).toEqual(leading)
  })

  test.each(['policyEditor', 'administrator', 'auditor'] as const)('%s registers no case', async (role) => {
    const wire = { path: '/api/cases', body: intake, token: tokens.get(role) ?? null }
    await refusedBy(door, wire, { status: 403, code: 'notYourRole' })
  })

  test('what a role may not do is not offered to it either', async () => {
    for (const role of allRoles) {
      const wire = { method: 'GET', path: `/api/cases/${door.number}`, token: tokens.get(role) ?? null }
      const { may } = JSON.parse((await door.send(wire)).text)
      for (const { move } of refused.filter((one) => one.role === role && one.move in may)) {
        expect([role, move, may[move].no?.code]).toEqual([role, move, 'notYourRole'])
      }
    }
  })
})

const person = {
  login: 'x1',
  name: 'x',
  memberships: [{ organisation: 'N-CN', roles: ['agent'] }],
}
const organisation = {
  ...{ id: 'P-XX', kind: 'provincialOperations', name: 'x', parent: 'N-CN', provinceCode: 99, province: 'x' },
  ...{ city: null, window: null, sp: null, department: null, billingInterconnected: false, status: 'active' },
}
const report = { organisation: desks.window, period: '2020-01' }

describe('the rules of the whole operator', () => {
  test('are edited for the centre, not by an editor of a province or a window', async () => {
    const [seat] = await seatsAt(door.address, door.pool, [desks.province], ['policyEditor'])
    const editor = seat?.client ?? door.desk.province
    const { content } = (await editor.get<{ content: object }>('/api/policy')).body
    const calendars = (await editor.get('/api/calendars')).body
    const wires = [
      { method: 'POST', path: '/api/policies', body: content },
      { method: 'PUT', path: '/api/calendars', body: calendars },
    ]
    for (const wire of wires) {
      await refusedBy(door, { ...wire, token: editor.token }, { status: 403, code: 'notYourTier' })
    }
  })
})

describe('what belongs to an office is done by its holders', () => {
  const offices: readonly [string, string, object | undefined, readonly Role[], string][] = [
    ['POST', '/api/people', person, ['administrator'], 'notAllowed'],
    ['GET', '/api/people', undefined, ['administrator'], 'notAllowed'],
    ['POST', '/api/organisations', organisation, ['administrator'], 'notAllowed'],
    ['PATCH', '/api/organisations/P-HN', { status: 'retired' }, ['administrator'], 'notAllowed'],
    ['POST', '/api/policies', undefined, ['policyEditor'], 'notAllowed'],
    ['PUT', '/api/calendars', undefined, ['policyEditor'], 'notAllowed'],
    ['POST', '/api/reports', report, working, 'notYourRole'],
  ]
  test.each(offices)('%s %s', async (method, path, body, holders, code) => {
    const { token: admin } = door.operator.admin
    const read = async (address: string) =>
      JSON.parse((await door.send({ method: 'GET', path: address, token: admin })).text)
    const present =
      path === '/api/policies' ? (await read('/api/policy')).content : await read('/api/calendars')
    const sent = method === 'GET' ? {} : { body: body ?? present }
    const before = await read('/api/organisations')
    for (const role of allRoles.filter((one) => !holders.includes(one))) {
      await refusedBy(door, { method, path, token: tokens.get(role) ?? null, ...sent }, { status: 403, code })
    }
    expect(await read('/api/organisations')).toEqual(before)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoles } from '#domain/access/roles.ts'
import { asAtFirst, type Seat, seatsAt } from '../access/seats.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { formsOf, type Schema } from './every-form.ts'

let door: OpenDoor
let seats: readonly Seat[]
let other: string
beforeAll(async () => {
  door = await openDoor()
  other = granted(await door.desk.window.post<{ number: string }>('/api/cases', classified)).number
  seats = await seatsAt(door.address, door.pool, [desks.window], ['agent'])
  await door.pool.query('update memberships set roles = $1 where person = $2', [allRoles, seats[0]?.person])
}, 60_000)
afterAll(() => door?.shut())

/** Somebody who has every role at the window, with a new session. */
async function everybody(): Promise<Client> {
  const [seat] = await asAtFirst(door.address, door.pool, seats)
  if (!seat) throw new Error('nobody is there')
  return seat.client
}

/** What would mean that the request never came as far as to be asked about. */
const wrongForm = ['malformed', 'staleAddress', 'secondFactorNeeded', 'stepUpNeeded', 'defect']

/** Everything that says who belongs where. */
async function seatsAndUnits() {
  const tables = ['organisations', 'memberships', 'people', 'contact_directory', 'policies', 'reports']
  const rows = tables.map((table) => door.pool.query(`select * from ${table} t order by t::text`))
  return (await Promise.all(rows)).map((one) => one.rows)
}

const smuggled = {
  organisation_id: 'P-GD',
  organisationId: 'P-GD',
  account_id: 'P-GD',
  acting: { organisation: 'P-GD', roles: ['administrator'] },
  seen_by: ['P-GD'],
  seenBy: ['P-GD'],
  shardKey: 4400,
  shard_key: 4400,
  holder: 'P-GD',
  person: '019a0000-0000-7000-8000-000000000000',
  isAdministrator: true,
  version: 1,
  state: { status: 'closed' },
  constructor: { roles: ['administrator'] },
}

describe('no form takes a field that the contract does not name', () => {
  const forms = formsOf('26010143000000016', '26010143000000016')
  test.each(forms.map(({ one }) => one.name))('%s', async (name) => {
    const found = formsOf(door.number, other).find(({ one }) => one.name === name)
    if (!found) throw new Error(`there is no form ${name}`)
    const { one, path, body } = found
    const client = await everybody()
    const [cases, units] = [await door.written(), await seatsAndUnits()]
    for (const [field, value] of Object.entries(smuggled)) {
      if (field in ((one.body as Schema).properties ?? {})) continue
      const answer = await client.send(one.method, path, { ...body, [field]: value })
      expect([field, answer.status, answer.body.code]).toEqual([field, 400, 'malformed'])
    }
    expect(await door.written()).toEqual(cases)
    expect(await seatsAndUnits()).toEqual(units)
  })

  test('nor does an address, nor a header', async () => {
    const client = await door.operator.hire('header-gd', 'P-GD')
    for (const query of [
      'organisation=W-HN-CS-10000',
      'acting=N-CN',
      'seenBy=N-CN',
      'holder=W-HN-CS-10000',
    ]) {
      const asked = await client.get(`/api/cases?queue=all&${query}`)
      expect([query, asked.status]).toEqual([query, 400])
    }
    const headers = {
      'x-organisation': 'N-CN',
      'x-acting': 'N-CN',
      'x-user': 'administrator',
      'x-role': 'administrator',
    }
    const asked = await door.send({
      method: 'GET',
      path: `/api/cases/${door.number}`,
      token: client.token,
      headers,
    })
    expect(asked.status).toBe(404)
  })
})

describe('an organisation of others, named in a form, is not acted for', () => {
  const contact = { name: '某人', role: '值班', phone: '1', mobile: '1', email: 'a@example' }
  const row = { primary: contact, backup: contact, dutyHours: '全天', escalation: '无' }
  const seat = (organisation: string) => ({
    ...{ login: 'smuggled', name: '某人', memberships: [{ organisation, roles: ['agent'] }] },
  })
  const unit = {
    ...{
      id: 'W-GD-X',
      kind: 'serviceWindow',
      name: '窗口',
      parent: desks.branch,
      provinceCode: 43,
      province: '湖南',
    },
    ...{
      city: '长沙',
      window: { kind: 'businessHall', channels: ['businessHall'] },
      sp: null,
      department: null,
    },
    ...{ billingInterconnected: false, status: 'active' },
  }
  const tries: readonly (readonly [string, 'POST' | 'PUT' | 'PATCH', string, object])[] = [
    ['acting for it', 'PUT', '/api/session/acting', { organisation: desks.branch }],
    ['giving somebody a seat there', 'POST', '/api/people', seat(desks.branch)],
    ['giving somebody a seat at the centre', 'POST', '/api/people', seat(desks.centre)],
    ['adding a unit below it', 'POST', '/api/organisations', unit],
    ['changing it', 'PATCH', `/api/organisations/${desks.branch}`, { status: 'suspended' }],
    ['writing its contacts', 'PUT', `/api/directory/${desks.branch}`, row],
    ['drawing up its report', 'POST', '/api/reports', { organisation: desks.window, period: '2026-01' }],
    ['taking a case in there', 'POST', '/api/cases', classified],
  ]
  test.each(tries)('%s', async (what, method, path, body) => {
    for (const [index, place] of ['P-GD', desks.sp].entries()) {
      const login = `tries-${tries.findIndex(([one]) => one === what)}-${index}`
      const client = await door.operator.hire(
        login,
        place,
        ['agent', 'supervisor', 'unitHead', 'administrator'].filter(
          (role) => index === 0 || role !== 'supervisor',
        ) as never,
      )
      const [cases, units] = [await door.written(), await seatsAndUnits()]
      const answer = await client.send(method, path, body)
      expect([
        place,
        answer.status >= 400,
        answer.status < 500,
        wrongForm.includes(String(answer.body.code)),
      ]).toEqual([place, true, true, false])
      expect(await door.written()).toEqual(cases)
      expect(await seatsAndUnits()).toEqual(units)
    }
  })
})

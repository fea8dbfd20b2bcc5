import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { allRoles } from '#domain/access/roles.ts'
import { asAtFirst, type Seat, seatsAt } from '../access/seats.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { filled, formsOf, placed, type Schema } from './every-form.ts'

/** What has got through to the database elsewhere, and what a database would stumble over. */
const payloads = [
  `'`,
  `''`,
  `\\'`,
  `"`,
  `' or '1'='1`,
  `' or 1=1 --`,
  `x' union select state::text, now()::text, id::text from cases --`,
  `'; update people set name = 'injected'; --`,
  `1; update people set name = 'injected'`,
  `$1`,
  `$$; update people set name = 'injected'; $$`,
  `%`,
  `_%`,
  `{"$gt":""}`,
  `[]`,
  `{}`,
  `null`,
  `NaN`,
  `-1`,
  `1e9`,
  `99999999999999999999`,
  `2147483648`,
  `infinity`,
  `-infinity`,
  `0000-01-01T00:00:00Z`,
  `9999-12-31T23:59:60Z`,
  `2026-02-30T00:00:00.000Z~0~1`,
  `2026-01-01T00:00:00.000Z~999999~999999999999999`,
  `id desc; --`,
  `pg_sleep(9)`,
  `/**/or/**/1=1`,
  `%27%20or%201=1`,
  `＇ or 1=1`,
  `ʼ or 1=1`,
]
const spoken =
  /syntax error|sqlstate|pg_|relation "|column "|operator does not exist|invalid input|unterminated|out of range/i

let door: OpenDoor
let seats: readonly Seat[]
let other: string
beforeAll(async () => {
  door = await openDoor()
  other = granted(await door.desk.window.post<{ number: string }>('/api/cases', classified)).number
  seats = await seatsAt(door.address, door.pool, [desks.window], ['agent'])
  await door.pool.query(
    "update people set password_hash = null, login = 'seated', name = 'seated' where id = $1",
    [seats[0]?.person],
  )
  await door.pool.query('update memberships set roles = $1 where person = $2', [allRoles, seats[0]?.person])
}, 60_000)
afterAll(() => door?.shut())

/** Somebody who may ask for everything, with a new session. */
async function everybody(): Promise<Client> {
  const [seat] = await asAtFirst(door.address, door.pool, seats)
  if (!seat) throw new Error('nobody is there')
  return seat.client
}

/** The answer is no defect, and speaks of nothing that a database says. */
function isCalm(answer: { status: number; body: unknown }, said: string): readonly unknown[] {
  // What was sent may come back in the answer; what the database says of it may not.
  const text = JSON.stringify(answer.body).replaceAll(JSON.stringify(said).slice(1, -1), '')
  return [answer.status < 500, spoken.exec(text)?.[0] ?? null]
}

const asked = endpoints.filter((one) => one.query !== undefined)
const fields = asked.flatMap((one) =>
  Object.keys(one.query?.properties ?? {}).map((field) => ({ one, field })),
)

describe('whatever an address asks with', () => {
  test.each(fields.map(({ one, field }) => [one.name, field] as const))('%s by %s', async (name, field) => {
    const one = asked.find((each) => each.name === name)
    if (!one) throw new Error(`there is no ${name}`)
    const client = await everybody()
    const path = placed(one, door.number)
    const needed = ((one.query as Schema).required ?? []).filter((each) => each !== field)
    const rest = needed.map((each) => [each, String(filled((one.query as Schema).properties?.[each] ?? {}))])
    const nothing = await client.get(
      `${path}?${new URLSearchParams([...rest, [field, 'a-word-nobody-said']])}`,
    )
    for (const payload of payloads) {
      const answer = await client.get(`${path}?${new URLSearchParams([...rest, [field, payload]])}`)
      expect([payload, ...isCalm(answer, payload)]).toEqual([payload, true, null])
      // As many rows as for a word that nothing is called by: none of them widens what is found.
      if (answer.status === 200 && nothing.status === 200)
        expect([payload, sizes(answer.body)]).toEqual([payload, sizes(nothing.body)])
    }
  })

  test('an order, an operator or a list that the contract does not name is refused', async () => {
    const client = await everybody()
    for (const query of [
      'sort=id',
      'order=due_at',
      'account[]=a',
      'account[$ne]=a',
      'account=a&account=b',
      'status=new,closed',
    ]) {
      expect([query, (await client.get(`/api/cases?queue=all&${query}`)).status]).toEqual([query, 400])
    }
  })
})

/** How long the lists in an answer are. */
function sizes(body: Record<string, unknown>): readonly unknown[] {
  return Object.entries(body).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.length]] : []))
}

/** The same form with another text in one of its fields, for each field that holds text. */
function altered(body: unknown, said: string): readonly unknown[] {
  if (typeof body === 'string') return [said]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    altered(value, said).map((one) =>
      Array.isArray(body) ? Object.assign([...body], { [name]: one }) : { ...body, [name]: one },
    ),
  )
}

describe('whatever a form says', () => {
  const forms = formsOf('26010143000000016', '26010143000000016')
  test.each(forms.map(({ one }) => one.name))(
    '%s',
    async (name) => {
      const found = formsOf(door.number, other).find((each) => each.one.name === name)
      if (!found) throw new Error(`there is no form ${name}`)
      const { one, path, body } = found
      for (const payload of payloads.slice(0, 12)) {
        for (const wish of altered(body, payload)) {
          const client = await everybody()
          const answer = await client.send(one.method, path, wish as object)
          expect([payload, ...isCalm(answer, payload)]).toEqual([payload, true, null])
        }
      }
    },
    30_000,
  )

  test('and whatever a path names', async () => {
    const client = await everybody()
    for (const payload of payloads) {
      for (const one of endpoints.filter((each) => each.path.includes(':') && each.method === 'GET')) {
        const answer = await client.get(one.path.replace(/:\w+/, encodeURIComponent(payload)))
        expect([payload, answer.status >= 400, ...isCalm(answer, payload)]).toEqual([
          payload,
          true,
          true,
          null,
        ])
      }
    }
  })
})

test('nothing of it was carried out, and what was said is kept as it was said', async () => {
  const { rows } = await door.pool.query(`select count(*)::int as n from people where name = 'injected'`)
  expect(rows).toEqual([{ n: 0 }])
  const client = await door.operator.hire('quoting', desks.window)
  for (const description of payloads) {
    const { number } = granted(
      await client.post<{ number: string }>('/api/cases', { ...classified, description }),
    )
    const { body } = await client.get<{ intake: { description: string } }>(`/api/cases/${number}`)
    expect(body.intake.description).toBe(description)
  }
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rightOf } from '#contract/access/rights.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/endpoints.ts'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { atTheDoor } from './at-the-door.ts'
import { asAtFirst, type Seat, seatsAt } from './seats.ts'

const places = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN', 'SP-L4301', 'D-HN-MARKET']
/** What ends the session that asks would end the table with it. */
const ending = ['sign-out']

let door: OpenDoor
let seats: readonly Seat[]
beforeAll(async () => {
  door = await openDoor()
  seats = await seatsAt(door.address, door.pool, places)
}, 60_000)
afterAll(() => door?.shut())

/** What the table of rights says of the same. */
function byTheTable(one: Endpoint, role: Role | null): string {
  const right = rightOf(one)
  if (!right || right.who === 'anyone') return 'in'
  if (role === null) return 'notSignedIn'
  if (right.who === 'signedIn' || right.who === 'member') return 'in'
  return right.who.includes(role) ? 'in' : 'notAllowed'
}

const asked = endpoints.filter((one) => !ending.includes(one.name))

describe('every address lets in whom the table of rights lets in, and nobody else', () => {
  test.each(asked)('$name', async (one) => {
    expect(await atTheDoor(door, one, null)).toBe(byTheTable(one, null))
    const said: Record<string, string> = {}
    const wished: Record<string, string> = {}
    for (const { organisation, role, client } of await asAtFirst(door.address, door.pool, seats)) {
      const key = `${organisation} ${role}`
      wished[key] = byTheTable(one, role)
      said[key] = await atTheDoor(door, one, client.token)
    }
    expect(said).toEqual(wished)
  })

  test('the whole table was walked', () => {
    const rows = asked.map((one) => {
      const inside = allRoles.filter((role) => byTheTable(one, role) === 'in')
      return `${one.name.padEnd(24)} ${byTheTable(one, null).padEnd(12)} ${inside.length}/${allRoles.length} roles`
    })
    const walked = asked.length * (places.length * allRoles.length + 1)
    process.stdout.write(`${rows.join('\n')}\n${walked} requests: ${asked.length} addresses\n`)
    expect(asked.length).toBe(endpoints.length - ending.length)
  })
})

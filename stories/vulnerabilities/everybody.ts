import { allRoles } from '#domain/access/roles.ts'
import { seatsAt } from '../access/seats.ts'
import type { OpenDoor } from '../door/open-door.ts'
import type { Client } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'

let made = 0

/** Somebody new who has every role at an organisation, and may ask for everything. */
export async function everybodyAt(
  { address, pool }: Pick<OpenDoor, 'address' | 'pool'>,
  organisation: string = desks.window,
): Promise<Client> {
  made += 1
  const [seat] = await seatsAt(address, pool, [organisation], [allRoles[0] ?? 'agent'])
  if (!seat) throw new Error('nobody is there')
  await pool.query('update memberships set roles = $1 where person = $2', [allRoles, seat.person])
  await pool.query('update people set login = $1, password_hash = null where id = $2', [
    `everybody.${made}`,
    seat.person,
  ])
  return seat.client
}

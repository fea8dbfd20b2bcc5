import { openSession } from '#server/session/session-store.ts'
import { wallClock } from '#server/start.ts'
import type { Book } from '../testing/acknowledged.ts'
import { type Client, clientAt } from '../testing/client.ts'
import { makeMove } from '../testing/make-move.ts'
import { type Desk, desks } from '../testing/operator.ts'
import { presses } from './presses.ts'
import type { TwoServers } from './two-servers.ts'

/** Someone of the crowd: where they work, and the server they happen to be connected to. */
export type Person = { readonly desk: Desk; readonly client: Client }

const HIRED_AT_ONCE = 4

/** As many people at each desk, every other one at the other server. */
export async function gather(
  { operator, pool, a, b }: TwoServers,
  sizes: Readonly<Record<Desk, number>>,
): Promise<readonly Person[]> {
  const wanted = Object.entries(sizes).flatMap(([desk, size]) =>
    Array.from({ length: size }, (_, no) => ({ desk: desk as Desk, no })),
  )
  const people: Person[] = []
  const next = async () => {
    for (let one = wanted.shift(); one; one = wanted.shift()) {
      const { desk, no } = one
      const id = await operator.engage(`${desk}-${no}`, desks[desk])
      // A session without its password: two hundred sign-ins would take longer than the crowd itself.
      const token = await openSession(pool, id, wallClock())
      people.push({ desk, client: clientAt(no % 2 ? a.address : b.address, token) })
    }
  }
  await Promise.all(Array.from({ length: HIRED_AT_ONCE }, next))
  return people
}

/** Everyone presses so many times, each time something that their desk may do, on any of the cases. */
export async function press(
  people: readonly Person[],
  numbers: readonly string[],
  times: number,
  book: Book,
): Promise<void> {
  const one = async ({ desk, client }: Person) => {
    for (let time = 0; time < times; time++) {
      const step = anyOf(presses[desk])
      await makeMove(step, { own: anyOf(numbers), twin: '' }, client, book)
    }
  }
  await Promise.all(people.map(one))
}

function anyOf<Value>(some: readonly Value[]): Value {
  const one = some[Math.floor(Math.random() * some.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

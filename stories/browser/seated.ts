import type { Client } from '../testing/client.ts'
import { type Person, visitor } from './person.ts'
import type { Stage } from './stage.ts'

/** Sits somebody down who has signed in elsewhere: the browser has their session already. */
export async function seated(
  { browser, address }: Pick<Stage, 'browser' | 'address'>,
  { token }: Client,
  moves: 'moves' | 'still' = 'still',
): Promise<Person> {
  const reducedMotion = moves === 'moves' ? 'no-preference' : 'reduce'
  const person = await visitor(browser, address, undefined, reducedMotion)
  const session = { name: 'beichen_session', value: token ?? '', url: address, httpOnly: true }
  await person.page.context().addCookies([{ ...session, sameSite: 'Strict' }])
  return person
}

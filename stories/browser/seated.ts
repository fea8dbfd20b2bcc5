import type { Client } from '../testing/client.ts'
import { type Person, visitor } from './person.ts'
import type { Stage } from './stage.ts'

/** Sits somebody down who has signed in elsewhere: the browser has their session already. */
export async function seated(
  { browser, address }: Pick<Stage, 'browser' | 'address'>,
  { token }: Client,
): Promise<Person> {
  const person = await visitor(browser, address)
  const session = { name: 'beichen_session', value: token ?? '', url: address, httpOnly: true }
  await person.page.context().addCookies([{ ...session, sameSite: 'Strict' }])
  return person
}

import type { Endpoint } from '#contract/endpoint.ts'
import type { OpenDoor } from '../door/open-door.ts'

const barring = ['notSignedIn', 'notMember', 'notAllowed', 'secondFactorNeeded', 'stepUpNeeded', 'keyMayNot']

/** What the door says to a request with nothing in it: why it is barred, or `in` for whatever comes after the door. */
export async function atTheDoor(
  door: OpenDoor,
  { method, path, body: form }: Endpoint,
  token: string | null,
): Promise<string> {
  const filled = path.replace(':number', '26010143000000016').replace(/:\w+/g, 'nobody')
  const body = form ? { body: {} } : {}
  const answer = await door.send({ method, path: filled, token, ...body })
  const code = answer.status >= 400 ? (JSON.parse(answer.text).code as string) : ''
  return barring.includes(code) ? code : 'in'
}

import type { Static } from 'typebox'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { codeNeeded } from '#contract/session/session.ts'
import type { beginSignOn, finishSignOn, signOnOffer } from '#contract/session/single-sign-on.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import { hasFactor } from '../session/factor-store.ts'
import { openHalf } from '../session/half-session.ts'
import { type Opened, opened } from '../session/opened.ts'
import { trySucceeded } from '../session/try-tallies.ts'
import type { Call, Shell } from '../shell.ts'
import { beginFlight, type Flight, flightOf, landed } from './flight.ts'
import { flightsFrom, tooManyFlights } from './flights-begun.ts'
import { personBehind } from './identity-store.ts'
import { linkUse } from './link.ts'
import type { Identity, Unproved } from './provider.ts'

/** On the way: where the browser goes, and what it keeps until it is back. */
export type Begun = { readonly answer: AnswerOf<typeof beginSignOn>; readonly secret: string }

/** Back: signed in, half signed in, or linked with another token for the session. */
export type Finished = Opened | Static<typeof codeNeeded> | { readonly linked: true; readonly token: string }

/** What single sign-on is called here; null where there is none. */
export async function signOnOfferUse(shell: Shell): Promise<Outcome<AnswerOf<typeof signOnOffer>, Refused>> {
  return yes({ name: shell.singleSignOn?.name ?? null })
}

/** Sends somebody to the provider: to sign in, or to be linked when it is said who they are. */
export async function beginSignOnUse(
  call: Pick<Call, 'now' | 'from'>,
  shell: Shell,
  person: string | null = null,
): Promise<Outcome<Begun, Refused>> {
  const provider = shell.singleSignOn
  if (!provider) return no(refused('signOnOff'))
  const tooMany = person === null ? await tooManyFlights(call, shell) : null
  if (tooMany) return no(tooMany)
  const flight = await beginFlight(shell.pool, person, call.now)
  const to = await provider.addressFor(flight)
  if (!(to instanceof URL)) return no(unproved(to, shell))
  return yes({ answer: { url: to.href }, secret: flight.secret })
}

/** Takes back whoever was sent, with what their browser kept. */
export async function finishSignOnUse(
  call: Call<undefined, undefined, BodyOf<typeof finishSignOn>>,
  shell: Shell,
  secret: string | null,
): Promise<Outcome<Finished, Refused>> {
  if (!shell.singleSignOn) return no(refused('signOnOff'))
  if (secret === null) return no(refused('signOnFailed'))
  const flight = flightOf(secret)
  const wished = await landed(shell.pool, flight, call.now)
  if (wished === undefined) return no(refused('signOnFailed'))
  // Somebody else may sit here by now: whoever wished to be linked must be the one who is signed in.
  if (wished !== null && call.who?.person !== wished) return no(refused('signOnFailed'))
  const identity = await identified(call.body.returned, flight, shell)
  if (!identity.ok) return identity
  if (wished === null) await trySucceeded(shell.pool, flightsFrom(call.from))
  return wished === null ? entered(identity.value, call, shell) : linkUse(identity.value, call, shell)
}

async function identified(
  returned: string,
  flight: Flight,
  shell: Shell,
): Promise<Outcome<Identity, Refused>> {
  const found = await shell.singleSignOn?.identify(returned, flight)
  if (found === undefined) return no(refused('signOnOff'))
  return 'why' in found ? no(unproved(found, shell)) : yes(found)
}

/** Only by the link, never by a name or a mail address: whoever can choose those would be anybody. */
async function entered(identity: Identity, call: Call, shell: Shell): Promise<Outcome<Finished, Refused>> {
  const person = await personBehind(shell.pool, identity)
  if (person === null) return no(refused('notLinked'))
  if (!identity.hasFactor && (await hasFactor(shell.pool, person)))
    return yes({ codeNeeded: true, half: await openHalf(shell.pool, person, call.now) })
  return opened(person, call, shell, 'singleSignOn', identity.hasFactor)
}

function unproved({ why, reason }: Unproved, shell: Shell): Refused {
  shell.log.warn({ reason }, why === 'away' ? 'single sign-on is away' : 'single sign-on did not succeed')
  return refused(why === 'away' ? 'signOnAway' : 'signOnFailed')
}

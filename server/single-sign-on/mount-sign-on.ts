import type { FastifyInstance } from 'fastify'
import {
  beginSignOn,
  finishSignOn,
  linkSignOn,
  personSignOn,
  setSignOn,
  showSignOn,
  signOnOffer,
  unlinkSignOn,
} from '#contract/session/single-sign-on.ts'
import type { Outcome } from '#domain/outcome.ts'
import { clearFlight, flightIn, setFlight, setToken } from '../http/cookies.ts'
import { type Door, mount } from '../http/mount.ts'
import type { Refused } from '../refused.ts'
import { entered, renewed } from '../session/mount-session.ts'
import type { Shell } from '../shell.ts'
import { showSignOnUse, unlinkSignOnUse } from './link.ts'
import { personSignOnUse, setSignOnUse } from './set-sign-on.ts'
import { type Begun, beginSignOnUse, finishSignOnUse, signOnOfferUse } from './sign-on.ts'

/** Which use case answers which endpoint of single sign-on. */
export function mountSignOn(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, signOnOffer, () => signOnOfferUse(shell))
  mount(app, shell, beginSignOn, async (call, door) => begun(await beginSignOnUse(call, shell), door))
  mount(app, shell, finishSignOn, async (call, door) => {
    const secret = flightIn(door.request)
    clearFlight(door.request, door.reply)
    const outcome = await finishSignOnUse(call, shell, secret)
    if (!outcome.ok) return outcome
    const { value } = outcome
    if ('codeNeeded' in value) return { ok: true, value }
    if ('me' in value) return entered({ ok: true, value }, door)
    setToken(door.request, door.reply, value.token)
    return { ok: true, value: { linked: true as const } }
  })
  mount(app, shell, showSignOn, (call) => showSignOnUse(call, shell))
  mount(app, shell, linkSignOn, async (call, door) =>
    begun(await beginSignOnUse(call, shell, call.who?.person ?? null), door),
  )
  mount(app, shell, unlinkSignOn, async (call, door) => renewed(await unlinkSignOnUse(call, shell), door))
  mount(app, shell, personSignOn, (call) => personSignOnUse(call, shell))
  mount(app, shell, setSignOn, (call) => setSignOnUse(call, shell))
}

/** Lets the browser keep what it needs to come back. */
function begun(outcome: Outcome<Begun, Refused>, door: Door): Outcome<Begun['answer'], Refused> {
  if (!outcome.ok) return outcome
  setFlight(door.request, door.reply, outcome.value.secret)
  return { ok: true, value: outcome.value.answer }
}

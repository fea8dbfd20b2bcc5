import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { acceptInvitation } from '#contract/network/people.ts'
import { listRenewals, readRenewals } from '#contract/session/renewals.ts'
import {
  beginFactor,
  confirmFactor,
  prove,
  removeFactor,
  renewRecoveryCodes,
  resetFactor,
  showFactor,
  signInCode,
} from '#contract/session/second-factor.ts'
import {
  actFor,
  type codeNeeded,
  firstRun,
  firstRunState,
  signIn,
  signOut,
  whoAmI,
} from '#contract/session/session.ts'
import { changePassword, endOtherSessions, endSession, listSessions } from '#contract/session/sessions.ts'
import type { Outcome } from '#domain/outcome.ts'
import { clearToken, setDevice, setToken } from '../http/cookies.ts'
import { type Door, mount } from '../http/mount.ts'
import type { Refused } from '../refused.ts'
import type { Shell } from '../shell.ts'
import { acceptInvitationUse } from './accept-invitation.ts'
import { changePasswordUse } from './change-password.ts'
import { firstRunStateUse, firstRunUse } from './first-run.ts'
import type { Opened } from './opened.ts'
import { proveUse, type Renewed } from './prove.ts'
import { listRenewalsUse, readRenewalsUse } from './renewals.ts'
import { resetFactorUse } from './reset-factor.ts'
import {
  beginFactorUse,
  confirmFactorUse,
  removeFactorUse,
  renewRecoveryCodesUse,
  showFactorUse,
} from './second-factor.ts'
import { actForUse, signOutUse, whoAmIUse } from './session.ts'
import { endOtherSessionsUse, endSessionUse, listSessionsUse } from './sessions.ts'
import { signInCodeUse, signInUse } from './sign-in.ts'

type Half = Static<typeof codeNeeded>

/** Which use case answers which endpoint of entering. */
export function mountSession(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, firstRunState, (call) => firstRunStateUse(call, shell))
  mount(app, shell, firstRun, async (call, door) => entered(await firstRunUse(call, shell), door))
  mount(app, shell, acceptInvitation, async (call, door) =>
    halfOrIn(await acceptInvitationUse(call, shell), door),
  )
  mount(app, shell, signIn, async (call, door) => halfOrIn(await signInUse(call, shell), door))
  mount(app, shell, signInCode, async (call, door) => entered(await signInCodeUse(call, shell), door))
  mount(app, shell, whoAmI, (call) => whoAmIUse(call, shell))
  mount(app, shell, actFor, async (call, door) => entered(await actForUse(call, shell), door))
  mount(app, shell, signOut, async (call, door) => {
    clearToken(door.request, door.reply)
    return signOutUse(call, shell)
  })
  mount(app, shell, prove, async (call, door) => renewed(await proveUse(call, shell), door))
  mount(app, shell, changePassword, async (call, door) => renewed(await changePasswordUse(call, shell), door))
  mountFactor(app, shell)
  mount(app, shell, listSessions, (call) => listSessionsUse(call, shell))
  mount(app, shell, endSession, (call) => endSessionUse(call, shell))
  mount(app, shell, endOtherSessions, (call) => endOtherSessionsUse(call, shell))
  mount(app, shell, listRenewals, (call) => listRenewalsUse(call, shell))
  mount(app, shell, readRenewals, (call) => readRenewalsUse(call, shell))
}

function mountFactor(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, showFactor, (call) => showFactorUse(call, shell))
  mount(app, shell, beginFactor, (call) => beginFactorUse(call, shell))
  mount(app, shell, confirmFactor, async (call, door) => renewed(await confirmFactorUse(call, shell), door))
  mount(app, shell, removeFactor, async (call, door) => renewed(await removeFactorUse(call, shell), door))
  mount(app, shell, renewRecoveryCodes, (call) => renewRecoveryCodesUse(call, shell))
  mount(app, shell, resetFactor, (call) => resetFactorUse(call, shell))
}

/** Half in, where a code is still owed; in otherwise. */
function halfOrIn(
  outcome: Outcome<Opened | Half, Refused>,
  door: Door,
): Outcome<Opened['me'] | Half, Refused> {
  if (!outcome.ok) return outcome
  const { value } = outcome
  return 'codeNeeded' in value ? { ok: true, value } : entered({ ok: true, value }, door)
}

/** Gives the browser its session, and what lets it be known again. */
export function entered(outcome: Outcome<Opened, Refused>, door: Door): Outcome<Opened['me'], Refused> {
  if (!outcome.ok) return outcome
  const { me, token, device } = outcome.value
  setToken(door.request, door.reply, token)
  if (device !== undefined) setDevice(door.request, door.reply, device)
  return { ok: true, value: me }
}

/** Gives the browser the token under which its session goes on. */
export function renewed<More>(outcome: Outcome<Renewed<More>, Refused>, door: Door): Outcome<More, Refused> {
  if (!outcome.ok) return outcome
  setToken(door.request, door.reply, outcome.value.token)
  return { ok: true, value: outcome.value.answer }
}

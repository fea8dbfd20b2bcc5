import { isSpSide } from '#domain/access/seeing.ts'
import { dispatchesToSps, ownWindows } from '#domain/mail/own-windows.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type From = Pick<Call, 'who'>

/** The windows whose mail is for whoever asks; what SPs write to the desk that dispatched is that desk's. */
export function windowsOf(call: From, { reference }: Pick<Shell, 'reference'>): readonly OrganisationId[] {
  const { organisation } = actorOf(call)
  const windows = ownWindows(organisation, reference.network()).map((one) => one.id)
  return dispatchesToSps(organisation, reference.network()) ? [...windows, organisation] : windows
}

/** Whether somebody reads who writes only masked. */
export function readsMasked(call: From, { reference }: Pick<Shell, 'reference'>): boolean {
  return isSpSide(actorOf(call).organisation, reference.network())
}

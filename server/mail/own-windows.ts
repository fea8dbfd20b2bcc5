import { isSpSide } from '#domain/access/seeing.ts'
import { ownWindows } from '#domain/mail/own-windows.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type From = Pick<Call, 'who'>

/** The windows whose mail is for whoever asks. */
export function windowsOf(call: From, { reference }: Pick<Shell, 'reference'>): readonly OrganisationId[] {
  return ownWindows(actorOf(call).organisation, reference.network()).map((one) => one.id)
}

/** Whether somebody reads who writes only masked. */
export function readsMasked(call: From, { reference }: Pick<Shell, 'reference'>): boolean {
  return isSpSide(actorOf(call).organisation, reference.network())
}

import type { Environment } from './language.ts'
import type { Kept } from './send/session-file.ts'
import { wrongUsage } from './trouble.ts'
import { wordsOfUsage } from './words-usage.ts'

const standard = 'http://127.0.0.1:8686'

/** Which server is asked, and with which token: a program's key before all, that of a session only where it is. */
export function whomToAsk(
  asked: string | undefined,
  { BEICHEN_SERVER, BEICHEN_KEY, BEICHEN_TOKEN }: Environment,
  kept: Kept | null,
): { readonly server: string; readonly token: string | null } {
  const server = addressOf(asked || BEICHEN_SERVER || kept?.server || standard)
  const own = kept?.server === server ? kept.token : null
  return { server, token: BEICHEN_KEY || BEICHEN_TOKEN || own }
}

function addressOf(text: string): string {
  const url = URL.parse(text)
  const fits =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === ''
  if (!fits || url.username !== '') throw wrongUsage(wordsOfUsage.wrongServer, { text })
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** The zone of the operator's wall clock. */
export function operatorZone({ BEICHEN_ZONE }: Environment): string {
  const zone = BEICHEN_ZONE?.trim() || 'Asia/Shanghai'
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return zone
  } catch {
    throw wrongUsage(wordsOfUsage.wrongZone, { text: zone })
  }
}

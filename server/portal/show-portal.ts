import type { AnswerOf } from '#contract/endpoint.ts'
import type { showPortal } from '#contract/portal/window.ts'
import { missingFields } from '#domain/case/moves/submit.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Kind } from '#domain/policy/policy.ts'
import { places, selfServiceWindow } from '#domain/portal/window.ts'
import type { Refused } from '../refused.ts'
import { isOn } from '../sending/channel.ts'
import type { Shell } from '../shell.ts'

/** Whether a code can reach anybody at all. */
export function canFollow({ outgoing }: Pick<Shell, 'outgoing'>): boolean {
  return isOn(outgoing, 'sms') || isOn(outgoing, 'mail')
}

/** What the website offers, and what must be filled in there by the policy in force (X21). */
export async function showPortalUse(shell: Shell): Promise<Outcome<AnswerOf<typeof showPortal>, Refused>> {
  const network = shell.reference.network()
  const window = selfServiceWindow(network)
  const nobody = { name: null, account: null, contact: null, province: null, city: null }
  const required = (kind: Kind) => [
    ...missingFields(
      { channel: 'webSelfService', window: '', customer: nobody, kind },
      shell.reference.policyInForce(),
    ),
  ]
  return yes({
    open: window !== undefined,
    canFollow: canFollow(shell),
    signIn: { phone: isOn(shell.outgoing, 'sms'), mail: isOn(shell.outgoing, 'mail') },
    required: {
      consultation: required('consultation'),
      query: required('query'),
      complaint: required('complaint'),
    },
    places: places(network).map(({ province, cities }) => ({ province, cities: [...cities] })),
  })
}

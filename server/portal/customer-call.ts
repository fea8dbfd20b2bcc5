import { customerActs } from '#domain/case/by-customer.ts'
import { hashOf } from '../session/tokens.ts'
import type { Call } from '../shell.ts'

type Asked = Pick<Call, 'now' | 'from' | 'requestId'>

/**
 * A request of a customer as the use cases take it: in the name of a desk, by no person there. Its own number holds for
 * one case only, so that no customer gets the answer to another's.
 */
export function customerCall<Params, Query, Body>(
  { now, from, requestId }: Asked,
  about: string,
  organisation: string,
  said: { readonly params: Params; readonly query: Query; readonly body: Body },
): Call<Params, Query, Body> {
  const acting = { organisation, roles: ['agent'] as const }
  const who = {
    ...{ person: customerActs, login: customerActs, name: customerActs, tokenHash: '' },
    ...{ acting, provedAt: now, mustEnrol: false },
  }
  return { ...said, who, now, from, requestId: `portal:${hashOf(`${about} ${requestId}`)}` }
}

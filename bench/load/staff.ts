import type { Network } from '#domain/organisation/network.ts'
import { nationalCenter, provinceOperations } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Client } from '../../stories/testing/client.ts'
import type { Operator } from '../../stories/testing/operator.ts'

/** People along the way that a case takes in one province: window, back office of the city, the province itself. */
export type Route = {
  readonly window: Post
  readonly branch: Post
  readonly province: Post
}

/** Somebody at a desk, signed in. */
export type Post = { readonly organisation: Organisation; readonly client: Client }

export type Staff = { readonly routes: readonly Route[]; readonly centre: Post }

/** Provinces large and small, from all over the country. */
const CODES = [43, 44, 11, 31, 51, 37, 63, 21]

/** Hires people at a hotline, its back office and its province, in eight provinces, and somebody at the centre. */
export async function staffOf({ hire }: Operator, network: Network): Promise<Staff> {
  const at = async (organisation: Organisation | null | undefined): Promise<Post> => {
    if (!organisation) throw new Error('the network lacks a desk')
    return { organisation, client: await hire(`bench-${organisation.id}`.toLowerCase(), organisation.id) }
  }
  const routes: Route[] = []
  for (const code of CODES) {
    const window = network.all.find((one) => one.provinceCode === code && one.window?.kind === 'hotline10000')
    const branch = window?.parent ? network.find(window.parent) : null
    routes.push({
      window: await at(window),
      branch: await at(branch),
      province: await at(provinceOperations(network, code)),
    })
  }
  return { routes, centre: await at(nationalCenter(network)) }
}

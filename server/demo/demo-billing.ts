import { randomBytes } from 'node:crypto'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { instant } from '#domain/time.ts'
import { keepConnectorUse, listConnectorsUse } from '../billing/connectors.ts'
import type { Config } from '../config.ts'
import type { Call, Shell, SignedIn } from '../shell.ts'
import { billedTo } from './billed.ts'
import { billingServer } from './billing-server.ts'

/** The billing of the demonstration: a system on this machine, and the provinces that are joined to it. */
export type DemoBilling = {
  /** The configuration with which the server may ask it. */
  readonly allowed: (config: Config) => Config
  readonly connect: (shell: Shell) => Promise<void>
  readonly stop: () => Promise<void>
}

const guide =
  '本省帐务平台尚未互联。请告知用户：登录互联星空网站，进入“我的星空”→“消费查询”，可查最近六个月的订购与消费明细；不便上网的，由我们请帐务部门代查后回复。'

/** Starts it. The token is another one each time, and nobody has to know it. */
export async function demoBilling(): Promise<DemoBilling> {
  const token = randomBytes(24).toString('base64url')
  let providers: () => readonly Organisation[] = () => []
  let now = () => instant('1970-01-01T00:00:00Z')
  const server = await billingServer((account) => billedTo(account, providers(), now()), token)
  return {
    allowed: (config) => ({ ...config, egressAllowed: [...config.egressAllowed, server.host] }),
    connect: async (shell) => {
      now = shell.now
      providers = () => shell.reference.network().all.filter((one) => one.sp && one.status === 'active')
      await connect({ baseUrl: server.baseUrl, accessToken: token }, shell)
    },
    stop: server.stop,
  }
}

/** Hunan and whoever is interconnected already are joined; the others get words for their customers. */
async function connect(
  to: { readonly baseUrl: string; readonly accessToken: string },
  shell: Shell,
): Promise<void> {
  const listed = await listConnectorsUse(byCentre({}, shell), shell)
  for (const one of listed.ok ? listed.value.connectors : []) {
    const joined = one.interconnected || one.province === '湖南'
    if (!joined && one.guide !== null) continue
    const body = joined ? { interconnected: true, ...to, guide } : { interconnected: false, guide }
    await keepConnectorUse(byCentre({ params: { organisation: one.organisation }, body }, shell), shell)
  }
}

/** The demonstration itself sees to it, as an administrator of the centre would. */
function byCentre<Params = undefined, Body = undefined>(
  said: { readonly params?: Params; readonly body?: Body },
  shell: Shell,
): Call<Params, undefined, Body> {
  const who: SignedIn = {
    ...{ person: 'system', login: 'system', name: 'system', tokenHash: '', mustEnrol: false },
    acting: { organisation: 'N-CN', roles: ['administrator'] },
    provedAt: shell.now(),
  }
  const call = { ...said, query: undefined, who, now: shell.now(), requestId: 'demo-billing' }
  return { ...call, from: { address: '', agent: '', device: null } } as Call<Params, undefined, Body>
}

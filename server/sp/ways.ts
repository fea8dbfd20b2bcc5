import { X509Certificate } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { listSpWays, SpWayForm, writeSpWay } from '#contract/sp/ways.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Instant, instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { byPortal, waysIn } from './way-store.ts'

/** How the SPs are reached that an administrator of the operator looks after. */
export async function listSpWaysUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listSpWays>, Refused>> {
  const kept = new Map((await waysIn(shell.pool)).map((one) => [one.organisation, one]))
  const sps = shell.reference.network().all.filter((one) => one.kind === 'serviceProvider')
  const theirs = sps.filter(({ id }) => isTheirs(id, call, shell))
  const ways = theirs.map(({ id, name }) => {
    const { addresses, phones, certificates, ...rest } = kept.get(id) ?? byPortal(id)
    const lists = { addresses: [...addresses], phones: [...phones], certificates: [...certificates] }
    return { ...rest, ...lists, name, certificatesUntil: certificates.map(endOf) }
  })
  return yes({ ways })
}

/** Writes down how an SP is reached, on record. The SP itself does not: these addresses are what its mail is judged by. */
export async function writeSpWayUse(
  call: Call<ParamsOf<typeof writeSpWay>, undefined, BodyOf<typeof writeSpWay>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof writeSpWay>, Refused>> {
  const { organisation } = call.params
  if (shell.reference.network().find(organisation)?.kind !== 'serviceProvider')
    return no(refused('notAnSp', organisation))
  if (!isTheirs(organisation, call, shell)) return no(refused('unknownOrganisation', organisation))
  const wrong = wrongIn(call.body)
  if (wrong.length > 0) return no({ code: 'validationFailed', fields: wrong })
  const { way, phones, certificates } = call.body
  const addresses = [...new Set(call.body.addresses.map((one) => one.toLowerCase()))]
  return administer(shell, async (db) => {
    await db.query(
      `insert into sp_ways (organisation, way, addresses, phones, certificates, written_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation) do update set way = excluded.way, addresses = excluded.addresses,
         phones = excluded.phones, certificates = excluded.certificates, written_at = excluded.written_at`,
      [organisation, way, addresses, phones, certificates, call.now],
    )
    const act = actBy(call, 'spWayWritten', { organisation, way })
    return yes({ value: { organisation }, act, keeping: { rows: [witnessed('sp_ways', organisation)] } })
  })
}

/** An SP's way is the operator's to say, by whoever looks after the SP. */
function isTheirs(sp: string, call: Pick<Call, 'who'>, { reference }: Shell): boolean {
  const own = actorOf(call).organisation
  return own !== sp && looksAfter(own, sp, reference.network())
}

/** What is missing for the way that is chosen, and certificates that are none. */
function wrongIn({ way, addresses, phones, certificates }: SpWayForm): readonly string[] {
  return [
    ...(way === 'mail' && addresses.length === 0 ? ['addresses'] : []),
    ...(way === 'phone' && phones.length === 0 ? ['phones'] : []),
    ...(certificates.every(isCertificate) ? [] : ['certificates']),
  ]
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.type === 'public'
  } catch {
    return false
  }
}

function endOf(pem: string): Instant {
  return instant(new Date(new X509Certificate(pem).validTo).toISOString())
}

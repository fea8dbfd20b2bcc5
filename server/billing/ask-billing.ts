import { Value } from 'typebox/value'
import type { billingGaps } from '#contract/billing/account.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { EgressNo } from '../egress/destination.ts'
import type { Egress } from '../egress/egress.ts'
import type { Answer } from '../egress/exchange.ts'
import { MOST_ROWS, type Resource, tmfAnswers, tmfPaths } from './tmf.ts'
import type { Told } from './told.ts'

export type Gap = (typeof billingGaps)[number]

/** Where a province's billing is asked, and what it is shown. */
export type Place = { readonly baseUrl: string; readonly token: string | null }

const inTrouble: Readonly<Partial<Record<EgressNo, Gap>>> = {
  tooSlow: 'slow',
  unreachable: 'down',
  notFound: 'down',
  tooLarge: 'tooLarge',
}
/** A machine in between that has lost the one behind it: the next try may find it. */
const passing = [502, 503, 504]

/**
 * Asks a billing system for all that it has of one account since a time; each question is asked again once where
 * nobody was reached. What it answers is checked, and nothing is taken where a single row is somebody else's.
 */
export async function askBilling(
  place: Place,
  account: string,
  since: string,
  egress: Egress,
): Promise<Outcome<Told, Gap>> {
  const filters = { products: {}, bills: { 'billDate.gte': since }, charges: { 'date.gte': since } }
  const asked = await Promise.all(
    (['products', 'bills', 'charges'] as const).map((resource) =>
      rowsOf(resource, { account, ...filters[resource] }, place, egress),
    ),
  )
  const failed = asked.find((one) => !one.ok)
  if (failed && !failed.ok) return failed
  const [products, bills, charges] = asked.map((one) => (one.ok ? one.value : { rows: [], partial: false }))
  const told = {
    products: (products?.rows ?? []) as Told['products'],
    bills: (bills?.rows ?? []) as Told['bills'],
    charges: (charges?.rows ?? []) as Told['charges'],
    partial: [products, bills, charges].some((one) => one?.partial),
  }
  const all = [...told.products, ...told.bills, ...told.charges]
  if (all.some((one) => one.billingAccount.id !== account)) return no('wrongCustomer')
  return all.length === 0 ? no('unknownAccount') : yes(told)
}

type Rows = { readonly rows: readonly unknown[]; readonly partial: boolean }
type Filters = { readonly account: string } & Readonly<Record<string, string>>

async function rowsOf(
  resource: Resource,
  { account, ...filters }: Filters,
  place: Place,
  egress: Egress,
): Promise<Outcome<Rows, Gap>> {
  const query = new URLSearchParams({ 'billingAccount.id': account, ...filters, limit: `${MOST_ROWS}` })
  const address = `${place.baseUrl}${tmfPaths[resource]}?${query}`
  const headers = {
    accept: 'application/json',
    ...(place.token === null ? {} : { authorization: `Bearer ${place.token}` }),
  }
  const ask = () => egress.ask(address, { headers, redirect: 'manual' })
  const first = await ask()
  const lost = first.ok ? passing.includes(first.value.status) : first.no === 'unreachable'
  const answer = lost ? await ask() : first
  if (!answer.ok) return no(inTrouble[answer.no] ?? 'notAllowed')
  return readRows(resource, answer.value)
}

function readRows(resource: Resource, { status, headers, body }: Answer): Outcome<Rows, Gap> {
  if (status === 404) return yes({ rows: [], partial: false })
  if (status === 401 || status === 403) return no('refusedUs')
  if (status >= 500) return no('down')
  if (status !== 200 && status !== 206) return no('broken')
  const rows = parsed(body)
  if (!Value.Check(tmfAnswers[resource], rows)) return no('broken')
  const all = Number(headers.get('x-total-count') ?? rows.length)
  return yes({ rows, partial: status === 206 || all > rows.length })
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

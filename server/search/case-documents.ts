import { isSpSide } from '#domain/access/seeing.ts'
import type { Recorded } from '#domain/case/events.ts'
import { waysOf } from '#domain/customer/reaching.ts'
import { type Network, nationalCenter, spBehind } from '#domain/organisation/network.ts'
import { canonical } from '#domain/search/canonical.ts'
import { tokensOf } from '#domain/search/tokens.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'
import { readablePieces, type Searched } from './readable-pieces.ts'
import { tailDigests, wholeDigests } from './telephone-tokens.ts'

/** What a case is found by, by those of one side. */
export type Document = {
  readonly side: string
  readonly readers: readonly string[]
  readonly body: string
  readonly words: readonly string[]
}

/** A case with all in which words are looked for, and who sees it. */
export type Whole = {
  readonly c: Searched
  readonly journal: readonly Recorded[]
  readonly seenBy: readonly string[]
}

type Keyed = Pick<CustomerSecrets, 'open' | 'digests'>

const OPERATOR = 'operator'
/** Stands for the system itself among the readers. */
const EVERYWHERE = '*'

/** A case as each side of it finds it: the operator, and every SP whose people see it. */
export function documentsOf(whole: Whole, network: Network, customers: Keyed): readonly Document[] {
  const bySide = Map.groupBy(whole.seenBy, (id) => spBehind(network, id)?.id ?? OPERATOR)
  return [...bySide].map(([side, readers]) => {
    const reader = side === OPERATOR ? (nationalCenter(network)?.id ?? readers[0] ?? '') : side
    const pieces = readablePieces(whole.c, whole.journal, reader, network)
    const body = pieces.map(({ text }) => canonical(text)).join('\n')
    // An SP finds nobody by a telephone: what is masked to it could be guessed that way, digit by digit.
    const reached = isSpSide(reader, network) ? [] : telephoneWords(whole.c, customers)
    return { side, readers: [...readers, EVERYWHERE], body, words: [...tokensOf(body), ...reached] }
  })
}

/** Digests by which the telephone of a case is found; none where there is none that can be opened. */
function telephoneWords({ intake }: Searched, customers: Keyed): readonly string[] {
  const { contact } = intake.customer
  if (contact === null) return []
  try {
    const numbers = waysOf(customers.open(contact)).filter((way) => !way.includes('@'))
    return numbers.flatMap((number) => {
      const [whole] = wholeDigests(number, customers)
      const [tail] = tailDigests(number.slice(-4), customers)
      return [whole, tail].filter((one) => one !== undefined)
    })
  } catch {
    return []
  }
}

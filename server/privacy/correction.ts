import type { Correction, Recorded } from '#domain/case/events.ts'
import type { Instant } from '#domain/time.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Sealing = Pick<CustomerSecrets, 'seal' | 'open'>

/** A correction as it is kept: name and contact sealed, like those that were taken in. */
export function sealedCorrection(correction: Correction, { seal }: Sealing): Correction {
  return withBoth(correction, seal)
}

/** Who a customer is and how to reach them: as it was taken down first, and as it was after each correction, opened. */
export function takenDown(journal: readonly Recorded[], { open }: Sealing) {
  const all: { at: Instant; name: string | null; account: string | null; contact: string | null }[] = []
  for (const event of journal) {
    const last = all.at(-1)
    if ('intake' in event) {
      const { name, account, contact } = event.intake.customer
      all.push({ at: event.at, account, ...withBoth({ name, contact }, open) })
    }
    if (event.type === 'customerCorrected' && last) {
      all.push({ ...last, ...withBoth(event.customer, open), at: event.at })
    }
  }
  return all
}

function withBoth<Some extends Correction>(correction: Some, change: (text: string) => string): Some {
  const entries = Object.entries(correction).map(([field, text]) => [
    field,
    text === null || field === 'account' ? text : change(text),
  ])
  return Object.fromEntries(entries) as Some
}

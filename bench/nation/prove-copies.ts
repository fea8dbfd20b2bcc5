import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { type Entry, keyOf } from '#domain/report/entries.ts'
import { entriesOfCopies, standingFor, stateOfCopy } from './copies.ts'
import { countingOfSpecimens, type Specimen, summedOf } from './specimens.ts'

/** Throws when a copy of any specimen at one of these windows does not count for what its own case counts for. */
export function proveCopies(
  all: readonly Specimen[],
  network: Network,
  windows: readonly Organisation[],
): void {
  const counting = countingOfSpecimens()
  for (const window of windows) {
    const standing = standingFor(network, window)
    const at = { window, province: '浙江', day: Temporal.PlainDate.from('2026-03-07') }
    for (const specimen of all) {
      const own = summedOf(JSON.parse(stateOfCopy(specimen, at, standing, 7)), counting)
      if (textOf(own) !== textOf(entriesOfCopies(specimen, at, standing, 1)))
        throw new Error(`a copy of ${specimen.c.number} at ${window.id} counts for something else`)
    }
  }
}

function textOf(entries: readonly Entry[]): string {
  return entries
    .map((one) => `${keyOf(one)} ${JSON.stringify(Object.entries(one.values).sort())}`)
    .sort()
    .join('\n')
}

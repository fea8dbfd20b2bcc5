import { isDeepStrictEqual } from 'node:util'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { fold } from '#domain/case/evolve.ts'
import { holderOf } from '#domain/case/reading.ts'
import type { Clock } from '#domain/clock/clock.ts'
import type { Network } from '#domain/organisation/network.ts'
import { clockRows, legRows, rowOf } from '#server/case/case-row.ts'
import type { WrittenCase } from './written-case.ts'

/** What is wrong with a case as it is written, in sentences; nothing, when all its parts say the same. */
export function faultsOf(written: WrittenCase, network: Network): readonly string[] {
  const { state, journal } = written
  const faults = [
    ...journalFaults(state, journal),
    ...differing('row', [{ ...rowOf(state, network), state: null }], [{ ...written.row, state: null }]),
    ...differing('legs', legRows(null, state).new, written.legs),
    ...differing('clocks', [...clockRows(null, state).new].sort(byKey), [...written.clocks].sort(byKey)),
    ...legFaults(state),
    ...clockFaults(journal),
  ]
  return faults.map((fault) => `${state.number}: ${fault}`)
}

function journalFaults(state: Case, journal: readonly Recorded[]): readonly string[] {
  const gap = journal.find((event, at) => event.seq !== at + 1)
  if (gap) return [`event ${gap.seq} is not in its place`]
  if (journal.length !== state.version) return [`version ${state.version} with ${journal.length} events`]
  return differing('state', [fold(journal)], [state])
}

/** Legs tile the life of the case, and its one holder is the organisation of the open one. */
function legFaults(c: Case): readonly string[] {
  const holder = holderOf(c)
  const open = c.legs.filter((leg) => leg.endedAt === null).map((leg) => leg.organisation)
  const reopened = (at: number) => c.legs[at]?.cause === 'reopen'
  const torn = c.legs.filter(
    (leg, at) => at > 0 && !reopened(at) && c.legs[at - 1]?.endedAt !== leg.startedAt,
  )
  return [
    ...torn.map((leg) => `leg ${leg.no} does not begin where the one before it ends`),
    ...(isDeepStrictEqual(open, holder === null ? [] : [holder]) ? [] : [`held by ${holder}, open: ${open}`]),
  ]
}

/** A clock is judged once for ever, and each of its rings is heard once, with its true instant. */
function clockFaults(journal: readonly Recorded[]): readonly string[] {
  const faults: string[] = []
  const known = new Map<string, Clock>()
  const heard = new Set<string>()
  for (const event of journal) {
    for (const clock of event.clocks) {
      const verdict = known.get(clock.key)?.verdict ?? null
      if (verdict !== null && clock.verdict !== verdict) faults.push(`${clock.key} was judged twice`)
      known.set(clock.key, clock)
    }
    if (event.type !== 'clockRang') continue
    const clock = known.get(event.clock)
    const ring = `${event.clock} step ${event.step}`
    if (heard.has(ring)) faults.push(`${ring} rang twice`)
    heard.add(ring)
    const planned = clock?.rings.find((one) => one.step === event.step)?.at
    const due = event.ring === 'breach' ? clock?.dueAt : planned
    if (event.ringAt !== due) faults.push(`${ring} rang for ${event.ringAt}, not for ${due}`)
    if (event.at < event.ringAt) faults.push(`${ring} rang before its time`)
  }
  return faults
}

type Row = Readonly<Record<string, unknown>>

function differing(what: string, wanted: readonly object[], found: readonly object[]): readonly string[] {
  const [a, b] = [plain(wanted), plain(found)]
  if (a.length !== b.length) return [`${b.length} ${what} instead of ${a.length}`]
  return a.flatMap((row, at) => {
    const names = Object.keys({ ...row, ...b[at] })
    const wrong = names.filter((name) => !isDeepStrictEqual(row[name], b[at]?.[name]))
    return wrong.map(
      (name) => `${what}: ${name} is ${JSON.stringify(b[at]?.[name])}, not ${JSON.stringify(row[name])}`,
    )
  })
}

/** As it is after a way through JSON, as everything in the database has gone. */
function plain(rows: readonly object[]): readonly Row[] {
  return JSON.parse(JSON.stringify(rows))
}

function byKey(a: Row, b: Row): number {
  return String(a.key) < String(b.key) ? -1 : 1
}

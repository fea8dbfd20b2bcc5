import { isDeepStrictEqual } from 'node:util'
import type { Case } from '#domain/case/case.ts'
import type { EventType, Recorded } from '#domain/case/events.ts'
import { fold } from '#domain/case/evolve.ts'
import { participantsOf } from '#domain/case/reading.ts'
import type { Network } from '#domain/organisation/network.ts'
import { emptied } from '#domain/privacy/personal-parts.ts'
import type { Instant } from '#domain/time.ts'
import { clockRows, legRows, rowOf, sideTaskRows } from '../../case/case-row.ts'
import { type JournalRow, linked, type NoticeRow, personalHolds, saidOf } from '../said.ts'
import { Broken } from './finding.ts'

type Row = Readonly<Record<string, unknown>>
type HashedRow = JournalRow & { readonly hash: string }

type Told = { readonly id: string; readonly organisation: string }

/** Everything that is kept of a case. */
export type CaseKept = {
  readonly state: Case
  readonly head: string
  readonly row: Row
  readonly journal: readonly HashedRow[]
  readonly legs: readonly Row[]
  readonly clocks: readonly Row[]
  readonly sideTasks: readonly Row[]
  readonly notices: readonly NoticeRow[]
  /** What was told when somebody broke the glass. */
  readonly glass: readonly { readonly told: readonly Told[] }[]
}

/** What a case is held against: the organisations, since when there are chains, and whether an act has forgotten it. */
export type Ground = {
  readonly network: Network
  readonly chainedSince: Instant
  readonly isForgotten: boolean
}

/**
 * Proves a case: its journal is one chain, and state, row, legs, clocks and notices are what the journal came to. Says
 * how many of its events are older than the chains; throws at the first break.
 */
export function checkCase(kept: CaseKept, { network, chainedSince, isForgotten }: Ground): number {
  const { state, journal, row } = kept
  const number = state.number ?? String(row.number)
  checkForgetting(journal, isForgotten, number)
  const unchained = checkChain(kept, number, chainedSince)
  const history = journal.map(eventOf)
  if (history.length === 0) throw new Broken('journal', number, 'no event is left')
  if (!isDeepStrictEqual(plain(fold(history)), plain(state))) {
    throw new Broken('cases', number, 'its state is not what its journal comes to')
  }
  const { state: _state, seen_by, ...wanted } = rowOf(state, network)
  same('cases', number, wanted, row)
  checkSeers(state, row.seen_by as readonly string[], seen_by, number)
  sameRows('legs', number, legRows(null, state).new, kept.legs, 'no')
  sameRows('side_tasks', number, sideTaskRows(null, state).new, kept.sideTasks, 'no')
  sameRows('clocks', number, clockRows(null, state).new, kept.clocks, 'key')
  return unchained
}

/**
 * What belongs to a person is there as it was written, or it was forgotten as a whole, which the journal itself and an
 * act say: then nothing of it is left, and nothing stands in its place.
 */
function checkForgetting(journal: readonly HashedRow[], isOnRecord: boolean, number: string): void {
  const end = journal.find((row) => row.type === 'forgotten')?.seq
  if ((end !== undefined) !== isOnRecord) {
    const why = isOnRecord ? 'an act says that it is forgotten' : 'no act says that it is forgotten'
    throw new Broken('cases', number, why)
  }
  for (const { seq, type, data, salt, hash } of journal) {
    const place = `${number}/${seq}`
    if (end === undefined || seq >= end) {
      if (salt === null && hash !== '') {
        throw new Broken(
          'journal',
          place,
          'what belongs to a person is gone, and nothing says that it was forgotten',
        )
      }
    } else if (salt !== null || !isDeepStrictEqual(emptied(type as EventType, data), data)) {
      throw new Broken('journal', place, 'it is forgotten, and still there')
    }
  }
}

function checkChain(
  { journal, notices, head, glass }: CaseKept,
  number: string,
  chainedSince: Instant,
): number {
  let before = ''
  let unchained = 0
  for (const [index, row] of journal.entries()) {
    const place = `${number}/${row.seq}`
    if (row.seq !== index + 1) throw new Broken('journal', `${number}/${index + 1}`, 'the event is missing')
    if (row.hash === '') {
      if (before !== '' || row.at >= chainedSince) throw new Broken('journal', place, 'it has no hash')
      unchained++
      continue
    }
    if (!personalHolds(row)) throw new Broken('journal', place, 'what belongs to a person was changed')
    if (row.hash === journal[index - 1]?.hash) continue
    const write = journal.filter((one) => one.hash === row.hash)
    const seqs = new Set(write.map((one) => one.seq))
    const said = saidOf(
      write,
      notices.filter((one) => seqs.has(one.seq)),
    )
    if (linked(before, said) !== row.hash) {
      throw new Broken('journal', place, 'it, or a notice written with it, is not what its hash says')
    }
    before = row.hash
  }
  if (head !== before) throw new Broken('cases', number, 'its journal was cut off or its head changed')
  checkGlass(notices, glass, number)
  const odd = notices.find((one) => one.seq > journal.length || one.seq < 0)
  if (odd) throw new Broken('outbox', odd.id, 'no event of its case gave this notice')
  return unchained
}

/** Notices of no event are those of a broken glass, each and no other. */
function checkGlass(notices: CaseKept['notices'], glass: CaseKept['glass'], number: string): void {
  const wanted = glass.flatMap(({ told }) =>
    told.map(({ id, organisation }) => `${id} glassBroken ${organisation}`),
  )
  const kept = notices
    .filter((one) => one.seq === 0)
    .map((one) => `${one.id} ${one.what} ${one.organisation}`)
  const differs = [...wanted, ...kept].find((one) => !wanted.includes(one) || !kept.includes(one))
  if (differs !== undefined) throw new Broken('outbox', number, `not what the broken glass told: ${differs}`)
}

/** Departments may have come to a unit after the case was written; nobody else may be in or out. */
function checkSeers(c: Case, kept: readonly string[], now: readonly string[], number: string): void {
  const stranger = kept.find((one) => !now.includes(one))
  if (stranger !== undefined) throw new Broken('cases', number, `${stranger} is not to see it`)
  const missing = participantsOf(c).find((one) => !kept.includes(one))
  if (missing !== undefined) throw new Broken('cases', number, `${missing} is to see it`)
}

function eventOf({ seq, type, at, person, organisation, data }: HashedRow): Recorded {
  const { saidBy, ...facts } = data as { readonly saidBy?: string }
  const by = { person, organisation, ...(saidBy === undefined ? {} : { saidBy }) }
  return { ...facts, seq, type, at, by } as unknown as Recorded
}

function sameRows(
  table: string,
  number: string,
  wanted: readonly Row[],
  kept: readonly Row[],
  key: string,
): void {
  const byKey = new Map(kept.map((row) => [row[key], row]))
  for (const row of wanted) same(table, `${number}/${row[key]}`, row, byKey.get(row[key]) ?? {})
  if (kept.length > wanted.length) throw new Broken(table, number, 'there is a row that no event gave')
}

function same(table: string, key: string, wanted: Row, kept: Row): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (!isDeepStrictEqual(plain(kept[name]), plain(value)))
      throw new Broken(table, key, `${name} was changed`)
  }
}

/** As the database gives it back: without what is undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

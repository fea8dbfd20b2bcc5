/** What is asked of the whole installation; every number can be exchanged. */
export type Demand = {
  readonly casesADay: number
  /** What the busiest seconds have, times the mean. */
  readonly peakTimesMean: number
  /** Moves that people make on a case, taking it in included; the simulation counts them with what rings. */
  readonly movesACase: number
  /** Pages of a queue, cases opened and searches, for each move. */
  readonly pagesAMove: number
  readonly opensAMove: number
  readonly searchesAMove: number
  /** Clocks that are started on a case. */
  readonly clocksACase: number
  /** The part of what a machine can do that it is asked for at the peak. */
  readonly filling: number
  /** Copies of the database with its own. */
  readonly copies: number
}

/** What was measured on one machine; null until it is. Rates are a second, at the wished for waiting time. */
export type Measured = {
  readonly machine: string | null
  /** Of one server process. */
  readonly movesAProcess: number | null
  readonly pagesAProcess: number | null
  readonly opensAProcess: number | null
  readonly searchesAProcess: number | null
  readonly registersAProcess: number | null
  /** Of one database, however many processes ask it. */
  readonly movesADatabase: number | null
  readonly readsADatabase: number | null
  /** Clocks rung a second by all processes together. */
  readonly ringsASecond: number | null
  /** On disk with indexes, journal, legs and clocks; and what is written ahead for a move. */
  readonly kilobytesACase: number | null
  readonly kilobytesAheadAMove: number | null
}

/** A part of the installation: what is asked of it at the peak, what one of it can do, and how many that takes. */
export type Need = {
  readonly part: string
  readonly asked: number
  readonly one: number | null
  readonly needed: number | null
}

/** How often people and clocks do what, a second: on the mean and at the peak. */
export function ratesOf(demand: Demand) {
  const cases = demand.casesADay / 86_400
  const moves = cases * demand.movesACase
  const all = {
    cases,
    moves,
    pages: moves * demand.pagesAMove,
    opens: moves * demand.opensAMove,
    searches: moves * demand.searchesAMove,
    // Of the clocks of a case one in three rings before it is settled: a warning.
    rings: (cases * demand.clocksACase) / 3,
  }
  const peak = Object.fromEntries(
    Object.entries(all).map(([name, rate]) => [name, rate * demand.peakTimesMean]),
  )
  return { mean: all, peak: peak as typeof all }
}

/** What the installation needs; the part of which most are needed, one being as large as was measured, is the first to be full. */
export function needsOf(demand: Demand, measured: Measured): readonly Need[] {
  const { peak } = ratesOf(demand)
  const need = (part: string, asked: number, one: number | null): Need => ({
    part,
    asked,
    one,
    needed: one === null ? null : asked / (one * demand.filling),
  })
  return [
    need('server processes for moves', peak.moves - peak.cases, measured.movesAProcess),
    need('server processes for taking in', peak.cases, measured.registersAProcess),
    need('server processes for pages of queues', peak.pages, measured.pagesAProcess),
    need('server processes for opening cases', peak.opens, measured.opensAProcess),
    need('server processes for searches', peak.searches, measured.searchesAProcess),
    need('databases of the measured size, for what is written', peak.moves, measured.movesADatabase),
    need(
      'databases of the measured size, for what is read',
      peak.pages + peak.opens + peak.searches,
      measured.readsADatabase,
    ),
    need('installations, for clocks that ring', peak.rings, measured.ringsASecond),
  ]
}

/** Server processes in all; null where one of their figures is missing. */
export function processesOf(needs: readonly Need[]): number | null {
  const all = needs.filter((one) => one.part.startsWith('server processes'))
  if (all.some((one) => one.needed === null)) return null
  return Math.ceil(all.reduce((sum, one) => sum + (one.needed ?? 0), 0))
}

/** The part that is full first: of databases and clocks, which cannot be put beside each other as processes can. */
export function firstFull(needs: readonly Need[]): Need | null {
  const single = needs.filter((one) => !one.part.startsWith('server processes') && one.needed !== null)
  return single.reduce<Need | null>(
    (most, one) => (most === null || (one.needed ?? 0) > (most.needed ?? 0) ? one : most),
    null,
  )
}

/** Terabytes on disk after a year, all copies together; and written ahead in a day. */
export function disksOf(demand: Demand, { kilobytesACase, kilobytesAheadAMove }: Measured) {
  const terabytes = (kilobytes: number) => kilobytes / 1e9
  return {
    aYear:
      kilobytesACase === null ? null : terabytes(demand.casesADay * 365 * kilobytesACase) * demand.copies,
    aheadADay:
      kilobytesAheadAMove === null
        ? null
        : terabytes(demand.casesADay * demand.movesACase * kilobytesAheadAMove),
  }
}

import { percentile } from './percentile.ts'

/** How many ask at once, and for how long. */
export type Pressure = {
  readonly clients: number
  readonly seconds: number
  /** Seconds until measuring begins. */
  readonly warm: number
}

export type Measured = {
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** What a client does; `out` when there is nothing left to do. */
export type Work = (client: number, turn: number) => Promise<'out' | undefined>

/**
 * Lets so many clients do something again and again, each only when it has its answer, and says how often they did it
 * a second and how long it took. It ends when the time is over or the first has nothing left to do.
 */
export async function closedLoop({ clients, seconds, warm }: Pressure, work: Work): Promise<Measured> {
  const begun = performance.now()
  const from = begun + warm * 1000
  let until = from + seconds * 1000
  const times: number[] = []
  const one = async (client: number) => {
    for (let turn = 0; ; turn++) {
      const asked = performance.now()
      if (asked >= until) return
      if ((await work(client, turn)) === 'out') until = Math.min(until, asked)
      const answered = performance.now()
      if (asked >= from && answered <= until) times.push(answered - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  const sorted = Float64Array.from(times).sort()
  return {
    rate: times.length / ((until - from) / 1000),
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
  }
}

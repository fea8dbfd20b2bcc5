import { readFileSync } from 'node:fs'
import { setInterval as beats } from 'node:timers/promises'

/** What a program took while something was measured: cores in the mean, megabytes at most. */
export type Taken = { readonly cores: number; readonly megabytes: number }

/** What the server and its database took; null for a database that is not on this machine. */
export type Usage = { readonly server: Taken; readonly database: Taken | null }

/** Which processes are looked at; asked again and again, as a database starts and ends some. */
export type Watched = { readonly server: () => readonly number[]; readonly database: () => readonly number[] }

const BEAT = 500
/** What /proc counts processor time in; the same on every Linux that there is. */
const TICKS_A_SECOND = 100
const KILOBYTES = 1024

/** Does the work and says what server and database took meanwhile, by /proc; nothing where there is none. */
export async function watching<Result>(
  { server, database }: Watched,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly usage: Usage }> {
  const [ofServer, ofDatabase] = [tally(server), tally(database)]
  const over = new AbortController()
  const looking = lookEvery(over.signal, () => {
    ofServer.look()
    ofDatabase.look()
  })
  try {
    const result = await work()
    const usage = { server: ofServer.taken(), database: database().length > 0 ? ofDatabase.taken() : null }
    return { result, usage }
  } finally {
    over.abort()
    await looking
  }
}

async function lookEvery(signal: AbortSignal, look: () => void): Promise<void> {
  try {
    for await (const _ of beats(BEAT, null, { signal })) look()
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function tally(processes: () => readonly number[]) {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  const began = performance.now()
  let most = 0
  const look = () => {
    let kilobytes = 0
    for (const pid of processes()) {
      const ticks = ticksOf(pid)
      // Of a process that came meanwhile everything counts.
      if (!first.has(pid)) first.set(pid, last.size === 0 ? ticks : 0)
      last.set(pid, ticks)
      kilobytes += kilobytesOf(pid)
    }
    most = Math.max(most, kilobytes)
  }
  const begin = processes()
  for (const pid of begin) first.set(pid, ticksOf(pid))
  const taken = (): Taken => {
    look()
    const ticks = [...last].reduce((sum, [pid, now]) => sum + now - (first.get(pid) ?? 0), 0)
    const seconds = (performance.now() - began) / 1000
    return { cores: ticks / TICKS_A_SECOND / seconds, megabytes: most / KILOBYTES }
  }
  return { look, taken }
}

/** What is used by server and database now, in megabytes. */
export function megabytesOf(processes: readonly number[]): number {
  return processes.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / KILOBYTES
}

function ticksOf(pid: number): number {
  const text = read(`/proc/${pid}/stat`)
  // The name of the program is in brackets and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** Of what processes have in common each gets its part, so that buffers of a database count once. */
function kilobytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile, or there is no /proc.
    return ''
  }
}

/**
 * The workspace as a person meets it: the first load of the queue, opening a case, typing, scrolling; by a real
 * browser, on the demonstration and on many cases. `npm run bench:workspace -- --cases 1000000 --write`;
 * `--folder` names a demonstration that has been multiplied before, and is left there.
 */
import { availableParallelism } from 'node:os'
import { writeSection } from './performance-page.ts'
import { desk } from './workspace/desk.ts'
import { firstPage } from './workspace/first-page.ts'
import { performancePage } from './workspace/on-page.ts'
import { openings } from './workspace/opening.ts'
import { scrolling } from './workspace/scrolling.ts'
import { typing } from './workspace/typing.ts'

const AGENT = 'cs10000'
const SUPERVISOR = 'hnsuper'
const ROWS = 10_000

const said = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const many = Number(said('--cases')) || 1_000_000
const onlyMany = process.argv.includes('--only-many')

async function measured(wished: number | null, folder?: string) {
  const set = await desk(wished, folder)
  try {
    return {
      cases: set.cases,
      first: await noted('first load', firstPage(set, AGENT)),
      atOnce: await noted('opening at once', openings(set, AGENT, 0)),
      rested: await noted('opening after resting', openings(set, AGENT, 250)),
      typed: await noted('typing', typing(set, AGENT)),
      scrolled: await noted('scrolling', scrolling(set, SUPERVISOR, ROWS)),
    }
  } finally {
    await set.clear()
  }
}

/** Says on the console what a part came to, as soon as it is over. */
async function noted<T>(what: string, work: Promise<T>): Promise<T> {
  const done = await work
  process.stderr.write(`${what}: ${JSON.stringify(done)}\n`)
  return done
}

const columns = [...(onlyMany ? [] : [await measured(null)]), await measured(many, said('--folder'))]
const day = new Date().toISOString().slice(0, 10)
const machine = `embedded PostgreSQL 18 with fsync, Chromium on the same ${availableParallelism()} cores, ${day}`
const section = performancePage(machine, columns)
process.stdout.write(section)
if (process.argv.includes('--write')) writeSection('The workspace', section)

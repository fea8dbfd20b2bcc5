/**
 * A month of the whole operator, played through the domain: how long cases wait at each tier with given people, and which
 * promises are kept. `npm run simulate -- --help` says what may be asked for.
 */
import { writeCapacity } from '../capacity/capacity-page.ts'
import { askedBy, help } from './asked-for.ts'
import { playMonth } from './play-month.ts'
import { printed } from './printed.ts'
import { summaryOf } from './summary.ts'

const wanted = askedBy(process.argv.slice(2))
if (wanted.help) process.stdout.write(help)
else {
  const before = process.cpuUsage()
  const played = playMonth(wanted.asked)
  const { user, system } = process.cpuUsage(before)
  const summary = summaryOf(played, (user + system) / 1_000_000)
  process.stdout.write(wanted.json ? `${JSON.stringify(summary, null, 2)}\n` : printed(summary))
  const people = wanted.times === 1 ? '' : `, with ${wanted.times} times the people`
  if (wanted.write) writeCapacity(`A month, simulated${people}`, printed(summary))
}

/**
 * The machines of the whole operator, from what was measured: fill bench/capacity/measured.json in, or name another file.
 * `npm run capacity -- [--measured figures.json] [--demand demand.json] [--write]`
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCapacity } from './capacity-page.ts'
import { machinesText } from './machines-text.ts'
import type { Demand, Measured } from './model.ts'

const { values } = parseArgs({
  options: {
    measured: { type: 'string', default: beside('measured.json') },
    demand: { type: 'string', default: beside('demand.json') },
    write: { type: 'boolean', default: false },
  },
})
const text = machinesText(
  JSON.parse(readFileSync(values.demand, 'utf8')) as Demand,
  JSON.parse(readFileSync(values.measured, 'utf8')) as Measured,
)
process.stdout.write(`${text}\n`)
if (values.write) writeCapacity('Machines', text)

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

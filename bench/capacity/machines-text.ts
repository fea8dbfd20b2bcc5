import { table } from '../table.ts'
import { type Demand, disksOf, firstFull, type Measured, needsOf, processesOf, ratesOf } from './model.ts'

const missing = 'not measured yet'
const rate = (number: number | null) => (number === null ? missing : number.toFixed(number < 10 ? 1 : 0))

/** The machines of a nation as Markdown: what is asked a second, what one part does of it, and how many that takes. */
export function machinesText(demand: Demand, measured: Measured): string {
  const { mean, peak } = ratesOf(demand)
  const needs = needsOf(demand, measured)
  const disks = disksOf(demand, measured)
  const full = firstFull(needs)
  const asked = Object.keys(mean) as (keyof typeof mean)[]
  return `${demand.casesADay} cases a day; at the peak ${demand.peakTimesMean} times the mean; ${demand.movesACase} moves a case; for each move ${demand.pagesAMove} pages of queues, ${demand.opensAMove} cases opened, ${demand.searchesAMove} searches. A machine is asked for ${Math.round(demand.filling * 100)} % of what it can do. Measured on: ${measured.machine ?? missing}.

${table(
  ['a second', 'mean', 'peak'],
  asked.map((name) => [name, rate(mean[name]), rate(peak[name])]),
)}

${table(
  ['part', 'asked at the peak, a second', 'one does, a second', 'needed'],
  needs.map((one) => [one.part, rate(one.asked), rate(one.one), rate(one.needed)]),
)}

${table(
  ['', ''],
  [
    ['server processes in all', rate(processesOf(needs))],
    [`terabytes a year, ${demand.copies} copies`, rate(disks.aYear)],
    ['terabytes written ahead a day', rate(disks.aheadADay)],
    ['full first, of what cannot be put beside itself', full === null ? missing : full.part],
  ],
)}

More than one database of the measured size is a larger one, or several: every table of cases leads with \`shard_key\`, which is the province (decision 0007).`
}

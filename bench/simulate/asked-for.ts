import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Asked } from './play-month.ts'
import { type Crew, enoughFor, type Staff, type TierName, tiers } from './tiers.ts'

/** What the program says of itself. */
export const help = `Plays the days of a month of the whole operator through the domain, without a database:
every case is taken in, worked on and closed by the rules that a server goes by.

npm run simulate -- [--month 2026-11] [--days 30] [--cases-a-day 3000000] [--scale 0.01] [--seed 1]
                    [--staff window=9000,branch=4000 | --staff staff.json] [--staff-times 0.8] [--json] [--write]

--cases-a-day  Cases of the whole country on a mean day.
--scale        The part of the country that is played: whole cities, so that queues are as long as they would be.
--staff        People on duty in the busiest hour, over all desks of the country, by tier: ${tiers.join(', ')}.
               Or a file of JSON that may give for each tier people, workday and dayOff (24 parts of the people on
               duty, by hour) and minutes (means, by task). What is not given is enough for the cases.
--staff-times  All people times this.
--json         Everything as JSON.
--write        Also writes the tables into docs/capacity.md.
`

/** What the words of the command line ask for. */
export function askedBy(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      month: { type: 'string', default: '2026-11' },
      days: { type: 'string' },
      'cases-a-day': { type: 'string', default: '3000000' },
      scale: { type: 'string', default: '0.01' },
      seed: { type: 'string', default: '1' },
      staff: { type: 'string' },
      'staff-times': { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const times = numberOf('staff-times', values['staff-times'], 100)
  const casesADay = numberOf('cases-a-day', values['cases-a-day'], 10_000_000)
  const asked: Asked = {
    month: values.month,
    days: numberOf('days', values.days ?? `${Temporal.PlainYearMonth.from(values.month).daysInMonth}`, 366),
    casesADay,
    scale: numberOf('scale', values.scale, 1),
    seed: numberOf('seed', values.seed, 2 ** 32),
    staff: staffOf(values.staff, enoughFor(casesADay), times),
  }
  return { asked, times, json: values.json, write: values.write, help: values.help }
}

function numberOf(name: string, text: string, most: number): number {
  const number = Number(text)
  if (!(number > 0 && number <= most)) throw new Error(`--${name} is a number above 0 and at most ${most}`)
  return number
}

function staffOf(said: string | undefined, enough: Staff, times: number): Staff {
  const given = said === undefined ? {} : said.includes('=') ? peopleIn(said) : read(said)
  const stranger = Object.keys(given).find((name) => !(tiers as readonly string[]).includes(name))
  if (stranger !== undefined) throw new Error(`${stranger} is none of ${tiers.join(', ')}`)
  const crewOf = (tier: TierName): Crew => {
    const crew = { ...enough[tier], ...given[tier] }
    const minutes = { ...enough[tier].minutes, ...given[tier]?.minutes }
    return { ...crew, minutes, people: crew.people * times }
  }
  return Object.fromEntries(tiers.map((tier) => [tier, crewOf(tier)])) as Staff
}

type Given = Partial<Readonly<Record<TierName, Partial<Crew>>>>

function peopleIn(said: string): Given {
  const pairs = said.split(',').map((part) => part.split('='))
  return Object.fromEntries(
    pairs.map(([tier, people]) => [tier, { people: numberOf('staff', people ?? '', 1_000_000) }]),
  )
}

function read(file: string): Given {
  return JSON.parse(readFileSync(file, 'utf8'))
}

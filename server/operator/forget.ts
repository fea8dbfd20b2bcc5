import { instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { countPastTheirTime, type MonthPast } from '../privacy/past-their-time.ts'
import { wallClock } from '../start.ts'
import { reachOrEnd, workOn } from './reach-database.ts'

/**
 * `beichen forget --dry-run`: says how many cases are past their time, month by month of their end and kind by kind,
 * and changes nothing; `--at` asks for a day to come. The servers forget by themselves. Ends with 0; 2 when asked
 * otherwise, 3 when it could not be read.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const words = process.argv.slice(2)
const at = words.includes('--at') ? dayNamed(words[words.indexOf('--at') + 1]) : wallClock()
if (!words.includes('--dry-run') || at === null) {
  process.stderr.write(
    '用法：beichen forget --dry-run [--at 2027-01-01] [--json]；到期的个人信息由服务自动清除。\n',
  )
  process.stderr.write(
    'Usage: beichen forget --dry-run [--at 2027-01-01] [--json]; the servers forget what is past its time.\n',
  )
  process.exit(2)
}
const reached = await reachOrEnd()
await workOn(reached, 2, async (pool, reference) => {
  const { retention } = reference.policyInForce()
  const { zone } = reference.calendars()
  const system = through(pool, eyesOfSystem(reference.network()))
  const months = await countPastTheirTime(system, retention, at, zone)
  if (words.includes('--json')) say(JSON.stringify({ at, retention, months }))
  else for (const line of linesOf(months)) say(line)
})

function linesOf(months: readonly MonthPast[]): readonly string[] {
  const total = months.reduce((sum, one) => sum + one.cases, 0)
  return [
    ...months.map(({ month, kind, cases }) => `${month}  ${(kind ?? '-').padEnd(12)}  ${cases}`),
    `共 ${total} 张工单的个人信息已到期，未作改动`,
    `${total} cases are past their time; nothing was changed`,
  ]
}

function dayNamed(text: string | undefined) {
  try {
    return text === undefined ? null : instantOfDay(text)
  } catch {
    return null
  }
}

function instantOfDay(text: string) {
  return instant(`${Temporal.PlainDate.from(text).toString()}T00:00:00Z`)
}

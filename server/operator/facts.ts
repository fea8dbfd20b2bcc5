import { columnOf } from '../report/facts/fact-tables.ts'
import { type MonthFound, rebuildFacts } from '../report/facts/rebuild/rebuild-facts.ts'
import { reachOrEnd, workOn } from './reach-database.ts'

/** So many rows that differ are named; all are counted. */
const NAMED = 20

/**
 * `beichen facts rebuild`: computes the figures that are kept anew from the journal and says which of them differ;
 * `--write` puts them right. Servers may be at work. Ends with 0 when none differs or all were put right, 1 when some
 * differ; 2 when asked otherwise, 3 when it could not be read.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const words = process.argv.slice(2)
const known = ['rebuild', '--write', '--json', '--demo']
if (!words.includes('rebuild') || words.some((one) => !known.includes(one))) {
  process.stderr.write('用法：beichen facts rebuild [--write] [--json] [--demo]\n')
  process.stderr.write('Usage: beichen facts rebuild [--write] [--json] [--demo]\n')
  process.exit(2)
}
const reached = await reachOrEnd()
await workOn(reached, 3, async (pool, reference) => {
  const asJson = words.includes('--json')
  const found = await rebuildFacts(pool, reference, {
    corrects: words.includes('--write'),
    tell: (month) => {
      if (!asJson) for (const line of linesOf(month)) say(line)
    },
  })
  const wrong = found.filter((one) => one.differences.length > 0 || one.strayed > 0)
  if (asJson) say(JSON.stringify({ months: found }))
  else for (const line of sumOf(found, wrong)) say(line)
  process.exitCode = wrong.some((one) => !one.corrected) ? 1 : 0
})

function linesOf({ shardKey, cohort, cases, rows, strayed, differences }: MonthFound): readonly string[] {
  const isRight = differences.length === 0 && strayed === 0
  const head = `${cohort}  ${String(shardKey).padStart(4)}  ${cases} 张工单 / cases  ${rows} 行 / rows`
  if (isRight) return [`${head}  一致 / right`]
  const named = differences.slice(0, NAMED).map(({ family, key, values }) => {
    const changes = Object.entries(values).map(
      ([measure, by = 0]) => `${columnOf(measure)} ${by > 0 ? '+' : ''}${by}`,
    )
    return `  ${family}_facts ${key.join(' ')}: ${changes.join(', ')}`
  })
  const more = differences.length - named.length
  return [
    `${head}  ${differences.length} 行不符、${strayed} 张工单统计有误 / rows differ, cases counted wrongly`,
    ...named,
    ...(more > 0 ? [`  …… ${more}`] : []),
  ]
}

function sumOf(found: readonly MonthFound[], wrong: readonly MonthFound[]): readonly string[] {
  const cases = found.reduce((sum, one) => sum + one.cases, 0)
  const rows = wrong.reduce((sum, one) => sum + one.differences.length, 0)
  const read = [`${cases} 张工单已从日志重新计算`, `${cases} cases were counted anew from the journal`]
  if (wrong.length === 0) return [...read, 'kept：统计数据与日志一致 / the figures are those of the journal']
  const isCorrected = wrong.every((one) => one.corrected)
  return isCorrected
    ? [...read, `corrected：${rows} 行已更正 / ${rows} rows were put right`]
    : [...read, `differs：${rows} 行不符，可用 --write 更正 / ${rows} rows differ; --write puts them right`]
}

/**
 * Measures the running server: `npm run bench -- --quick` (three minutes) or `--full`. `--parts load,limits` runs some,
 * `--sizes 10000,1000000` says how many cases there are, `--json FILE` keeps the figures, `--write` puts them
 * into docs/performance.md. With DATABASE_URL it works on that database, which must be empty.
 */
import { writeFileSync } from 'node:fs'
import type { Part, Row } from './load/part.ts'
import { setStage } from './load/stage.ts'
import { tableOf } from './load/table-of.ts'
import { parts } from './parts.ts'
import { writeSection } from './performance-page.ts'

const said = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const wanted = said('--parts')?.split(',')
const runtime = said('--runtime')
const stage = await setStage({
  pace: process.argv.includes('--full') ? 'full' : 'quick',
  databaseUrl: process.env.DATABASE_URL || null,
  ...(runtime ? { runtime } : {}),
})
const figures: { readonly part: string; readonly machine: string; readonly rows: readonly Row[] }[] = []
try {
  for (const part of parts.filter(({ name }) => wanted?.includes(name) ?? true)) await measure(part)
} finally {
  await stage.clear()
}
const file = said('--json')
if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)

async function measure(part: Part): Promise<void> {
  const began = performance.now()
  const rows = await part.run(stage)
  figures.push({ part: part.name, machine: stage.machine, rows })
  const text = `${stage.machine}\n\n${tableOf(rows)}\n`
  process.stdout.write(`\n## ${part.title}\n\n${text}`)
  process.stderr.write(`${part.name}: ${Math.round((performance.now() - began) / 1000)} s\n`)
  if (process.argv.includes('--write')) writeSection(part.title, text)
}

/**
 * What row-level security costs: the first page of a queue and a move, by the application's role with the policies and
 * by the owner without them, in turns in one run. Prints a table; `npm run bench:access -- --cases 100000`.
 */
import { openPool } from '#server/database/connect.ts'
import { benchStage } from './bench-stage.ts'
import { writeSection } from './performance-page.ts'
import { AT_ONCE, compared, comparedHead } from './side-by-side.ts'
import { table } from './table.ts'

const wished = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 100_000
const stage = await benchStage(wished)
const walled = openPool(stage.access, { size: AT_ONCE })
try {
  const sides = { without: await stage.shellOn(stage.owner), with: await stage.shellOn(walled) }
  const rows = [
    await compared('first page of a queue', stage.page, sides),
    await compared('a move', stage.note, sides),
  ]
  const section = `${stage.machine}\n\n${table(comparedHead, rows)}\n`
  process.stdout.write(section)
  if (process.argv.includes('--write')) writeSection('What row-level security costs', section)
} finally {
  await walled.end()
  await stage.clear()
}

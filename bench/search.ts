/**
 * Search over many texts: whether every planted word is found in every text that holds it and in no other, and how long
 * each kind of search takes for those who see much and those who see little, through the application's role with the
 * policies. `--texts`: how many texts there are besides, of no case, so that the index is as large as that. Prints a table;
 * `npm run bench:search -- --cases 1000000`, or in minutes `-- --cases 30000 --texts 1000000`.
 */
import { availableParallelism, loadavg } from 'node:os'
import { plantedWords } from './million-texts.ts'
import { writeSection } from './performance-page.ts'
import { type Kind, kinds, readers, searchStage } from './search-stage.ts'
import { median, table } from './table.ts'

const TIMES = 60
const sizeNamed = (word: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(word) + 1]) || otherwise
const wished = sizeNamed('--cases', 100_000)
const texts = sizeNamed('--texts', wished)
const stage = await searchStage(wished)
try {
  const found = await stage.compareAll()
  await stage.multiply(texts)
  const rows = []
  for (const [kind, of] of Object.entries(kinds)) rows.push([kind, ...(await timesOf(of))])
  const section = `${wished} cases with a text of some thirty characters each${texts > wished ? `, and as many older texts of no case as make ${texts}` : ''}; embedded PostgreSQL 18, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}. From the question to the answer with its marks, ${TIMES} searches of each kind: median / 95th of a hundred, ms (wished: 95th < 100).

${table(['', ...Object.keys(readers)], rows)}

${table(
  [
    `${plantedWords.length} planted words of two to four characters, among ${wished} cases`,
    ...Object.keys(readers),
  ],
  [
    ['texts that hold one of them, as far as they see them', ...found.map((one) => `${one.wished}`)],
    ['recall', ...found.map((one) => one.recall.toFixed(3))],
    ['precision', ...found.map((one) => one.precision.toFixed(3))],
  ],
)}

${table(
  ['', ''],
  [
    ['cases made findable a second, from nothing', stage.perSecond.toFixed(0)],
    ['texts and words on disk, MB', (await stage.megabytes()).toFixed(0)],
    ['the index of them, MB', (await stage.indexMegabytes()).toFixed(0)],
  ],
)}

Load of the machine at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}.
`
  process.stdout.write(section)
  if (process.argv.includes('--plans')) process.stdout.write(await stage.plans())
  if (process.argv.includes('--write'))
    writeSection(texts > wished ? 'Search among many older texts' : 'Search', section)
} finally {
  await stage.clear()
}

async function timesOf(kind: Kind): Promise<readonly string[]> {
  const cells: string[] = []
  for (const organisation of Object.values(readers)) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const words = stage.wordsOf(kind, time)
      const began = performance.now()
      await stage.search(organisation, { words })
      times.push(performance.now() - began)
    }
    cells.push(`${median(times).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`)
  }
  return cells
}

function percentile(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? Number.NaN
}

import { eyesOfSystem, through } from '../access/through.ts'
import { moveFiles, type Proved, proveFiles } from '../attachment/move-files.ts'
import { openFiles, placesOf } from '../attachment/open-files.ts'
import { orphansIn, settleOrphans } from '../attachment/orphans.ts'
import { wallClock } from '../start.ts'
import { type Reached, reachOrEnd, workOn } from './reach-database.ts'

/**
 * `beichen files move --to s3|folder`: brings all files to the other place and proves each; asked again it goes on.
 * `beichen files prove`: reads all files and compares them with what was kept.
 * `beichen files orphans [--drop]`: what lies there and belongs to nothing, and what should lie there and does not.
 * Ends with 0; 1 when something is missing or changed, 2 when asked otherwise, 3 when it could not be read.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const words = process.argv.slice(2)
const [what = ''] = words
const to = words.includes('--to') ? words[words.indexOf('--to') + 1] : null
if (!['move', 'prove', 'orphans'].includes(what) || (what === 'move' && to !== 's3' && to !== 'folder')) {
  process.stderr.write(
    '用法：beichen files move --to s3|folder · prove · orphans [--drop]（均可加 --json、--demo）\n',
  )
  process.stderr.write(
    'Usage: beichen files move --to s3|folder · prove · orphans [--drop] (with --json, --demo)\n',
  )
  process.exit(2)
}
const reached = await reachOrEnd()
await workOn(reached, 2, async (pool, reference) => {
  process.exitCode = await perform(reached, through(pool, eyesOfSystem(reference.network())))
})

async function perform({ config }: Reached, db: ReturnType<typeof through>): Promise<number> {
  const { folder, s3 } = placesOf(config.dataDirectory, config.files)
  const files = openFiles(config.dataDirectory, config.files)
  if (what === 'move') {
    if (s3 === null) return cannot('没有配置 BEICHEN_S3_ENDPOINT。', 'BEICHEN_S3_ENDPOINT is not set.')
    const moved = await moveFiles(db, to === 's3' ? { from: folder, to: s3 } : { from: s3, to: folder })
    const counts = `${moved.moved} + ${moved.there}`
    return told(moved, `已搬移 ${moved.moved} 个文件，${moved.there} 个已在那里`, `${counts} files are there`)
  }
  if (what === 'prove') {
    const proved = await proveFiles(db, files)
    return told(proved, `已核对 ${proved.files} 个文件`, `${proved.files} files were compared`)
  }
  const orphans = await orphansIn(db, files, wallClock())
  const dropped = words.includes('--drop') ? await settleOrphans(orphans, files) : 0
  const zh = `无主文件 ${orphans.files.length} 个，已删除 ${dropped} 个`
  return told(
    { ...orphans, dropped, changed: [] },
    zh,
    `${orphans.files.length} files belong to nothing, ${dropped} were dropped`,
  )
}

function told(result: Omit<Proved, 'files'> & Record<string, unknown>, zh: string, en: string): number {
  const { missing, changed } = result
  if (words.includes('--json')) say(JSON.stringify(result))
  else {
    say(`${zh}；缺失 ${missing.length} 个，内容不符 ${changed.length} 个`)
    say(`${en}; ${missing.length} missing, ${changed.length} changed`)
    for (const stored of [...missing, ...changed]) say(`  ${stored}`)
  }
  return missing.length + changed.length > 0 ? 1 : 0
}

function cannot(zh: string, en: string): number {
  process.stderr.write(`${zh}\n${en}\n`)
  return 2
}

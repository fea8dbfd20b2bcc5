import { anchorFolderOf } from '../audit/anchor-files.ts'
import { NotReadable, type Verified, verifyHistory } from '../audit/verify/verify.ts'
import { reachOrEnd } from './reach-database.ts'

/**
 * `beichen verify-audit`: proves the whole history of this installation, or names the first break. Ends with 0 when it
 * is whole, 1 when it is broken, 3 when it could not be read.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)

const reached = await reachOrEnd()
try {
  const verified = await verifyHistory(reached.address, anchorFolderOf(reached.config.dataDirectory))
  if (process.argv.includes('--json')) say(JSON.stringify(verified))
  else for (const line of linesOf(verified)) say(line)
  process.exitCode = verified.broken ? 1 : 0
} catch (error) {
  if (!(error instanceof NotReadable)) throw error
  process.stderr.write(
    '当前数据库角色受行级安全约束，看不到全部数据；请用超级用户或有 BYPASSRLS 的角色设置 DATABASE_URL 再核验。\n',
  )
  process.stderr.write(
    'Row-level security holds this role back; set DATABASE_URL to a superuser or a role with BYPASSRLS.\n',
  )
  process.exitCode = 3
} finally {
  await reached.close()
}

function linesOf({ cases, rows, seconds, anchors, unchained, broken }: Verified): readonly string[] {
  const read = [
    `${cases} 张工单，${rows} 行记录，${anchors} 个日锚，${seconds} 秒`,
    `${cases} cases, ${rows} rows, ${anchors} daily anchors, ${seconds} s`,
    ...(unchained === 0
      ? []
      : [`早于散列链的事件 ${unchained} 条 / ${unchained} events older than the chains`]),
  ]
  if (broken === null) return [...read, 'kept：历史完整，没有改动 / the history is whole']
  return [...read, `broken：${broken.table} ${broken.key}: ${broken.why}`]
}

import { anchorFolderOf } from '../audit/anchor-files.ts'
import { clientOf } from '../database/connect.ts'
import { reachOrEnd } from './reach-database.ts'

/**
 * `beichen anchor`: prints the last daily anchor and its hash, to be kept where nobody of the database can write. Ends
 * with 1 when there is none yet, 3 when it could not be read.
 */
const reached = await reachOrEnd()
const client = clientOf(reached.address, 'beichen-anchor')
client.on('error', () => {})
try {
  await client.connect()
  const { rows } = await client.query<{ content: object; hash: string }>(
    'select content, hash from anchors order by day desc limit 1',
  )
  const [last] = rows
  if (last) process.stdout.write(`${JSON.stringify({ ...last.content, hash: last.hash }, null, 2)}\n`)
  else process.stderr.write('还没有日锚 / there is no anchor yet\n')
  const where = anchorFolderOf(reached.config.dataDirectory)
  process.stderr.write(`全部日锚 / all anchors: ${where}\n`)
  process.exitCode = last ? 0 : 1
} finally {
  await client.end()
  await reached.close()
}

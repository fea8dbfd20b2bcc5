import { openPool } from '#server/database/connect.ts'
import { plantedWords } from './million-texts.ts'

/** How the database finds a rare and a hot word, for who sees everything and who sees little. */
export async function plansOf(
  address: Parameters<typeof openPool>[0],
  readers: readonly string[],
): Promise<string> {
  const client = await openPool(address, { size: 1 }).connect()
  const all: string[] = []
  for (const organisation of readers)
    for (const sought of [`'宽带'`, `'彩铃'`, `'费':*`, `'${plantedWords[0]}'`]) {
      await client.query(
        `select set_config('beichen.acting', $1, false), set_config('beichen.person', 'x', false), set_config('beichen.sought', $2, false)`,
        [organisation, sought],
      )
      for (const ask of [
        'select t.case_id from case_texts t order by t.received_at desc, t.case_id desc limit 21',
        'select count(*) from (select from case_texts t limit 1000) one',
      ]) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${ask}`)
        all.push(`\n${organisation} ${sought}`, ...rows.map((row) => row['QUERY PLAN']))
      }
    }
  client.release(true)
  return `${all.join('\n')}\n`
}

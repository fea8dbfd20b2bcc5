import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { instant } from '#domain/time.ts'
import { applicationAccess } from '#server/database/application-role.ts'
import { openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { migrate } from '#server/database/migrate.ts'
import { callBy, insertUnits, shellOn } from '#server/report/november.fixture.ts'
import { followTexts } from '#server/search/follow-texts.ts'
import { searchCasesUse } from '#server/search/search-cases.ts'
import { plantedWords, textsOf } from './million-texts.ts'
import { writeMonth } from './month-of-cases.ts'
import { comparePlanted, type Search } from './planted-found.ts'
import { plansOf } from './search-plans.ts'

/** More are indexed when they are all there, as a bench has no day to wait. */
const AT_ONCE = 200_000
const now = instant('2026-12-01T00:00:00+08:00')

/** Who searches: those who see everything, and those who see less and less of it. */
export const readers: Readonly<Record<string, string>> = {
  'the centre': 'N-CN',
  'a city': 'B-HN-C7',
  'a window': 'W-HN-C7-10000',
  'an SP': 'SP-L11',
}

/** What is searched for: the same again and again, or something else each time. */
export type Kind = (
  time: number,
  some: readonly { readonly number: string; readonly tail: string }[],
) => string

export const kinds: Readonly<Record<string, Kind>> = {
  'a rare word': (time) => plantedWords[(time * 7) % plantedWords.length] ?? '',
  'usual words': (time) =>
    ['退费 光猫 抢修', '彩铃 退订 短信', '诈骗 验证 账号', '赔偿 施工 农村'][time % 4] ?? '',
  'a common word': (time) => ['退费', '彩铃', '诈骗', '光猫', '赔偿'][time % 5] ?? '',
  'a word in every tenth case': () => '宽带',
  'a rare and a hot word': (time) => `宽带 ${plantedWords[(time * 3) % plantedWords.length]}`,
  'one character': (time) => ['费', '网', '慢'][time % 3] ?? '',
  'an English word by its beginning': () => 'mod',
  'the number of a case': (time, some) => some[time % some.length]?.number ?? '',
  'the beginning of a number': (time, some) => some[time % some.length]?.number.slice(0, 14) ?? '',
  'the first digits of a number': (time, some) =>
    some[time % some.length]?.number.slice(0, 5 + (time % 5)) ?? '',
  'the end of a telephone': (time, some) => some[time % some.length]?.tail ?? '',
  'nothing that there is': () => '魑魅网速',
}

/** A database full of texts that can be found, and whoever searches in it. */
export async function searchStage(cases: number) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-bench-'))
  const started = await startEmbedded({ dataDirectory })
  if (!started.ok) throw new Error(started.no.en)
  const owner = openPool(started.value.address, { size: 2 })
  const migrated = await migrate(owner)
  if (!migrated.ok) throw new Error(migrated.no.en)
  await insertUnits(owner, now)
  const { address } = await applicationAccess(owner, started.value.address)
  const pool = openPool(address, { size: 4 })
  const shell = shellOn(pool, now)
  const text = textsOf(cases)
  const telephone = (index: number) => `139${String((index * 7919) % 100_000_000).padStart(8, '0')}`
  await writeMonth(owner, cases, (index) => ({
    description: text(index),
    contact: shell.customers.seal(telephone(index)),
  }))
  await writeJournals(owner)
  const definition = cases > AT_ONCE ? await withoutIndex(owner) : null
  const began = performance.now()
  await followTexts(shell, { turn: 'wait', page: 1000 })
  const perSecond = cases / ((performance.now() - began) / 1000)
  if (definition !== null) await patiently(owner, definition)
  await patiently(owner, 'vacuum analyze case_texts')
  const some = Array.from({ length: 50 }, (_, at) => {
    const index = Math.floor((at / 50) * cases)
    return { number: `4300261101${String(index).padStart(8, '0')}`, tail: telephone(index).slice(-4) }
  })
  const search: Search = async (organisation, body) => {
    const answer = await searchCasesUse(callBy(organisation, now, { body: { words: '', ...body } }), shell)
    if (!answer.ok) throw new Error(answer.no.code)
    return answer.value
  }
  return {
    perSecond,
    search,
    megabytes: () => sizeOf(owner, 'pg_total_relation_size', 'case_texts'),
    indexMegabytes: () => sizeOf(owner, 'pg_relation_size', 'case_texts_words'),
    multiply: (texts: number) => multiplyTexts(owner, Math.ceil(texts / cases)),
    wordsOf: (kind: Kind, time: number) => kind(time, some),
    compareAll: () => comparePlanted(owner, Object.values(readers), search),
    plans: () => plansOf(address, Object.values(readers)),
    clear: async () => {
      await pool.end()
      await owner.end()
      await started.value.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** Each case with the event by which it was taken in, which is what is read of it. */
async function writeJournals(owner: Pool): Promise<void> {
  await patiently(
    owner,
    `insert into journal (shard_key, case_id, seq, type, at, person, organisation, data)
    select shard_key, id, 1, 'submitted', received_at, 'someone', main_window,
      jsonb_build_object('intake', state -> 'intake', 'clocks', '[]'::jsonb) from cases`,
  )
  await patiently(owner, 'vacuum analyze journal')
}

/** What is built and swept here takes longer than a question may; rows that hold together are not looked up again. */
async function patiently(owner: Pool, sql: string): Promise<void> {
  const client = await owner.connect()
  await client.query('set statement_timeout = 0')
  await client.query('set session_replication_role = replica')
  await client.query(sql)
  client.release(true)
}

/** Writes the texts again and again, each time older, as texts of no case: the index is then as large as theirs would be. */
async function multiplyTexts(owner: Pool, times: number): Promise<void> {
  if (times < 2) return
  const definition = await withoutIndex(owner)
  await patiently(
    owner,
    `insert into case_texts (shard_key, case_id, side, version, received_at, readers, body, words)
     select shard_key, md5(case_id::text || copy)::uuid, side, version, received_at - copy * interval '31 days', readers,
       body, words from case_texts cross join generate_series(1, ${times - 1}) copy`,
  )
  await patiently(owner, definition)
  await patiently(owner, 'vacuum analyze case_texts')
}

async function withoutIndex(owner: Pool): Promise<string> {
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_indexdef('case_texts_words'::regclass) as definition`,
  )
  await owner.query('drop index case_texts_words')
  return rows[0]?.definition ?? ''
}

async function sizeOf(owner: Pool, measure: string, what: string): Promise<number> {
  const { rows } = await owner.query<{ n: string }>(`select ${measure}('${what}'::regclass) as n`)
  return Number(rows[0]?.n) / 1_000_000
}

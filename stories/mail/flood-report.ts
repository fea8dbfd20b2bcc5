import type { Pool } from 'pg'
import { digestOfMail } from '#server/mail/mail-head.ts'
import type { BaseCase, FloodMail } from './flood-mails.ts'

/** What a flood came to. Every list of faults must be empty. */
export type FloodReport = {
  /** How many mails came to what. */
  readonly came: Readonly<Record<string, number>>
  readonly brought: number
  readonly different: number
  /** Answered with yes and not there; there and asked for by nobody. */
  readonly lost: readonly string[]
  readonly strange: readonly string[]
  /** Came to something else than they must. */
  readonly wrong: readonly string[]
  /** Cases or words in cases that there are more than once, or in another case than they belong to. */
  readonly twice: readonly string[]
  readonly elsewhere: readonly string[]
  readonly counts?: unknown
}

type Row = { digest: string; comes: string; number: string | null; copies: number }

/** Compares what was brought with what is there: mail by mail, case by case, and word by word. */
export async function accountOf(
  pool: Pool,
  all: readonly FloodMail[],
  answers: ReadonlyMap<FloodMail, readonly number[]>,
  bases: readonly BaseCase[],
): Promise<FloodReport> {
  const { rows } = await pool.query<Row>(
    `select digest, verdict || coalesce(' ' || because, '') as comes, number, copies from mails`,
  )
  const kept = new Map(rows.map((row) => [row.digest, row]))
  const taken = all.filter((one) => answers.get(one)?.includes(250))
  const refused = all.filter((one) => answers.get(one)?.includes(550))
  const byDigest = Map.groupBy(taken, ({ raw }) => digestOfMail(asSent(raw)))
  const lost = [...byDigest].filter(([digest]) => !kept.has(digest)).map(([, [one]]) => one?.mark ?? '')
  const wrong = [...byDigest].flatMap(([digest, [one]]) => {
    const row = kept.get(digest)
    return one && row && !isAsMeant(one, row)
      ? [`${one.mark}: ${row.comes} ${row.number}, not ${one.comes}`]
      : []
  })
  const came = Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.comes)].map(([comes, some]) => [comes, some.length]),
  )
  const cases = await wordsOfCases(pool)
  return {
    came: { ...came, refused: refused.length },
    brought: rows.reduce((sum, row) => sum + 1 + row.copies, 0),
    different: rows.length,
    lost,
    strange:
      rows.length === byDigest.size + bases.length ? [] : [`${rows.length} rows, ${byDigest.size} mails`],
    wrong: [...wrong, ...refusedWrongly(all, answers)],
    ...misplaced(all, kept, cases),
  }
}

/** As it is on the way: every end of a line is whole, and there is one at the end. */
function asSent(raw: Buffer): Buffer {
  const text = raw.toString('latin1').replace(/\r?\n/g, '\r\n')
  return Buffer.from(text.endsWith('\r\n') ? text : `${text}\r\n`, 'latin1')
}

function isAsMeant(one: FloodMail, { comes, number }: Row): boolean {
  if (one.comes === 'newCase or tooMany') return ['newCase', 'automatic tooMany'].includes(comes)
  return comes === one.comes && (one.into === undefined || one.into === number)
}

function refusedWrongly(
  all: readonly FloodMail[],
  answers: ReadonlyMap<FloodMail, readonly number[]>,
): readonly string[] {
  return all
    .filter((one) => answers.get(one)?.some((code) => (code === 550) !== (one.comes === 'refused')))
    .map((one) => `${one.mark} was answered ${answers.get(one)}`)
}

type Words = { readonly number: string; readonly type: string; readonly text: string }

async function wordsOfCases(pool: Pool): Promise<readonly Words[]> {
  const { rows } = await pool.query<Words>(
    `select c.number, j.type, coalesce(j.data #>> '{intake,description}', j.data ->> 'text') as text
     from journal j join cases c on c.shard_key = j.shard_key and c.id = j.case_id
     where j.type in ('submitted', 'supplemented')`,
  )
  return rows
}

/** Whether the words of each mail are where they belong, once, and nowhere else. */
function misplaced(
  all: readonly FloodMail[],
  kept: ReadonlyMap<string, Row>,
  words: readonly Words[],
): Pick<FloodReport, 'twice' | 'elsewhere'> {
  const marks = new Map([...new Set(all)].map((one) => [one.mark, one]))
  const twice: string[] = []
  const elsewhere: string[] = []
  for (const [mark, one] of marks) {
    const found = words.filter(({ text }) => text.includes(mark))
    const row = kept.get(digestOfMail(asSent(one.raw)))
    const isInCase = row !== undefined && /^(newCase|joins)/.test(row.comes)
    if (found.length > 1) twice.push(`${mark}: ${found.map((each) => each.number)}`)
    if (isInCase && found.length === 0) twice.push(`${mark}: in no case`)
    const places = found.map((each) => each.number)
    if (!isInCase && places.length > 0) elsewhere.push(`${mark} is ${row?.comes} and in ${places}`)
    if (isInCase && places.some((number) => number !== row.number)) elsewhere.push(`${mark}: ${places}`)
  }
  return { twice, elsewhere }
}

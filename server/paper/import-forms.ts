import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { importForms } from '#contract/paper/work-on-pile.ts'
import { no, type Outcome } from '#domain/outcome.ts'
import { plusMinutes } from '#domain/time.ts'
import { type Db, through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call } from '../shell.ts'
import { groundOf, judge } from './judge-pile.ts'
import { type Pile, pileWorkedOn, shownAgain } from './pile.ts'
import { type Became, type Taking, takeForm } from './take-form.ts'

/** How many rows one request imports, and how many of them at a time. */
const PORTION = 100
const AT_A_TIME = 4
/** What was found out longer ago than this is looked at again: cases come in by other windows meanwhile. */
const FRESH_MINUTES = 10

/**
 * Imports the next rows of a pile. Whoever imports asks again until nothing waits; where that stops, at a crash or a
 * closed page, it goes on with the row that it stopped at.
 */
export async function importFormsUse(
  call: Call<ParamsOf<typeof importForms>>,
  shell: CaseShell,
): Promise<Outcome<AnswerOf<typeof importForms>, Refused>> {
  const found = await pileWorkedOn(call.params.id, call, shell)
  if (!found.ok) return found
  const pile = found.value
  if (pile.judgedAt === null) return no(refused('pileNotThrough', pile.id))
  if (plusMinutes(pile.judgedAt, FRESH_MINUTES) < call.now) await judge(pile, call, shell)
  const db = through(shell.pool, actorOf(call))
  const claimed = await claim(db, pile, await nextRows(db, pile))
  const ground = groundOf(pile, call.now, shell)
  const waiting = [...claimed]
  const done: Done[] = []
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift())
      done.push({ line: row.line, outcome: await takeForm(row, ground, call, shell) })
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  await keep(db, pile, done)
  return shownAgain(pile.id, call, shell)
}

type Done = { readonly line: number; readonly outcome: Outcome<Became, Refused> }

/** What was begun comes first; reminders last, as the case that they are of may lie in the same pile. */
async function nextRows(db: Db, pile: Pile): Promise<readonly Taking[]> {
  const { rows } = await db.query<Taking>({
    name: 'forms-to-import',
    text: `select f.line, f.content, f.request, f.choice, f.standing = 'taking' as "wasTaking",
        coalesce(f.rival_number, other.number) as "rivalNumber"
      from pile_forms f left join pile_forms other on other.pile = f.pile and other.line = f.rival_line
      where f.pile = $1 and f.standing in ('taking', 'waiting')
      order by f.standing = 'waiting', f.choice is not distinct from 'remind', f.line limit ${PORTION}`,
    values: [pile.id],
  })
  const [first] = rows
  const isRemindersTurn = first?.choice === 'remind'
  return rows.filter((row) => row.wasTaking || (row.choice === 'remind') === isRemindersTurn)
}

/** Takes rows for oneself; of two piles that hold the same form only one gets it. */
async function claim(db: Db, pile: Pile, rows: readonly Taking[]): Promise<readonly Taking[]> {
  const begun = rows.filter((row) => row.wasTaking)
  const fresh = rows.filter((row) => !row.wasTaking)
  const lines = await claimedOf(db, pile, fresh).catch(async (error) => {
    if (!isTwin(error)) throw error
    const each: number[] = []
    for (const row of fresh)
      each.push(...(await claimedOf(db, pile, [row]).catch((no) => knownInstead(db, pile, row, no))))
    return each
  })
  return [...begun, ...fresh.filter((row) => lines.includes(row.line))]
}

async function claimedOf(db: Db, pile: Pile, rows: readonly Taking[]): Promise<readonly number[]> {
  const { rows: claimed } = await db.query<{ line: number }>({
    name: 'claim-forms',
    text: `update pile_forms set standing = 'taking' where pile = $1 and line = any($2) and standing = 'waiting'
      and exists (select from piles where id = $1 and finished_at is null) returning line`,
    values: [pile.id, rows.map((row) => row.line)],
  })
  return claimed.map(({ line }) => line)
}

function isTwin(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'pile_forms_once'
}

async function knownInstead(
  db: Db,
  pile: Pile,
  { line }: Taking,
  error: unknown,
): Promise<readonly number[]> {
  if (!isTwin(error)) throw error
  await db.query(
    `update pile_forms set standing = 'known', verdict = 'known' where pile = $1 and line = $2 and standing = 'waiting'`,
    [pile.id, line],
  )
  return []
}

/** Somebody else is at the same row, or at the same case: it is not over, and the next request sees. */
const passing: readonly string[] = ['otherRequest', 'conflict', 'unavailable']

/** Keeps what rows became; then the cases have what was typed in, and the pile has it no more. */
async function keep(db: Db, pile: Pile, done: readonly Done[]): Promise<void> {
  const rows = done.flatMap(({ line, outcome }): readonly object[] => {
    if (outcome.ok) return [{ line, ...outcome.value, faults: [] }]
    if (passing.includes(outcome.no.code)) return []
    const faults = [{ column: null, why: 'refused', about: outcome.no.code }]
    return [{ line, standing: 'faulty', number: null, faults }]
  })
  await db.query({
    name: 'keep-forms',
    text: `update pile_forms f set standing = k.standing, number = k.number, faults = k.faults,
        content = case when k.number is null then f.content end,
        verdict = case when k.number is null then 'faulty' else f.verdict end,
        choice = case when k.number is null then null else f.choice end
      from jsonb_to_recordset($2::jsonb) as k(line int, standing text, number text, faults jsonb)
      where f.pile = $1 and f.line = k.line and f.standing = 'taking'`,
    values: [pile.id, JSON.stringify(rows)],
  })
}

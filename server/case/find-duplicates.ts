import type { findDuplicates, QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { type Compared, isSameMatter, type Matter } from '#domain/case/same-matter.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { presentRows } from './present-rows.ts'

type Row = { readonly state: Case; readonly seen: boolean }

/**
 * Open cases of the same account, those first that are probably what the call is about, then the newest; also those of
 * other windows, so that a call can become a reminder (X7).
 */
export async function findDuplicatesUse(
  call: Call<undefined, QueryOf<typeof findDuplicates>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof findDuplicates>, Refused>> {
  if (isSpSide(actorOf(call).organisation, shell.reference.network()))
    return yes({ ...presentRows([], call, shell), probable: [] })
  const me = actorOf(call).organisation
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<Row>({
    name: 'duplicates',
    text: `select state, seen_by @> array[$2] as seen from cases
      where account = $1 and is_open and not is_parent order by received_at desc limit 20`,
    values: [call.query?.account, me],
  })
  const { kind = null, category = null, sp = null, serviceContent = null } = call.query ?? {}
  const matter: Matter = { kind, category, sp, serviceContent }
  const isProbable = (row: Row) => isSameMatter(compared(row), matter)
  const sorted = [...rows.filter(isProbable), ...rows.filter((row) => !isProbable(row))]
  const cases = sorted.map((row) => row.state)
  const found = presentRows(cases, call, shell)
  return yes({
    ...found,
    rows: found.rows.map((row, index) => (sorted[index]?.seen ? row : knocked(row))),
    probable: rows.filter(isProbable).map((row) => row.state.number),
  })
}

/** Of a case that is not one's own to see only what is shown of it: else one could ask for its SP by guessing. */
function compared({ state, seen }: Row): Compared {
  if (seen) return state
  const { kind, category } = state
  return { kind, category, sp: null, intake: { sp: null, serviceContent: null } }
}

/** Of a case that is not one's own to see: that it is there and where it was taken, enough to press for it. */
function knocked(row: QueueRow): QueueRow {
  return {
    ...row,
    title: '',
    description: '',
    contact: null,
    holder: null,
    holderTier: null,
    remindCount: 0,
    children: 0,
  }
}

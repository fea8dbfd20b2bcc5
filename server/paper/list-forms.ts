import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { FormView, listForms, showPile } from '#contract/paper/piles.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Fault } from '#domain/paper/understand.ts'
import { through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { maskedCells, openedCells } from './cells.ts'
import { pileRead, shownAgain } from './pile.ts'

const PAGE = 100

type Row = Omit<FormView, 'cells' | 'masked' | 'faults'> & {
  readonly content: string | null
  readonly faults: readonly Fault[]
  readonly organisation: string
}

const columns = `line, organisation, content, verdict, faults, rival_number as "rivalNumber", rival_line as "rivalLine",
  choice, standing, number`

/** How far a pile has come. */
export function showPileUse(
  call: Call<ParamsOf<typeof showPile>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showPile>, Refused>> {
  return shownAgain(call.params.id, call, shell)
}

/** A page of the rows of a pile. */
export async function listFormsUse(
  call: Call<ParamsOf<typeof listForms>, QueryOf<typeof listForms>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listForms>, Refused>> {
  const pile = await pileRead(call.params.id, call, shell)
  if (!pile.ok) return pile
  const { rows } = await through(shell.pool, actorOf(call)).query<Row>({
    name: 'pile-forms',
    text: `select ${columns} from pile_forms
      where pile = $1 and ($2::text is null or standing = $2) and line > $3 order by line limit ${PAGE + 1}`,
    values: [pile.value.id, call.query?.standing ?? null, Number(call.query?.after ?? 0)],
  })
  const forms = rows.slice(0, PAGE).map((row) => presentForm(row, call, shell))
  return yes({ forms, more: rows.length > PAGE })
}

/** One row of a pile as it stands now. */
export async function formOf(
  pile: string,
  line: number,
  call: Pick<Call, 'who'>,
  shell: Shell,
): Promise<FormView | null> {
  const { rows } = await through(shell.pool, actorOf(call)).query<Row>({
    name: 'pile-form',
    text: `select ${columns} from pile_forms where pile = $1 and line = $2`,
    values: [pile, line],
  })
  return rows[0] ? presentForm(rows[0], call, shell) : null
}

function presentForm(row: Row, call: Pick<Call, 'who'>, shell: Shell): FormView {
  const { content, faults, organisation, ...rest } = row
  const masked = organisation !== actorOf(call).organisation
  const cells = content === null ? null : openedCells(content, shell)
  return {
    ...rest,
    cells: cells === null ? null : { ...(masked ? maskedCells(cells) : cells) },
    masked,
    faults: faults.map(({ column, why, about }) => ({ column, why, about: about ?? null })),
  }
}

import type { Board, BoardRow } from '#contract/board/board.ts'
import { type Dimension, dimensionsFor, isOfOpenOnly } from '#domain/board/dimensions.ts'
import { hourEdges } from '#domain/board/hours.ts'
import { staysAt } from '#domain/board/stays.ts'
import { namesOf } from '../case/names.ts'
import { lookingOf } from '../queue/narrowing.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type Counting, figuresSql } from './figures-sql.ts'
import { readAlone } from './read-alone.ts'

/** Longer tables are for nobody to read: the rest is counted in `more`. */
const MOST_ROWS = 40

type Row = {
  readonly what: 'open' | 'came' | 'went'
  readonly sets: number
  readonly word: string | null
  readonly part: number | null
  readonly n: number
  readonly late: number
  readonly soon: number
}

/** Counts the board anew, in one question, with the eyes of whoever asks. */
export async function countFigures(call: Call, shell: Shell): Promise<Board> {
  const { now } = call
  const looking = lookingOf(call, shell)
  const edges = hourEdges(shell.reference.calendars().zone, looking.now)
  const counting: Counting = { actor: actorOf(call), looking, edges, stays: staysAt(looking.now) }
  const rows = await readAlone<Row>(shell.pool, counting.actor, figuresSql(counting))
  const fields = dimensionsFor(looking.isOutside)
  const by = fields.map((field, at) => tableOf(field, rowsOf(rows, fields.length, at)))
  const ids = by.flatMap(({ rows: some }) => some.flatMap(({ value }) => value ?? []))
  return {
    at: now,
    totals: numbersIn(rowsOf(rows, fields.length, null)),
    hours: hoursOf(rowsOf(rows, fields.length, fields.length), edges),
    by,
    stays: looking.isOutside ? null : staysOf(rowsOf(rows, fields.length, fields.length), counting),
    names: namesOf(shell.reference.network(), ids),
  }
}

/** The rows summed by that column alone, by its place among them; null: by nothing. The first has the highest bit. */
function rowsOf(rows: readonly Row[], fields: number, place: number | null): readonly Row[] {
  const all = 2 ** (fields + 1) - 1
  const sets = place === null ? all : all - 2 ** (fields - place)
  return rows.filter((row) => row.sets === sets)
}

function tableOf(field: Dimension, all: readonly Row[]): Board['by'][number] {
  const rows = isOfOpenOnly(field) ? all.filter((row) => row.what === 'open') : all
  const words = [...Map.groupBy(rows, (row) => row.word)].map(([value, some]) => ({
    value,
    ...numbersIn(some),
  }))
  const pressing = words.toSorted(
    (a, b) => b.breached - a.breached || b.soon - a.soon || b.open - a.open || b.came - a.came,
  )
  const shown = pressing.slice(0, MOST_ROWS)
  const unknown = isOfOpenOnly(field) ? { came: null, went: null } : {}
  const found: BoardRow[] = shown.map((row) => ({ ...row, ...unknown }))
  return { field, rows: found, more: words.length - shown.length }
}

function numbersIn(rows: readonly Row[]) {
  const of = (what: Row['what']) => rows.find((row) => row.what === what)
  const { n: open = 0, late: breached = 0, soon = 0 } = of('open') ?? {}
  return { open, breached, soon, came: of('came')?.n ?? 0, went: of('went')?.n ?? 0 }
}

function hoursOf(rows: readonly Row[], edges: Counting['edges']): Board['hours'] {
  const at = (what: Row['what'], part: number) =>
    rows.find((row) => row.what === what && row.part === part)?.n ?? 0
  return edges.slice(1).map((to, part) => ({
    ...{ from: edges[part] ?? to, to },
    ...{ came: at('came', part), went: at('went', part) },
  }))
}

function staysOf(rows: readonly Row[], { stays }: Counting): NonNullable<Board['stays']> {
  return stays.map((stay, part) => {
    const found = rows.find((row) => row.what === 'open' && row.part === part)
    return { ...stay, open: found?.n ?? 0, breached: found?.late ?? 0 }
  })
}

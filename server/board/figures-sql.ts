import type { Actor } from '#domain/access/roles.ts'
import { type Dimension, dimensionsFor } from '#domain/board/dimensions.ts'
import type { Stay } from '#domain/board/stays.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { quickFilters } from '#domain/queue/quick.ts'
import type { Instant } from '#domain/time.ts'
import { queueConditions } from '../case/queue-conditions.ts'
import { compileFilter, type Looking, wordColumn } from '../queue/compile-filter.ts'

/** What the figures are counted for: who looks, over which hours, and since when cases may be where they are. */
export type Counting = {
  readonly actor: Actor
  readonly looking: Looking
  readonly edges: readonly Instant[]
  readonly stays: readonly Stay[]
}

/** A question with its values bound. */
export type Asked = { readonly text: string; readonly values: readonly unknown[] }

/** Values that are bound one after the other; each gives the text that stands for it. */
type Binding = (sql: string, values: readonly unknown[]) => string

/**
 * All numbers of the board in one question: what is open, what came and what went, each by the conditions of the list
 * that shows it, and each summed by every dimension at once.
 */
export function figuresSql(counting: Counting): Asked {
  const values: unknown[] = []
  const bind: Binding = (sql, more) => {
    let at = 0
    return sql.replaceAll(/\$(?!\d)/g, () => `$${values.push(more[at++])}`)
  }
  const parts = [openSql(counting, bind), flowSql('came', counting, bind), flowSql('went', counting, bind)]
  return { text: parts.join('\nunion all\n'), values }
}

function openSql({ actor, looking, stays }: Counting, bind: Binding): string {
  const fields = dimensionsFor(looking.isOutside)
  const flag = (filter: Filter) => {
    const { sql, values } = compileFilter(filter, looking)
    return bind(sql, values)
  }
  const stay = looking.isOutside
    ? 'null::int'
    : bind('width_bucket(held_since, $::text[]) - 1', [stays.map(({ from }) => from)])
  const from = `select ${columns(fields, looking)}, ${stay} as part, ${flag(quickFilters.breached)} as late,
    ${flag(quickFilters.soon)} as soon from cases where ${listed({ state: 'open' }, [], { actor, looking }, bind)}`
  return summed(
    'open',
    fields,
    from,
    'count(*) filter (where late)::int as late, count(*) filter (where soon)::int as soon',
  )
}

function flowSql(what: 'came' | 'went', { actor, looking, edges }: Counting, bind: Binding): string {
  const fields = dimensionsFor(looking.isOutside)
  const [field, column] =
    what === 'came' ? (['received', 'received_at'] as const) : (['closed', 'closed_at'] as const)
  const span: Filter = {
    join: 'and',
    parts: [{ field, is: 'between', from: edges[0] ?? '', to: edges.at(-1) ?? '' }],
  }
  const hour = bind(`width_bucket(${column}, $::timestamptz[]) - 1`, [edges])
  const from = `select ${columns(fields, looking)}, ${hour} as part from cases
    where ${listed({ state: 'any' }, [span], { actor, looking }, bind)}`
  return summed(what, fields, from, '0 as late, 0 as soon')
}

/** Sums by everything at once; which of them a row is, says `sets`: the bit of what it is a sum of is not set. */
function summed(what: string, fields: readonly Dimension[], from: string, more: string): string {
  const names = [...fields.map((_, at) => `d${at}`), 'part']
  const word = `coalesce(${fields.map((_, at) => `d${at}`).join(', ')})`
  return `select '${what}' as what, grouping(${names.join(', ')})::int as sets, ${word} as word, part, count(*)::int as n, ${more}
    from (${from}) counted group by grouping sets ((), ${names.map((one) => `(${one})`).join(', ')})`
}

function columns(fields: readonly Dimension[], looking: Looking): string {
  return fields.map((field, at) => `${wordColumn(field, looking)} as d${at}`).join(', ')
}

/** The conditions of the list that shows what is counted. */
function listed(
  { state }: { readonly state: 'open' | 'any' },
  filters: readonly Filter[],
  { actor, looking }: Pick<Counting, 'actor' | 'looking'>,
  bind: Binding,
): string {
  const where = queueConditions({ queue: 'all', state }, actor, { filters, looking })
  return bind(where.sql().replaceAll(/\$\d+/g, '$'), where.values)
}

import type { OrganisationId } from '../organisation/organisation.ts'

/** What a row of a sheet of contacts comes to. */
export type Judged<Row> = {
  readonly line: number
  readonly row: Row
  readonly becomes: 'new' | 'changed' | 'same' | 'wrong'
  readonly problems: readonly string[]
}

/** How a sheet is judged: what is wrong with a row by itself, and whether it is there already, and the same. */
export type Judging<Row> = {
  readonly wrongIn: (row: Row) => readonly string[]
  readonly standing: (row: Row) => 'new' | 'changed' | 'same'
}

/** What a sheet comes to, row by row: of two rows of one organisation the second is wrong, and what is the same changes nothing. */
export function judgeSheet<Row extends { readonly organisation: OrganisationId }>(
  rows: readonly { readonly line: number; readonly row: Row }[],
  { wrongIn, standing }: Judging<Row>,
): readonly Judged<Row>[] {
  const seen = new Set<OrganisationId>()
  return rows.map(({ line, row }) => {
    const twice = seen.has(row.organisation) ? ['twice'] : []
    seen.add(row.organisation)
    const problems = [...twice, ...wrongIn(row)]
    return { line, row, problems, becomes: problems.length > 0 ? 'wrong' : standing(row) }
  })
}

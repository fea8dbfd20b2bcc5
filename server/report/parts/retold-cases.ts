import type { ReportView } from '#contract/report/report-page.ts'
import type { Case } from '#domain/case/case.ts'
import { retold } from '#domain/privacy/retelling.ts'
import { through } from '../../access/through.ts'
import { openedCustomer } from '../../case/sealed-intake.ts'
import type { Shell } from '../../shell.ts'
import type { WholeReportRow } from '../report-row.ts'

type Row = { readonly number: string; readonly state: Case; readonly said: string | null }
type Retold = ReportView['retold'][number]

/**
 * What the typical cases of a report were about and what came of them, masked: read of the cases each time, with the
 * eyes of the organisation whose report it is, so that forgetting a customer (decision 0021) leaves nothing in reports.
 */
export async function retoldCases(
  { organisation, parts }: WholeReportRow,
  { pool, customers }: Pick<Shell, 'pool' | 'customers'>,
): Promise<readonly Retold[]> {
  const table = parts?.flatMap((part) => part.tables).find((one) => one.name === 'typical')
  const numbers = table?.rows.map(([number]) => String(number)) ?? []
  if (numbers.length === 0) return []
  const { rows } = await through(pool, { organisation, person: 'system' }).query<Row>({
    name: 'retold-cases',
    text: `select c.number, c.state, d.data ->> 'note' as said from cases c
      left join lateral (select j.data from journal j
        where j.shard_key = c.shard_key and j.case_id = c.id and j.type = 'delivered' order by j.seq limit 1) d on true
      where c.number = any($1)`,
    values: [numbers],
  })
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.map((number) => retoldCase(number, byNumber.get(number), customers))
}

function retoldCase(number: string, row: Row | undefined, customers: Shell['customers']): Retold {
  if (!row || row.state.forgottenAt) return { number, description: null, result: null }
  const { intake, rounds } = row.state
  const { name, account, contact } = openedCustomer(intake.customer, customers)
  const own = [name, account, contact]
  const result = row.said?.trim() || rounds[0]?.solution?.note?.trim()
  return { number, description: retold(intake.description, own), result: result ? retold(result, own) : null }
}

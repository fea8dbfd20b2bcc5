import type { Case } from '#domain/case/case.ts'
import type { Compared } from '#domain/case/same-matter.ts'
import type { OpenCase } from '#domain/paper/judge.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'

type Row = {
  readonly account: string | null
  readonly token: string | null
  readonly number: string
  readonly kind: Case['kind']
  readonly category: Case['category']
  readonly sp: string | null
  readonly said: { readonly sp: string | null; readonly serviceContent: string | null }
  readonly seen: boolean
}

/** The open cases of those whose forms lie in a pile, wherever they were taken in: by account, or by the telephone of who has none. */
export async function openCasesOf(
  accounts: readonly string[],
  contactTokens: readonly string[],
  organisation: string,
  shell: Shell,
): Promise<(account: string | null, tokens: readonly string[]) => readonly OpenCase[]> {
  const { rows } = await through(shell.pool, eyesOfSystem(shell.reference.network())).query<Row>({
    name: 'open-cases-of-pile',
    text: `select account, contact_token as token, number, state ->> 'kind' as kind, state ->> 'category' as category,
        state ->> 'sp' as sp, seen_by @> array[$3] as seen, jsonb_build_object(
          'sp', state -> 'intake' ->> 'sp', 'serviceContent', state -> 'intake' ->> 'serviceContent') as said
      from cases where is_open and not is_parent
        and (account = any($1) or (account is null and contact_token = any($2)))
      order by received_at desc`,
    values: [accounts, contactTokens, organisation],
  })
  const byAccount = Map.groupBy(rows, (row) => row.account)
  const byToken = Map.groupBy(
    rows.filter((row) => row.account === null),
    (row) => row.token,
  )
  return (account, tokens) => {
    const found =
      account === null ? tokens.flatMap((token) => byToken.get(token) ?? []) : (byAccount.get(account) ?? [])
    return found.map((row) => ({ number: row.number, compared: comparedOf(row) }))
  }
}

/** Of a case that is not one's own to see no more than what is shown of it, as when somebody calls. */
function comparedOf({ kind, category, sp, said, seen }: Row): Compared {
  return seen
    ? { kind, category, sp, intake: said }
    : { kind, category, sp: null, intake: { sp: null, serviceContent: null } }
}

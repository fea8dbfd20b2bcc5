import { seatOf } from '../session/seat-of.ts'
import type { Call, Shell } from '../shell.ts'

/** The first organisation at which somebody who is named in a wish has no seat; null when all have one. */
export async function strangerMentioned(
  wish: Readonly<Record<string, unknown>>,
  call: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'pool'>,
): Promise<string | null> {
  const named = (wish.mentions ?? []) as readonly { readonly person: string; readonly organisation: string }[]
  if (named.length === 0) return null
  const { rows } = await shell.pool.query<{ organisation: string }>({
    name: 'stranger-mentioned',
    text: `select n.organisation from unnest($1::uuid[], $2::text[]) as n (person, organisation)
      where not exists ${seatOf('n.person', 'n.organisation', '$3')}
      limit 1`,
    values: [named.map((one) => one.person), named.map((one) => one.organisation), call.now],
  })
  return rows[0]?.organisation ?? null
}

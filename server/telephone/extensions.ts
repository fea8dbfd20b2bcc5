import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { keepExtension, showExtension } from '#contract/telephone/extension.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Answer = Outcome<AnswerOf<typeof showExtension>, Refused>

/** At which extension whoever asks sits where they act. */
export async function showExtensionUse(call: Call, { pool }: Shell): Promise<Answer> {
  const { organisation, person } = actorOf(call)
  const { rows } = await pool.query<{ extension: string }>({
    name: 'show-extension',
    text: 'select extension from extensions where organisation = $1 and person::text = $2',
    values: [organisation, person],
  })
  return yes({ extension: rows[0]?.extension ?? null })
}

/** Sits them down at another one; nobody at an extension at which a colleague sits. */
export async function keepExtensionUse(
  call: Call<undefined, undefined, BodyOf<typeof keepExtension>>,
  { pool }: Shell,
): Promise<Answer> {
  const { organisation, person } = actorOf(call)
  const { extension } = call.body
  if (extension === null) {
    await pool.query('delete from extensions where organisation = $1 and person::text = $2', [
      organisation,
      person,
    ])
    return yes({ extension })
  }
  // Who has left the organisation sits there no more, and does not keep the telephone from others.
  await pool.query(
    `delete from extensions e where organisation = $1 and extension = $2 and not exists (
       select from memberships m where m.person = e.person and m.organisation = e.organisation)`,
    [organisation, extension],
  )
  const kept = await pool
    .query(
      `insert into extensions (organisation, person, extension) values ($1, $2, $3)
       on conflict (organisation, person) do update set extension = $3`,
      [organisation, person, extension],
    )
    .catch((error: { readonly code?: string; readonly constraint?: string }) => {
      if (error.code === '23505' && error.constraint === 'extensions_taken') return null
      throw error
    })
  return kept ? yes({ extension }) : no(refused('extensionTaken'))
}

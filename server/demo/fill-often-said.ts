import type { Instant } from '#domain/time.ts'
import { saveMacroUse } from '../macro/keep-macro.ts'
import { savePhraseUse } from '../phrase/phrases.ts'
import type { Call, Shell } from '../shell.ts'
import type { Cast } from './cast.ts'
import { demoMacros, demoPhrases } from './often-said.ts'

type Desk = { readonly shell: Shell; readonly cast: Cast; readonly now: Instant }

/** Keeps the sentences and the macros of the demonstration through the use cases that serve requests. */
export async function fillOftenSaid({ shell, cast, now }: Desk): Promise<void> {
  const callOf = <Body>(by: string, role: 'supervisor' | 'agent', body: Body) =>
    ({
      ...{ params: undefined, query: undefined, body, now, requestId: '' },
      who: cast.playing(by, role),
      from: { address: '127.0.0.1', agent: '', device: null },
    }) satisfies Call<undefined, undefined, Body>
  for (const { by, role, ...body } of demoPhrases) kept(await savePhraseUse(callOf(by, role, body), shell))
  for (const { by, role, ...body } of demoMacros) kept(await saveMacroUse(callOf(by, role, body), shell))
}

function kept(done: Awaited<ReturnType<typeof saveMacroUse>>): void {
  if (!done.ok) throw new Error(`what is often said in the demonstration is refused: ${done.no.code}`)
}

import type { FrameCommand } from '../frame/frame-commands.ts'
import { useMe } from '../session/me.ts'
import type { Entry } from './entry.ts'
import { fitting } from './fitting.ts'
import { useFoundCases } from './found-cases.ts'
import { recentOf } from './recent.ts'
import { useSpell } from './spelling.ts'
import { useCommandEntries, useOrganisationEntries } from './use-entries.ts'

/** What is offered for what was typed, the best first, and whether the server is still being asked. */
export function useFound(
  typed: string,
  commands: readonly FrameCommand[],
): { readonly found: readonly Entry[]; readonly isPending: boolean } {
  const { person } = useMe()
  const spell = useSpell()
  const { entries, isPending } = useFoundCases(typed)
  const known = [...useCommandEntries(commands), ...useOrganisationEntries()]
  const recent = recentOf(person)
  const offered = typed.trim()
    ? known
    : known.filter(({ id, group }) => group !== 'organisation' || recent.includes(id))
  return { found: [...entries, ...fitting(offered, typed, recent, spell)], isPending }
}

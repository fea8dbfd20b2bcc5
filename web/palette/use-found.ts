import type { FrameCommand } from '../frame/frame-commands.ts'
import { useMe } from '../session/me.ts'
import { type Entry, withSteps } from './entry.ts'
import { fitting } from './fitting.ts'
import { useFoundCases, useRecentCases } from './found-cases.ts'
import { useFoundCustomers } from './found-customers.ts'
import { useFoundWords, useSearchEntry } from './found-words.ts'
import { useOfferedEntries } from './page-entries.ts'
import { useDeskEntries, useOrganisationEntries, useViewEntries } from './place-entries.ts'
import { recentOf } from './recent.ts'
import { useSpell } from './spelling.ts'
import { useCommandEntries, useSettingEntries } from './use-entries.ts'
import { useSettled } from './use-settled.ts'

/** What was found, the best first, and whether the server is still being asked. */
export type Found = { readonly found: readonly Entry[]; readonly isPending: boolean }

/** Shown before anything is typed only where somebody chose them lately: there are many of them. */
const many: readonly string[] = ['organisation', 'view', 'setting']

/** What is offered for what was typed, the best first; within what was chosen, its steps. */
export function useFound(typed: string, commands: readonly FrameCommand[], within: Entry | null): Found {
  const { person } = useMe()
  const spell = useSpell()
  const text = typed.trim()
  const settled = useSettled(text)
  const server = [useFoundCases(settled), useFoundCustomers(settled)]
  const words = useFoundWords(settled)
  const everywhere = useSearchEntry(text)
  const recent = recentOf(person)
  const recentCases = useRecentCases(recent)
  const known = [
    useOfferedEntries(),
    useCommandEntries(commands),
    useDeskEntries(),
    useViewEntries(),
    useSettingEntries(),
    useOrganisationEntries(),
  ].flat()
  if (within) return { found: fitting(within.steps ?? [], typed, [], spell), isPending: false }
  const offered = text
    ? withSteps(known)
    : [...recentCases, ...known].filter(({ id, group }) => !many.includes(group) || recent.includes(id))
  return {
    found: once([
      ...server.flatMap(({ entries }) => entries),
      ...fitting(offered, typed, recent, spell),
      ...words.entries,
      ...everywhere,
    ]),
    isPending: [...server, words].some((one) => one.isPending) || settled !== text,
  }
}

/** A case that was found in several ways stands where it was found first. */
function once(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ id }, place) => entries.findIndex((one) => one.id === id) === place)
}

import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language.ts'
import { usePageEntries } from '../palette/page-entries.ts'
import { useOtherWords } from '../palette/place-entries.ts'
import { chooseMacro } from './chosen-macro.ts'
import { macrosQuery } from './macro-queries.ts'

const prefix = 'macro '

/** How many of them, the most used first, stand in a menu; the palette finds every one. */
const MOST_IN_MENU = 8

/** The macros that are used most, as items of a menu of moves; nothing where there are none. */
export function useMacroItems() {
  const { say } = useWords()
  const { data } = useQuery(macrosQuery)
  const shown = (data?.macros ?? []).slice(0, MOST_IN_MENU)
  const children = shown.map(({ id, name }) => ({ key: `${prefix}${id}`, label: name }))
  return children.length > 0
    ? [{ key: 'macros', type: 'group' as const, label: say('macro.title'), children }]
    : []
}

/** Chooses the macro that an item of a menu is; whether it was one. */
export function chosenFromMenu(key: string): boolean {
  if (!key.startsWith(prefix)) return false
  chooseMacro(key.slice(prefix.length))
  return true
}

/** The macros are found from the palette while a case is on the page. */
export function useMacroEntries(): void {
  const { say } = useWords()
  const other = useOtherWords()
  const { data } = useQuery(macrosQuery)
  const steps = (data?.macros ?? []).map(({ id, name, scope }) => ({
    ...{ id: `${prefix}${id}`, group: 'command' as const, words: name },
    ...{ beside: `${say('macro.title')} · ${say(`phrase.scope.${scope}`)}`, act: () => chooseMacro(id) },
  }))
  const all = { id: 'macros', group: 'command' as const, act: () => {}, steps }
  const words = { words: say('macro.title'), also: other('macro.title') }
  usePageEntries(steps.length > 0 ? [{ ...all, ...words }] : [])
}

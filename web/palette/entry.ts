/** What kind of thing is found; `palette.group.<group>` is its word. */
export type Group =
  | 'command'
  | 'page'
  | 'view'
  | 'setting'
  | 'case'
  | 'customer'
  | 'organisation'
  | 'article'
  | 'search'

/** Something that can be found and done from the palette. */
export type Entry = {
  readonly id: string
  readonly group: Group
  /** As it is shown. */
  readonly words: string
  /** Under what else it is found: a code, the other language. */
  readonly also?: string
  /** What stands small beside it. */
  readonly beside?: string
  readonly ways?: readonly (readonly string[])[]
  readonly act: () => void
  /** What is to be chosen next: then choosing it goes on to these, and does nothing by itself. */
  readonly steps?: readonly Entry[]
}

/** How Chinese is spelled in Latin letters: `cs changsha`; the same text where it is not known yet. */
export type Spell = (chinese: string) => string

/** What lies before somebody who has typed something: also what is a step further, without going there first. */
export function withSteps(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...(entry.steps ?? [])])
}

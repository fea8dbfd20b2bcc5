/** Something that can be found and done from the palette. */
export type Entry = {
  readonly id: string
  readonly group: 'command' | 'page' | 'case' | 'organisation'
  /** As it is shown. */
  readonly words: string
  /** Under what else it is found: a code, the other language. */
  readonly also?: string
  /** What stands small beside it. */
  readonly beside?: string
  readonly ways?: readonly (readonly string[])[]
  readonly act: () => void
}

/** How Chinese is spelled in Latin letters: `cs changsha`; the same text where it is not known yet. */
export type Spell = (chinese: string) => string

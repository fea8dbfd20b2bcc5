import type { Page } from './page.ts'

export type Names = Readonly<Record<string, string>>

/** The name of an organisation, or of the customer or the regulator, with the id that commands take. */
export function partyWords(id: string, names: Names, page: Pick<Page, 'value'>): string {
  const name = names[id]
  return name === undefined ? page.value('party', id) : `${name}(${id})`
}

/** The name alone. */
export function nameOf(id: string | null, names: Names, page: Page): string {
  return id === null ? '' : (names[id] ?? page.value('party', id))
}

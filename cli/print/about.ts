import type { Page } from './page.ts'
import { type Names, partyWords } from './parties.ts'

/** What a refusal is about: a status where the status forbids it, else an organisation or whatever it names. */
export function aboutWords(code: string, about: string, names: Names, page: Pick<Page, 'value'>): string {
  return code === 'moveNotAllowedNow' ? page.value('status', about) : partyWords(about, names, page)
}

import { needsLook, type Sought, soughtOf, type Term } from '#domain/search/query.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'
import { telephonesIn } from './telephone-tokens.ts'

/** What is asked of the index, and which texts must be looked at as well. */
export type Asked = {
  /** As the policy of the texts reads it. */
  readonly sought: string
  /** Conditions on the body, with `$` for each value. */
  readonly looks: readonly { readonly sql: string; readonly values: readonly string[] }[]
}

/** How the index is asked for cases that hold every one of the terms. `customers`: null where no telephone finds. */
export function askedOf(terms: readonly Term[], customers: Pick<CustomerSecrets, 'digests'> | null): Asked {
  const alternatives = terms.map((term) => ({
    term,
    words: soughtOf(term).map(lexeme).join(' & '),
    telephones: (customers === null ? [] : telephonesIn(term, customers)).map((token) => `'${token}'`),
  }))
  return {
    sought: alternatives
      .map(({ words, telephones }) => `(${[`(${words})`, ...telephones].join(' | ')})`)
      .join(' & '),
    looks: alternatives.flatMap(({ term, telephones }) => {
      if (!needsLook(term)) return []
      if (telephones.length === 0) return [{ sql: 'strpos(t.body, $) > 0', values: [term.literal] }]
      const values = [term.literal, telephones.join(' | ')]
      return [{ sql: '(strpos(t.body, $) > 0 or t.words @@ $::tsquery)', values }]
    }),
  }
}

/** Tokens hold letters, digits and marks only: nothing in them could end the quotation. */
function lexeme({ token, isBeginning }: Sought): string {
  return `'${token}'${isBeginning ? ':*' : ''}`
}

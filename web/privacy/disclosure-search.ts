import type { QueryOf } from '#contract/endpoint.ts'
import type { listDisclosures } from '#contract/privacy/disclosures.ts'

/** What the record of disclosures is narrowed by, as it stands in the address. */
export type DisclosureSearch = Omit<NonNullable<QueryOf<typeof listDisclosures>>, 'after'>

/** The search part of the address, with what makes no sense left out. */
export function disclosureSearch(given: Record<string, unknown>): DisclosureSearch {
  const text = (name: string, pattern: RegExp) => {
    const value = String(given[name] ?? '')
    return pattern.test(value) ? { [name]: value } : {}
  }
  return {
    ...text('organisation', /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/),
    ...text('number', /^[0-9]{17}$/),
    ...text('cause', /^(read|revealed)$/),
    ...text('from', instantPattern),
    ...text('to', instantPattern),
  }
}

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** Where what the page shows is had as a spreadsheet. */
export function disclosuresAddress(search: DisclosureSearch, language: 'zh' | 'en'): string {
  return `/api/disclosures/export?${new URLSearchParams({ ...search, language })}`
}

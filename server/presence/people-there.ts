import type { Typed } from '#domain/presence/present.ts'

/** One page on which somebody has a case; `typing` when they type there. */
export type PageThere = {
  readonly number: string
  readonly page: string
  readonly person: string
  readonly name: string
  readonly organisation: string
  readonly typing: Typed | null
}

/** Who is at which case, as this process has heard: in memory, and only as long as it is said again. */
export type PeopleThere = {
  /** A page is there, or is there still; says whether that is news. */
  readonly hear: (one: PageThere, at: number) => boolean
  /** A page has left; says whether that is news. */
  readonly leave: (one: Pick<PageThere, 'number' | 'page'>) => boolean
  readonly at: (number: string) => readonly PageThere[]
  /** When a page was last heard of; undefined when it is not there. */
  readonly heardOf: (
    one: Pick<PageThere, 'number' | 'page'>,
  ) => (PageThere & { readonly at: number }) | undefined
  /** Forgets the pages that were not heard of since, and gives the cases that they were at. */
  readonly forget: (notSince: number) => readonly string[]
}

/** More pages than that of one person at one case are no pages. */
const MOST_PAGES = 5

/** Nobody yet. */
export function peopleThere(): PeopleThere {
  const cases = new Map<string, Map<string, PageThere & { readonly at: number }>>()
  const leave: PeopleThere['leave'] = ({ number, page }) => {
    const pages = cases.get(number)
    const wasThere = pages?.delete(page) ?? false
    if (pages?.size === 0) cases.delete(number)
    return wasThere
  }
  return {
    leave,
    hear: (one, at) => {
      const pages = cases.get(one.number) ?? new Map<string, PageThere & { readonly at: number }>()
      cases.set(one.number, pages)
      const before = pages.get(one.page)
      const own = [...pages.values()].filter((each) => each.person === one.person && each.page !== one.page)
      if (own.length >= MOST_PAGES) pages.delete(own[0]?.page ?? '')
      pages.delete(one.page)
      pages.set(one.page, { ...one, at })
      return before?.typing !== one.typing || before.organisation !== one.organisation
    },
    at: (number) => [...(cases.get(number)?.values() ?? [])],
    heardOf: ({ number, page }) => cases.get(number)?.get(page),
    forget: (notSince) => {
      const old = [...cases.values()].flatMap((pages) =>
        [...pages.values()].filter((one) => one.at < notSince),
      )
      for (const one of old) leave(one)
      return [...new Set(old.map((one) => one.number))]
    },
  }
}

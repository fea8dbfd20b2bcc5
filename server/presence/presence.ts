import type { OpenPages } from '../live/open-pages.ts'
import { said } from '../live/said.ts'
import { type PageThere, type PeopleThere, peopleThere } from './people-there.ts'

/** A page says every twenty seconds that it is there: one that was not heard of for longer is gone. */
const GONE_AFTER = 45_000
const LOOK_EVERY = 5_000

/** What processes tell one another of a page. */
export type PresenceNews = PageThere & { readonly left?: true }

/** Who is at which case, kept up with what every process says, and passed on to the pages of those who are there. */
export type Presence = {
  readonly there: PeopleThere
  readonly hear: (payload: string) => void
  readonly stop: () => void
}

/** Nobody is anywhere yet. `now` in milliseconds. */
export function presence(pages: Pick<OpenPages, 'say'> | null, now: () => number = Date.now): Presence {
  const there = peopleThere()
  // Only that somebody else came or went: who it is each page asks, and is told what it may know.
  const tell = (number: string, except?: PageThere) => {
    const people = new Set(there.at(number).map(keyOf))
    if (except) people.delete(keyOf(except))
    const text = said('presence', { number })
    if (people.size > 0) pages?.say((one) => (people.has(keyOf(one)) ? text : null))
  }
  const look = setInterval(() => {
    for (const number of there.forget(now() - GONE_AFTER)) tell(number)
  }, LOOK_EVERY)
  look.unref()
  return {
    there,
    hear: (payload) => {
      const { left, ...page } = JSON.parse(payload) as PresenceNews
      if (left ? there.leave(page) : there.hear(page, now())) tell(page.number, page)
    },
    stop: () => clearInterval(look),
  }
}

function keyOf({ person, organisation }: Pick<PageThere, 'person' | 'organisation'>): string {
  return `${person} ${organisation}`
}

import { eyesOfSystem, through } from '../access/through.ts'
import { loadSeers } from '../case/load.ts'
import { withRetry } from '../database/transient.ts'
import type { Shell } from '../shell.ts'
import type { Changed, News } from './news.ts'
import type { Listener, OpenPages } from './open-pages.ts'
import type { RecentNews } from './recent-news.ts'
import { said } from './said.ts'

/** Passes on what changed, in the order in which it was heard, to the pages that may see it. */
export type CaseTelling = {
  readonly hear: (payload: string) => void
  /** Gives a page what it missed since a place and then all that comes; a gap that is not known it is told of. */
  readonly join: (listener: Listener, after: string | null) => Promise<void>
  /** Nobody listened for a while: every page reads anew. */
  readonly beginAnew: () => void
}

/** Tells pages of cases. */
export function caseTelling(pages: OpenPages, recent: RecentNews, shell: Shell): CaseTelling {
  const waiting: News[] = []
  let isTelling = false
  const beginAnew = () => {
    recent.beginAnew()
    pages.say(() => said('reload', {}, recent.last()))
  }
  const tellAll = async () => {
    isTelling = true
    while (waiting.length > 0) {
      const news = waiting.splice(0)
      try {
        // Without a page nobody need know who would see it: whoever comes back asks then.
        const seers = pages.isEmpty() ? null : await seersOf(news, shell)
        for (const one of news) {
          recent.add(one)
          if (seers) pages.say(textOf(one, seers))
        }
      } catch (error) {
        shell.log.warn({ error }, 'a change could not be passed on; every page reads anew')
        beginAnew()
      }
    }
    isTelling = false
  }
  return {
    beginAnew,
    hear: (payload) => {
      waiting.push(JSON.parse(payload) as News)
      if (!isTelling) void tellAll()
    },
    join: async (listener, after) => {
      if (after === null) pages.tell(listener, said('beat', {}, recent.last()))
      for (let place = after ?? recent.last(); listener.response.writable; ) {
        const missed = recent.after(place)
        if (missed === null) pages.tell(listener, said('reload', {}, recent.last()))
        if (missed === null || missed.length === 0) return pages.join(listener)
        place = missed.at(-1)?.id ?? place
        const seers = await seersOf(missed, shell)
        for (const news of missed) pages.tell(listener, textOf(news, seers)(listener))
      }
    },
  }
}

type Seers = ReadonlyMap<string, { readonly version: number; readonly seen_by: readonly string[] }>

async function seersOf(news: readonly News[], shell: Shell): Promise<Seers> {
  const numbers = [...new Set(news.flatMap((one) => one.cases.map((each) => each.number)))]
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const seers = await withRetry(() => loadSeers(system, numbers))
  return new Map(seers.map((one) => [one.number, one]))
}

/**
 * News as somebody hears it: of cases they may see, and that their organisation was given a notice; null for nothing. All
 * pages of an organisation hear the same, so it is put into words once for them.
 */
function textOf(news: News, seers: Seers): (one: Listener) => string | null {
  const known = new Map<string, string | null>()
  return ({ organisation }) => {
    const text = known.get(organisation)
    if (text !== undefined) return text
    const fresh = heardAt(organisation, news, seers)
    known.set(organisation, fresh)
    return fresh
  }
}

function heardAt(organisation: string, news: News, seers: Seers): string | null {
  const seen = news.cases.filter(({ number }) => seers.get(number)?.seen_by.includes(organisation))
  const texts = seen.map((one, index) =>
    said('case', factsOf(one, organisation), index === seen.length - 1 ? news.id : undefined),
  )
  return texts.length === 0 ? null : texts.join('')
}

function factsOf({ number, version, told }: Changed, organisation: string) {
  return { number, version, ...(told?.includes(organisation) ? { told: true } : {}) }
}

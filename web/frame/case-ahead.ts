import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'

/** How long a hand or the cursor rests on a case before it is fetched: who only passes over it asks for nothing. */
const RESTING = 80
/** So many are fetched ahead within a minute at most. */
const MOST = 30
const MINUTE = 60_000

/**
 * Fetches the case that the pointer or the cursor rests on, so that it is there when it is opened. Not for an SP:
 * that an SP has read of a customer is on record, and nobody has read what they did not open.
 */
export function useCaseAhead(): void {
  const queries = useQueryClient()
  const router = useRouter()
  const isOutside = useActing()?.ofSp ?? true
  useEffect(() => {
    const open = (number: string) => {
      void router.preloadRoute(paths.case(number))
      if (!isOutside) void import('../case/fetch-ahead.ts').then((one) => one.fetchAhead(queries, number))
    }
    const rest = restingOn(open)
    for (const kind of ['pointerover', 'focusin'] as const) document.addEventListener(kind, rest.at)
    return () => {
      rest.stop()
      for (const kind of ['pointerover', 'focusin'] as const) document.removeEventListener(kind, rest.at)
    }
  }, [queries, router, isOutside])
}

/** Says on which case somebody rests, and stops saying so after too many in a minute. */
function restingOn(open: (number: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: string | null = null
  let lately: number[] = []
  const at = ({ target }: Event) => {
    const number = target instanceof Element ? numberOf(target) : null
    if (number === last) return
    last = number
    clearTimeout(timer)
    if (number === null) return
    timer = setTimeout(() => {
      lately = lately.filter((one) => one > Date.now() - MINUTE)
      if (lately.length >= MOST) return
      lately.push(Date.now())
      open(number)
    }, RESTING)
  }
  return { at, stop: () => clearTimeout(timer) }
}

/** The case of a row of a list, or the one that a link leads to. */
function numberOf(element: Element): string | null {
  const place = element.closest<HTMLElement>('[data-row-key], a[href^="/cases/"]')
  const said = place?.dataset.rowKey ?? place?.getAttribute('href')?.slice('/cases/'.length)
  return /^\d{17}$/.exec(said ?? '')?.[0] ?? null
}

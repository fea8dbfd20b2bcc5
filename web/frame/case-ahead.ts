import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'

/** How long a hand or the cursor rests on a case before it is fetched: who only passes over it asks for nothing. */
const RESTING = 80
/** After so long everything of the first page has come: the page of a case is next in all likelihood. */
const SETTLED = 2_000
/** So many are fetched ahead within a minute at most. */
const MOST = 30
const MINUTE = 60_000

/**
 * Loads the page of a case before it is opened, and fetches the case that it rests on or that
 * is pressed, so that it is there when it is opened. Not for an SP:
 * that an SP has read of a customer is on record, and nobody has read what they did not open.
 */
export function useCaseAhead(): void {
  const queries = useQueryClient()
  const router = useRouter()
  const isOutside = useActing()?.ofSp ?? true
  useEffect(() => {
    const timer = setTimeout(() => void import('../case/CasePage.tsx').catch(() => {}), SETTLED)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const fetchCase = (number: string) => {
      if (isOutside) return
      // What could not be had ahead is asked for when it is opened.
      void import('../case/fetch-ahead.ts').then((one) => one.fetchAhead(queries, number)).catch(() => {})
    }
    const rest = restingOn(fetchCase)
    const over = ({ target }: Event) => {
      const number = numberAt(target)
      if (number !== null) void router.preloadRoute(paths.case(number))
      rest.on(number)
    }
    // Whoever presses will have opened it when they let go.
    const press = ({ target, button }: PointerEvent) => {
      const number = button === 0 ? numberAt(target) : null
      if (number !== null) fetchCase(number)
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', over)
    document.addEventListener('pointerdown', press)
    return () => {
      rest.stop()
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', over)
      document.removeEventListener('pointerdown', press)
    }
  }, [queries, router, isOutside])
}

/** Says on which case somebody rests, and stops saying so after too many in a minute. */
function restingOn(open: (number: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: string | null = null
  let lately: number[] = []
  const on = (number: string | null) => {
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
  return { on, stop: () => clearTimeout(timer) }
}

/** The case of a row of a list, or the one that a link leads to. */
function numberAt(target: EventTarget | null): string | null {
  const place =
    target instanceof Element ? target.closest<HTMLElement>('[data-row-key], a[href^="/cases/"]') : null
  const said = place?.dataset.rowKey ?? place?.getAttribute('href')?.slice('/cases/'.length)
  return /^\d{17}$/.exec(said ?? '')?.[0] ?? null
}

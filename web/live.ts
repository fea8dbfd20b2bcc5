import type { QueryClient } from '@tanstack/react-query'
import { askAgain } from './live/ask-again.ts'
import { gathering } from './live/gathering.ts'
import { passOn, passOnCalls, passOnPresence } from './live/heard.ts'
import { keepStream } from './live/stream.ts'
import { keys } from './queries.ts'

export { useConnected } from './live/connected.ts'

const settleFor = 700

/** Listens to what happens to cases and throws away the answers that it makes old; gives the way to stop. */
export function listen(queries: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stale = staleAnswers(queries)
  const askWhoIAm = () => void queries.invalidateQueries({ queryKey: keys.me })
  const hearing = {
    case: (data: string) => {
      const heard = passOn(data)
      if (heard) stale.ofCase(heard.number)
    },
    presence: passOnPresence,
    call: passOnCalls,
    // Something happened and nobody knows what.
    reload: () => void askAgain(queries, { predicate: canBeAskedAgain }),
    session: () => {
      clearTimeout(timer)
      // A session that went on under another token is told of before the answer with that token is here.
      timer = setTimeout(askWhoIAm, settleFor)
    },
  }
  const stop = keepStream(hearing, askWhoIAm)
  return () => {
    clearTimeout(timer)
    stale.stop()
    stop()
  }
}

/**
 * Asking for a new telephone again would make another, while the code of the first is being typed; a list that is asked
 * for again would move under somebody's hand, and looks by itself at what has become of it.
 */
function canBeAskedAgain({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== keys.newFactor[0] && queryKey[0] !== keys.queueRows[0]
}

const lists = [keys.home, keys.queue, keys.counts, keys.duplicates]

/** A case on the screen is asked for at once; a burst becomes one question for each of the lists. */
function staleAnswers(queries: QueryClient) {
  const again = (queryKey: readonly unknown[]) => askAgain(queries, { queryKey })
  const cases = gathering<string>(50, (numbers) =>
    Promise.all([...numbers].map((one) => again(keys.case(one)))),
  )
  const listed = gathering<string>(250, () => Promise.all(lists.map(again)))
  return {
    ofCase: (number: string) => {
      cases.add(number)
      listed.add(number)
    },
    stop: () => {
      cases.stop()
      listed.stop()
    },
  }
}

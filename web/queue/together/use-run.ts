import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type MoveAnswer, moveEndpoint, type WishBody } from '#contract/case/moves.ts'
import type { TogetherMove } from '#contract/queue/together.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'
import { type Result, runTogether } from './run-together.ts'
import type { Wish } from './together-queries.ts'

/** A case with the version that was looked at. */
export type Versioned = { readonly number: string; readonly version: number }

/** What came of each case. */
export type Results = ReadonlyMap<string, Result<MoveAnswer>>

/**
 * Makes a move on several cases. Each request says which version was looked at, so that what somebody else has written
 * meanwhile is a no and is not run over.
 */
export function useRun() {
  const queries = useQueryClient()
  const [results, setResults] = useState<Results>(new Map())
  const [done, setDone] = useState(0)
  const stopped = useRef(false)
  const run = async (move: TogetherMove, wishOf: (number: string) => Wish, some: readonly Versioned[]) => {
    stopped.current = false
    setDone(0)
    const versions = new Map(some.map((one) => [one.number, one.version]))
    const act = (number: string) => {
      const body = wishOf(number) as WishBody<typeof move>
      return call(moveEndpoint(move), { params: { number }, body, seen: versions.get(number) ?? 0 })
    }
    const put = (one: Result<MoveAnswer>) => {
      setResults((before) => new Map(before).set(one.number, one))
      setDone((before) => before + 1)
    }
    await runTogether([...versions.keys()], act, put, () => stopped.current)
    for (const queryKey of [keys.queue, keys.counts]) void queries.invalidateQueries({ queryKey })
  }
  const stop = () => {
    stopped.current = true
  }
  return { results, done, run, stop }
}

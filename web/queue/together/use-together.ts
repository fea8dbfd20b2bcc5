import { useState } from 'react'
import { type TogetherMove, takesBack } from '#contract/queue/together.ts'
import { type Preview, previewAll, type Wish } from './together-queries.ts'
import { useRun, type Versioned } from './use-run.ts'

export type Together = ReturnType<typeof useTogether>

/** A move of several cases: looked at first, then made on those that may, case by case; some can be taken back. */
export function useTogether(move: TogetherMove, numbers: readonly string[]) {
  const [phase, setPhase] = useState<'wish' | 'looking' | 'preview' | 'soon' | 'running' | 'done'>('wish')
  const [wish, setWish] = useState<Wish>({})
  const [preview, setPreview] = useState<Preview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [looked, setLooked] = useState(0)
  const [all, setAll] = useState(numbers.length)
  const [there, back] = [useRun(), useRun()]

  const lookAt = async (said: Wish, some: readonly string[]) => {
    setPhase('looking')
    setError(null)
    setWish(said)
    setLooked(0)
    setAll(some.length)
    try {
      setPreview(await previewAll(move, said, some, setLooked))
      setPhase('preview')
    } catch (trouble) {
      setError(trouble)
      setPhase('wish')
    }
  }
  const run = async (by: typeof there, what: TogetherMove, said: Wish, some: readonly Versioned[]) => {
    setPhase('running')
    setAll(some.length)
    await by.run(what, said, some)
    setPhase('done')
  }
  const results = [...there.results.values()]
  return {
    ...{ phase, setPhase, preview, error, lookAt, results: there.results, backs: back.results },
    progress: { done: phase === 'looking' ? looked : Math.max(there.done, back.done), all },
    run: () => run(there, move, wish, ableIn(preview)),
    stop: () => {
      there.stop()
      back.stop()
    },
    /** What did not come to pass is looked at anew: perhaps somebody has written meanwhile. */
    retry: () =>
      lookAt(
        wish,
        results.filter((one) => one.no).map((one) => one.number),
      ),
    takeBack: () => {
      const inverse = takesBack[move]
      const done = results.flatMap(({ answer }) => answer ?? [])
      return inverse ? run(back, inverse, {}, done) : Promise.resolve()
    },
  }
}

/** The cases that may make the move, each with the version that was looked at. */
export function ableIn(preview: Preview | null): readonly Versioned[] {
  return (preview?.rows ?? []).flatMap(({ number, version, will }) =>
    will && version !== null ? [{ number, version }] : [],
  )
}

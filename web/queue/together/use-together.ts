import { useState } from 'react'
import { saidBack, type TogetherMove, takesBack } from '#contract/queue/together.ts'
import { useWords } from '../../language.ts'
import { type Preview, previewAll, type Wish } from './together-queries.ts'
import { useRun, type Versioned } from './use-run.ts'

export type Together = ReturnType<typeof useTogether>

/** A move of several cases: looked at first, then made on those that may, case by case; some can be taken back. */
export function useTogether(move: TogetherMove, numbers: readonly string[]) {
  const [phase, setPhase] = useState<'wish' | 'looking' | 'preview' | 'soon' | 'running' | 'done'>('wish')
  const [all, setAll] = useState(numbers.length)
  const [there, back] = [useRun(), useRun()]
  const looking = useLooking(move)
  const { say } = useWords()
  const { preview, error, wish, looked } = looking

  const lookAt = async (said: Wish, some: readonly string[]) => {
    setPhase('looking')
    setAll(some.length)
    setPhase((await looking.look(said, some)) ? 'preview' : 'wish')
  }
  const run = async (
    by: typeof there,
    what: TogetherMove,
    said: (number: string) => Wish,
    some: readonly Versioned[],
  ) => {
    setPhase('running')
    setAll(some.length)
    await by.run(what, said, some)
    setPhase('done')
  }
  const backFor = (number: string) => {
    const was = preview?.rows.find((row) => row.number === number)?.was
    return was ? saidBack(move, was, say('together.backReason')) : {}
  }
  const results = [...there.results.values()]
  const failed = results.filter((one) => one.no).map((one) => one.number)
  return {
    ...{ phase, setPhase, preview, error, lookAt, results: there.results, backs: back.results },
    progress: { done: phase === 'looking' ? looked : Math.max(there.done, back.done), all },
    run: () => run(there, move, () => wish, ableIn(preview)),
    stop: () => {
      there.stop()
      back.stop()
    },
    /** What did not come to pass is looked at anew: perhaps somebody has written meanwhile. */
    retry: () => lookAt(wish, failed),
    takeBack: () => {
      const inverse = takesBack[move]
      const done = results.flatMap(({ answer }) => answer ?? [])
      return inverse ? run(back, inverse, backFor, done) : Promise.resolve()
    },
  }
}

/** What a move with these words would come to. */
function useLooking(move: TogetherMove) {
  const [wish, setWish] = useState<Wish>({})
  const [preview, setPreview] = useState<Preview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [looked, setLooked] = useState(0)
  /** Whether it could be found out. */
  const look = async (said: Wish, some: readonly string[]): Promise<boolean> => {
    setError(null)
    setWish(said)
    setLooked(0)
    try {
      setPreview(await previewAll(move, said, some, setLooked))
      return true
    } catch (trouble) {
      setError(trouble)
      return false
    }
  }
  return { wish, preview, error, looked, look }
}

/** The cases that may make the move, each with the version that was looked at. */
export function ableIn(preview: Preview | null): readonly Versioned[] {
  return (preview?.rows ?? []).flatMap(({ number, version, will }) =>
    will && version !== null ? [{ number, version }] : [],
  )
}

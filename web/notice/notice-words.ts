import { useWords } from '../language.ts'

/** Says what was told: an event, or how a clock rang. */
export function useToldWords(): (what: string) => string {
  const { say, sayOr } = useWords()
  return (what) => {
    const [first = '', clock] = what.split(':')
    if (clock === undefined) return sayOr(`notice.what.${first}`, sayOr(`timeline.event.${first}`, first))
    return say('notice.ring', { clock: sayOr(`clock.${clock}`, clock), ring: sayOr(`ring.${first}`, first) })
  }
}

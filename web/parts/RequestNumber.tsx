import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'

/** Under which number the server has what went wrong in its log. */
export function RequestNumber({ error }: { error: unknown }) {
  const { say } = useWords()
  if (!(error instanceof Refused) || error.status < 500) return null
  const { code, about } = error
  return (
    <small>
      {say('problem.code', { code })}
      {about ? ` · ${say('problem.request', { id: about })}` : null}
    </small>
  )
}

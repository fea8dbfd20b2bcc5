import { EnvironmentOutlined } from '@ant-design/icons'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { useNow } from '../../server-clock.ts'
import { spanWords } from '../../time-words.ts'

/** Who has the case now, and for how long. */
export function CurrentLeg({ view }: { view: CaseView }) {
  const { say } = useWords()
  const now = useNow()
  const leg = view.legs.findLast((one) => one.endedAt === null)
  if (!leg) return null
  const span = spanWords(say, Math.max(0, now - Date.parse(leg.startedAt)))
  return (
    <span className="secondary current-leg">
      <EnvironmentOutlined aria-hidden />{' '}
      {say('case.leg', { name: view.names[leg.organisation] ?? leg.organisation, span })}
    </span>
  )
}

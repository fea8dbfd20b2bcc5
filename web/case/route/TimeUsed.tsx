import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { useNow } from '../../server-clock.ts'
import { spanWords } from '../../time-words.ts'
import type { Chosen } from './RouteCard.tsx'
import { timeUsed } from './time-used.ts'
import './time-used.css'

/** How long each organisation has had the case in all; pressing one shows what happened there. */
export function TimeUsed({ view, chosen }: { view: CaseView; chosen: Chosen }) {
  const { say } = useWords()
  const used = timeUsed(view.legs, useNow())
  const most = Math.max(1, ...used.map((one) => one.span))
  if (used.length === 0) return null
  return (
    <section aria-label={say('case.timeUsed')}>
      <span className="secondary">{say('case.timeUsed')}</span>
      <ul className="time-used">
        {used.map(({ organisation, span, stays }) => {
          const isChosen = chosen.organisation === organisation
          return (
            <li key={organisation}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => chosen.choose(isChosen ? null : organisation)}
              >
                <span>{view.names[organisation] ?? organisation}</span>
                <span className="time">
                  {spanWords(say, span)}
                  {stays > 1 ? ` · ${say('case.stays', { n: stays })}` : ''}
                </span>
                <span className="time-used-bar" style={{ '--share': span / most }} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { Segmented } from 'antd'
import { useCallback, useDeferredValue, useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { OtherClocks } from '../clocks/OtherClocks.tsx'
import { Composer } from '../composer/Composer.tsx'
import { MovesPanel } from '../moves/MovesPanel.tsx'
import type { Moves } from '../moves/use-press.ts'
import { RouteCard } from '../route/RouteCard.tsx'
import { TimelineCard } from '../timeline/TimelineCard.tsx'
import { heightAs } from './height-as.ts'
import { SideColumn } from './SideColumn.tsx'

const footHeight = heightAs('--case-foot')

const columns = ['way', 'talk', 'about'] as const
type Column = (typeof columns)[number]

/**
 * The way of the case, what happened and is said, and whom and what it is about: side by side where there is room,
 * otherwise one at a time. All are always there: what is typed in one survives looking at another.
 */
export function CaseColumns({ view, moves }: { view: CaseView; moves: Moves }) {
  const { say } = useWords()
  // What is read first is on the screen first: the head of the case and what happened. The rest follows.
  const isWhole = useDeferredValue(true, false)
  const [shown, show] = useState<Column>('talk')
  const [organisation, setOrganisation] = useState<string | null>(null)
  const choose = useCallback((one: string | null) => {
    setOrganisation(one)
    show('talk')
  }, [])
  const chosen = { organisation, choose }
  return (
    <>
      <Segmented<Column>
        block
        className="case-tabs"
        value={shown}
        onChange={show}
        options={columns.map((value) => ({ value, label: say(`case.column.${value}`) }))}
      />
      <div className={`case-columns shows-${shown}`}>
        <section className="case-column way" aria-label={say('case.column.way')}>
          {isWhole ? (
            <>
              <RouteCard view={view} chosen={chosen} />
              <MovesPanel view={view} />
              <OtherClocks view={view} />
            </>
          ) : null}
        </section>
        <section className="case-column talk" aria-label={say('case.column.talk')}>
          <TimelineCard number={view.number} chosen={chosen} />
          {/* The composer stays at the foot of this column, whatever is above it. */}
          <div ref={footHeight} className="case-foot">
            {isWhole ? <Composer view={view} /> : null}
          </div>
        </section>
        <section className="case-column about" aria-label={say('case.column.about')}>
          {isWhole ? <SideColumn view={view} moves={moves} /> : null}
        </section>
      </div>
    </>
  )
}

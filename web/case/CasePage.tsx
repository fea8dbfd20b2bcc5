import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Flex, Skeleton } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { BreakGlass, GlassBanner } from '../audit/BreakGlass.tsx'
import { useWords } from '../language.ts'
import { MacroDialog } from '../macro/MacroDialog.tsx'
import { useMacroEntries } from '../macro/use-macro-choice.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useTitle } from '../parts/Page.tsx'
import { Refused } from '../refused.ts'
import { CaseHeader } from './CaseHeader.tsx'
import { caseQuery } from './case-queries.ts'
import { CaseColumns } from './columns/CaseColumns.tsx'
import { heightAs } from './columns/height-as.ts'
import { MoveModal } from './moves/MoveModal.tsx'
import { usePress } from './moves/use-press.ts'

/** A case: its promises, its route, what happened, and what can be done. */
export function CasePage() {
  const { say } = useWords()
  const { number } = useParams({ from: '/frame/cases/$number' })
  const { data: view, error, refetch } = useQuery(caseQuery(number))
  useTitle(`${say('case.title', { number })} ${view?.title ?? ''}`.trim())
  if (!view && error) {
    return (
      <Flex vertical gap={12} className="page">
        <Trouble error={error} again={() => void refetch()} />
        {error instanceof Refused && error.code === 'notFound' ? <BreakGlass number={number} /> : null}
      </Flex>
    )
  }
  if (!view) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    )
  }
  return (
    <div className="case-page">
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <GlassBanner until={view.glassUntil} />
      <Desk key={number} view={view} />
    </div>
  )
}

const headerHeight = heightAs('--case-header')

/** The case on the desk: its header stays in sight, the columns move below it. */
function Desk({ view }: { view: CaseView }) {
  const moves = usePress(view)
  return (
    <div className="case-desk">
      <div ref={headerHeight} className="case-top">
        <CaseHeader view={view} moves={moves} />
      </div>
      <CaseColumns view={view} moves={moves} />
      {view.glassUntil === null && view.forgottenAt === null ? <Macros view={view} /> : null}
      <MoveModal view={view} move={moves.open} given={moves.given} onClose={moves.close} />
    </div>
  )
}

/** Macros of the case: found from the palette, and the one that was chosen. */
function Macros({ view }: { view: CaseView }) {
  useMacroEntries()
  return <MacroDialog view={view} />
}

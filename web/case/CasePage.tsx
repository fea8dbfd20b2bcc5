import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Flex, Skeleton } from 'antd'
import { FilesCard } from '../attachment/FilesCard.tsx'
import { BreakGlass, GlassBanner } from '../audit/BreakGlass.tsx'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useTitle } from '../parts/Page.tsx'
import { DisclosuresCard } from '../privacy/DisclosuresCard.tsx'
import { KeptCard } from '../privacy/KeptCard.tsx'
import { Refused } from '../refused.ts'
import { CaseHeader } from './CaseHeader.tsx'
import { caseQuery } from './case-queries.ts'
import { CustomerClocks } from './clocks/CustomerClocks.tsx'
import { MovesPanel } from './moves/MovesPanel.tsx'
import { RouteCard } from './route/RouteCard.tsx'
import { CustomerCard } from './side/CustomerCard.tsx'
import { FamilyCard } from './side/FamilyCard.tsx'
import { HolderCard } from './side/HolderCard.tsx'
import { IntakeCard } from './side/IntakeCard.tsx'
import { WorkCard } from './side/WorkCard.tsx'
import { TimelineCard } from './timeline/TimelineCard.tsx'

/** A case: its promises, its route, what happened, and what can be done. */
export function CasePage() {
  const { say } = useWords()
  const { number } = useParams({ from: '/frame/cases/$number' })
  const { data: view, error, refetch } = useQuery(caseQuery(number))
  useTitle(say('case.title', { number }))
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
    <Flex vertical gap={12} className="page">
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <GlassBanner until={view.glassUntil} />
      <CaseHeader view={view} />
      <div className="case-columns">
        <Flex vertical gap={12} className="case-main">
          <CustomerClocks view={view} />
          <MovesPanel key={number} view={view} />
          <RouteCard view={view} />
          <TimelineCard number={number} />
        </Flex>
        <Flex vertical gap={12} className="case-side">
          <CustomerCard view={view} />
          <IntakeCard view={view} />
          <FilesCard view={view} />
          <WorkCard view={view} />
          <FamilyCard view={view} />
          <HolderCard view={view} />
          <DisclosuresCard view={view} />
          <KeptCard number={number} />
        </Flex>
      </div>
    </Flex>
  )
}

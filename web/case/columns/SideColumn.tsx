import type { CaseView } from '#contract/case/view.ts'
import { FilesCard } from '../../attachment/FilesCard.tsx'
import { KnowledgeCard } from '../../knowledge/KnowledgeCard.tsx'
import { DisclosuresCard } from '../../privacy/DisclosuresCard.tsx'
import { KeptCard } from '../../privacy/KeptCard.tsx'
import { CustomerCard } from '../side/CustomerCard.tsx'
import { FamilyCard } from '../side/FamilyCard.tsx'
import { HolderCard } from '../side/HolderCard.tsx'
import { IntakeCard } from '../side/IntakeCard.tsx'
import { WorkCard } from '../side/WorkCard.tsx'

/** Whom and what the case is about. */
export function SideColumn({ view }: { view: CaseView }) {
  return (
    <>
      <CustomerCard view={view} />
      <IntakeCard view={view} />
      <KnowledgeCard view={view} />
      <HolderCard view={view} />
      <FilesCard view={view} />
      <WorkCard view={view} />
      <FamilyCard view={view} />
      <DisclosuresCard view={view} />
      <KeptCard number={view.number} />
    </>
  )
}

import type { CaseView } from '#contract/case/view.ts'
import { FilesCard } from '../../attachment/FilesCard.tsx'
import { CaseBilling } from '../../billing/CaseBilling.tsx'
import { KnowledgeCard } from '../../knowledge/KnowledgeCard.tsx'
import { DisclosuresCard } from '../../privacy/DisclosuresCard.tsx'
import { KeptCard } from '../../privacy/KeptCard.tsx'
import { CallsCard } from '../../telephone/CallsCard.tsx'
import type { Moves } from '../moves/use-press.ts'
import { CustomerCard } from '../side/CustomerCard.tsx'
import { DeliveryCard } from '../side/DeliveryCard.tsx'
import { DuplicatesCard } from '../side/DuplicatesCard.tsx'
import { FamilyCard } from '../side/FamilyCard.tsx'
import { HolderCard } from '../side/HolderCard.tsx'
import { IntakeCard } from '../side/IntakeCard.tsx'
import { OtherCasesCard } from '../side/OtherCasesCard.tsx'
import { ParticipantsCard } from '../side/ParticipantsCard.tsx'
import { WorkCard } from '../side/WorkCard.tsx'

/** Whom and what the case is about, and who has to do with it. */
export function SideColumn({ view, moves }: { view: CaseView; moves: Moves }) {
  const isOpen = view.holder !== null
  return (
    <>
      <DeliveryCard view={view} />
      <CustomerCard view={view} />
      <IntakeCard view={view} />
      <CallsCard number={view.number} />
      <CaseBilling view={view} moves={moves} />
      <KnowledgeCard view={view} />
      <HolderCard view={view} />
      {/* An SP is told of no case of an account but its own, which the list of others has. */}
      {isOpen && !view.intake.customer.masked ? <DuplicatesCard view={view} moves={moves} /> : null}
      <OtherCasesCard view={view} />
      <FilesCard view={view} />
      <FamilyCard view={view} />
      <WorkCard view={view} />
      <ParticipantsCard view={view} />
      <DisclosuresCard view={view} />
      <KeptCard number={view.number} />
    </>
  )
}

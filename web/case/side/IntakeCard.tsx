import { Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { SideCard } from '../../parts/SideCard.tsx'

/** What was taken in, as it was said. */
export function IntakeCard({ view }: { view: CaseView }) {
  const { say, sayOr } = useWords()
  const { intake, names } = view
  const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? sayOr(`party.${id}`, id)))
  const at = (value: string | null) => (value === null ? null : <At at={value} />)
  const isDeemed = Date.parse(intake.receivedAt) > Date.parse(intake.submittedAt)
  return (
    <SideCard id="intake" title={say('case.intake')}>
      <Typography.Paragraph className="intake-text">{intake.description}</Typography.Paragraph>
      <Facts
        facts={[
          [say('case.channel'), say(`channel.${intake.channel}`)],
          [say('case.window'), nameOf(intake.window)],
          [say('case.receivedAt'), at(intake.receivedAt)],
          [say('case.submittedAt'), isDeemed ? at(intake.submittedAt) : null],
          [say('case.enteredAt'), at(view.enteredAt)],
          [say('case.consumedAt'), at(intake.consumedAt)],
          [say('case.serviceContent'), intake.serviceContent],
          [say('case.amount'), intake.amount === null ? null : say('case.yuan', { amount: intake.amount })],
          [say('case.areaType'), intake.areaType ? say(`areaType.${intake.areaType}`) : null],
          [say('case.sp'), nameOf(view.sp)],
          [say('case.onBehalfOf'), intake.onBehalfOf ? say(`onBehalfOf.${intake.onBehalfOf}`) : null],
          [say('case.answerer'), view.answerer === view.mainWindow ? null : nameOf(view.answerer)],
          [say('case.owedTo'), view.owedTo === 'customer' ? null : nameOf(view.owedTo)],
          [say('case.reference'), at(view.customerResolveReferenceAt)],
          [say('case.appealUntil'), view.feeAppealAdmissibleUntil],
        ]}
      />
      {isDeemed ? <Typography.Text type="secondary">{say('case.deemed')}</Typography.Text> : null}
    </SideCard>
  )
}

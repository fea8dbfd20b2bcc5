import { useQuery } from '@tanstack/react-query'
import { Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { AnswersNow, Contact, FreshMark } from '../../network/Answering.tsx'
import { DutyHours } from '../../network/DutyHours.tsx'
import { directoryQuery } from '../../network/directory-query.ts'
import { Facts } from '../../parts/Facts.tsx'
import { SideCard } from '../../parts/SideCard.tsx'
import { directoryWords } from '../../words/directory.ts'
import { mustAct } from './participants.ts'

/** Whom to reach where something has to be done now: at whoever has the case, and at whoever owes help. */
export function HolderCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const wanted = mustAct(view)
  return (
    <SideCard id="holder" title={say('case.directory')}>
      {wanted.length === 0 ? (
        <Typography.Text type="secondary">{say('side.nobodyActs')}</Typography.Text>
      ) : null}
      {wanted.map((organisation) => (
        <Reached key={organisation} organisation={organisation} name={view.names[organisation]} />
      ))}
    </SideCard>
  )
}

function Reached({ organisation, name }: { organisation: string; name: string | undefined }) {
  const { say, language } = useWords()
  const own = directoryWords[language]
  const { data } = useQuery(directoryQuery(organisation))
  const row = data?.rows.find((one) => one.organisation === organisation)
  return (
    <section className="reached">
      <Typography.Text strong>{row?.name ?? name ?? organisation}</Typography.Text>
      {row ? <FreshMark row={row} /> : null}
      {data && !row ? <Typography.Text type="secondary">{say('side.notListed')}</Typography.Text> : null}
      {row ? (
        <Facts
          facts={[
            [own.answers, <AnswersNow key="answers" row={row} />],
            [own.primary, <Contact key="primary" contact={row.primary} />],
            [own.backup, <Contact key="backup" contact={row.backup} />],
            [own.onDuty, <DutyHours key="duty" row={row} />],
            [own.escalation, row.escalation],
          ]}
        />
      ) : null}
    </section>
  )
}

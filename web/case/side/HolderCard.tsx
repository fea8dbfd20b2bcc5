import { useQuery } from '@tanstack/react-query'
import { Tag, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../../language.ts'
import { directoryQuery } from '../../network/organisation-queries.ts'
import { Facts } from '../../parts/Facts.tsx'
import { SideCard } from '../../parts/SideCard.tsx'
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
  const { say } = useWords()
  const { data } = useQuery(directoryQuery(organisation))
  const row = data?.find((one) => one.organisation === organisation)
  return (
    <section className="reached">
      <Typography.Text strong>{row?.name ?? name ?? organisation}</Typography.Text>
      {row?.stale ? <Tag color="gold">{say('directory.stale')}</Tag> : null}
      {row?.primaryToVerify ? <Tag color="red">{say('directory.toVerify')}</Tag> : null}
      {data && !row ? <Typography.Text type="secondary">{say('side.notListed')}</Typography.Text> : null}
      {row ? (
        <Facts
          facts={[
            [say('directory.primary'), <Contact key="primary" contact={row.primary} />],
            [say('directory.backup'), <Contact key="backup" contact={row.backup} />],
            [say('directory.dutyHours'), row.dutyHours],
            [say('directory.escalation'), row.escalation],
          ]}
        />
      ) : null}
    </section>
  )
}

/** A person with the ways to reach them. */
export function Contact({ contact }: { contact: DirectoryRow['primary'] }) {
  const { name, role, phone, mobile, email } = contact
  return (
    <span className="contact">
      <strong>{name}</strong> <Typography.Text type="secondary">{role}</Typography.Text>
      {[phone, mobile].filter(Boolean).map((one) => (
        <a key={one} href={`tel:${one}`} className="number">
          {one}
        </a>
      ))}
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
    </span>
  )
}

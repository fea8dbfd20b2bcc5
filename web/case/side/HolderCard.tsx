import { useQuery } from '@tanstack/react-query'
import { Card, Tag, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../../language.ts'
import { directoryQuery } from '../../network/organisation-queries.ts'
import { Facts } from '../../parts/Facts.tsx'

/** Whom to reach where the case is now. */
export function HolderCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const holder = view.holder ?? ''
  const { data } = useQuery({ ...directoryQuery(holder), enabled: holder !== '' })
  const row = data?.find((one) => one.organisation === holder)
  if (holder === '' || !row) return null
  return (
    <Card size="small" title={say('case.directory')}>
      <Typography.Text strong>{row.name}</Typography.Text>
      {row.stale ? <Tag color="gold">{say('directory.stale')}</Tag> : null}
      {row.primaryToVerify ? <Tag color="red">{say('directory.toVerify')}</Tag> : null}
      <Facts
        facts={[
          [say('directory.primary'), <Contact key="primary" contact={row.primary} />],
          [say('directory.backup'), <Contact key="backup" contact={row.backup} />],
          [say('directory.dutyHours'), row.dutyHours],
          [say('directory.escalation'), row.escalation],
        ]}
      />
    </Card>
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

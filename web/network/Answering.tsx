import { Flex, Tag, Typography } from 'antd'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { directoryWords } from '../words/directory.ts'

const colours = { verified: 'green', dueSoon: 'gold', stale: 'red' } as const

/** Who answers now, why, and until when; whom to turn to where nobody does. */
export function AnswersNow({ row }: { row: DirectoryRow }) {
  const own = directoryWords[useWords().language]
  const { who, why, until } = row.answers
  return (
    <Flex vertical align="start" className="answers-now">
      {who === 'nobody' ? <strong>{own.nobody}</strong> : <Contact contact={row[who]} />}
      <Typography.Text type="secondary">
        {who === 'nobody' ? '' : `${own[who]} · `}
        {own.why[why]}
        {until === null ? null : (
          <>
            {` · ${own.until} `}
            <At at={until} />
          </>
        )}
      </Typography.Text>
    </Flex>
  )
}

/** How fresh a row is, and whether its first contact must be checked. */
export function FreshMark({ row }: { row: DirectoryRow }) {
  const own = directoryWords[useWords().language]
  return (
    <>
      <Tag color={colours[row.freshness]}>{own.fresh[row.freshness]}</Tag>
      {row.primaryToVerify ? <Tag color="red">{own.toVerify}</Tag> : null}
    </>
  )
}

/** A person with the ways to reach them. */
export function Contact({ contact }: { contact: DirectoryRow['primary'] }) {
  const { name, role, phone, mobile, email } = contact
  return (
    <span className="contact">
      <strong>{name}</strong> <Typography.Text type="secondary">{role}</Typography.Text>
      {[...new Set([phone, mobile])].filter(Boolean).map((one) => (
        <a key={one} href={`tel:${one}`} className="number">
          {one}
        </a>
      ))}
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
    </span>
  )
}

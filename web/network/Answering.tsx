import { Flex, Tag, Typography } from 'antd'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { directoryWords } from '../words/directory.ts'

const colours = { verified: 'green', dueSoon: 'gold', stale: 'red' } as const

type Now = { readonly row: DirectoryRow; readonly isBrief?: boolean }

/** Who answers now, why, and until when; briefly, with one number, where both contacts stand beside it. */
export function AnswersNow({ row, isBrief = false }: Now) {
  const own = directoryWords[useWords().language]
  const { who, why, until } = row.answers
  return (
    <Flex vertical align="start" className="answers-now">
      {who === 'nobody' ? <strong>{own.nobody}</strong> : <Contact contact={row[who]} isBrief={isBrief} />}
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

type Person = { readonly contact: DirectoryRow['primary']; readonly isBrief?: boolean }

/** A person with the ways to reach them; briefly, with the first of them. */
export function Contact({ contact, isBrief = false }: Person) {
  const { name, role, phone, mobile, email } = contact
  const all = [...new Set([phone, mobile])].filter(Boolean)
  const numbers = isBrief ? all.slice(0, 1) : all
  return (
    <span className="contact">
      <strong>{name}</strong> {isBrief ? null : <Typography.Text type="secondary">{role}</Typography.Text>}
      {numbers.map((one) => (
        <a key={one} href={`tel:${one}`} className="number">
          {one}
        </a>
      ))}
      {email && !(isBrief && numbers.length > 0) ? <a href={`mailto:${email}`}>{email}</a> : null}
    </span>
  )
}

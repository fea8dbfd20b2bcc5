import { Button, Flex, type TableColumnsType } from 'antd'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { directoryWords } from '../words/directory.ts'
import { AnswersNow, Contact, FreshMark } from './Answering.tsx'
import { DutyHours } from './DutyHours.tsx'
import { VerifyButton } from './VerifyButton.tsx'

/** The columns of the directory; what is done with a row is shown to those who keep it. */
export function useDirectoryColumns(onEdit: (row: DirectoryRow) => void): TableColumnsType<DirectoryRow> {
  const own = directoryWords[useWords().language]
  return [
    {
      title: own.organisation,
      key: 'name',
      width: 170,
      render: (_, row) => <Named row={row} />,
    },
    { title: own.answers, key: 'answers', width: 170, render: (_, row) => <AnswersNow row={row} isBrief /> },
    { title: own.primary, key: 'primary', render: (_, row) => <Contact contact={row.primary} /> },
    { title: own.backup, key: 'backup', render: (_, row) => <Contact contact={row.backup} /> },
    { title: own.onDuty, key: 'onDuty', width: 170, render: (_, row) => <DutyHours row={row} /> },
    { title: own.escalation, dataIndex: 'escalation', width: 150 },
    { title: own.verified, key: 'verified', width: 140, render: (_, row) => <Verified row={row} /> },
    {
      key: 'edit',
      width: 110,
      // What is done with a row is in reach, however narrow the screen.
      fixed: 'end',
      render: (_, row) =>
        row.mayKeep ? (
          <Flex vertical gap={4} align="start">
            <Button size="small" onClick={() => onEdit(row)}>
              {own.edit}
            </Button>
            <VerifyButton row={row} />
          </Flex>
        ) : null,
    },
  ]
}

function Named({ row: { name, holderName, validFrom, validTo } }: { row: DirectoryRow }) {
  const own = directoryWords[useWords().language]
  const isLimited = validFrom !== null || validTo !== null
  return (
    <Flex vertical align="start">
      <span>{name}</span>
      {holderName ? <small>{`${own.holder} ${holderName}`}</small> : null}
      {isLimited ? <small>{`${own.valid} ${validFrom ?? ''} – ${validTo ?? ''}`}</small> : null}
    </Flex>
  )
}

function Verified({ row }: { row: DirectoryRow }) {
  const own = directoryWords[useWords().language]
  return (
    <Flex vertical align="start">
      <FreshMark row={row} />
      {row.verifiedAt ? <At at={row.verifiedAt} /> : <span>{own.never}</span>}
      {row.verifiedBy ? <small>{row.verifiedBy}</small> : null}
    </Flex>
  )
}

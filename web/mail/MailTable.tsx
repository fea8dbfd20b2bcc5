import { Link } from '@tanstack/react-router'
import { Button, Flex, Table, type TableColumnsType, Typography } from 'antd'
import type { MailList } from '#contract/mail/enums.ts'
import type { MailRowView } from '#contract/mail/mails.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Nothing } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'

type Props = {
  readonly list: MailList
  readonly mails: readonly MailRowView[]
  readonly loading: boolean
  readonly onOpen: (id: string) => void
}

/** Mails in rows. */
export function MailTable({ list, mails, loading, onOpen }: Props) {
  const { say } = useWords()
  return (
    <Table<MailRowView>
      rowKey="id"
      size="middle"
      columns={useColumns(onOpen)}
      dataSource={mails}
      loading={loading}
      pagination={false}
      scroll={{ x: 720 }}
      locale={{ emptyText: <Nothing title={say(`mail.empty.${list}`)} hint={say('mail.emptyHint')} /> }}
    />
  )
}

function useColumns(onOpen: Props['onOpen']): TableColumnsType<MailRowView> {
  const { say } = useWords()
  return [
    {
      title: say('mail.receivedAt'),
      key: 'receivedAt',
      width: 110,
      render: (_, { receivedAt }) => <At at={receivedAt} />,
    },
    {
      title: say('mail.subject'),
      key: 'subject',
      render: (_, { id, subject, sender }) => (
        <Flex vertical gap={2} align="start">
          <Button
            type="link"
            size="small"
            className="mail-open"
            onClick={() => onOpen(id)}
            aria-label={say('mail.open', { subject: subject ?? say('mail.noSubject') })}
          >
            {subject ?? say('mail.noSubject')}
          </Button>
          <Typography.Text type="secondary" className="wrap-anywhere">
            {sender ?? say('mail.nobody')}
          </Typography.Text>
        </Flex>
      ),
    },
    { title: say('mail.reason'), key: 'why', width: 210, render: (_, mail) => <Why mail={mail} /> },
    { title: say('mail.case'), key: 'case', width: 170, render: (_, mail) => <CaseOf mail={mail} /> },
  ]
}

/** What a mail was taken for, and why. */
export function Why({ mail }: { readonly mail: MailRowView }) {
  const { say } = useWords()
  if (mail.decision === 'putAside' && mail.decidedBecause) return say(`mail.aside.${mail.decidedBecause}`)
  if (mail.decision && mail.decision !== 'putAside') return say(`mail.${mail.decision}`)
  return mail.because ? say(`mail.because.${mail.because}`) : say(`mail.verdict.${mail.verdict}`)
}

/** The case that a mail is part of, or probably about. */
export function CaseOf({ mail }: { readonly mail: MailRowView }) {
  const { say } = useWords()
  if (mail.number === null) return say('frame.none')
  const isSure = mail.verdict !== 'quarantine' || mail.decidedAt !== null
  return (
    <Flex vertical>
      {isSure ? null : <Typography.Text type="secondary">{say('mail.probably')}</Typography.Text>}
      <Link {...paths.case(mail.number)} className="number">
        {mail.number}
      </Link>
    </Flex>
  )
}

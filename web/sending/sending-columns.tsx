import { Link } from '@tanstack/react-router'
import { Flex, type TableColumnsType, Tag, Typography } from 'antd'
import { failureWords } from '#contract/sending/sending-words.ts'
import type { Sending } from '#contract/sending/sendings.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { paths } from '../paths.ts'
import { SendingActs } from './SendingActs.tsx'

const colours = {
  waiting: 'gold',
  sending: 'blue',
  sent: 'green',
  delivered: 'green',
  bounced: 'red',
  dead: 'red',
} as const

/** The columns of what goes out. */
export function useSendingColumns(): TableColumnsType<Sending> {
  const { say, either } = useWords()
  return [
    {
      title: say('sending.column.made'),
      key: 'made',
      width: 120,
      render: (_, { madeAt }) => <At at={madeAt} />,
    },
    {
      title: say('sending.column.number'),
      key: 'number',
      width: 180,
      render: (_, { number }) => <Which number={number} />,
    },
    {
      title: say('sending.column.what'),
      key: 'what',
      width: 170,
      render: (_, one) => <What of={one} />,
    },
    {
      title: say('sending.column.recipient'),
      dataIndex: 'recipient',
      width: 190,
      className: 'wrap-anywhere',
    },
    { title: say('sending.column.organisation'), dataIndex: 'organisationName', width: 160 },
    {
      title: say('sending.column.state'),
      key: 'state',
      width: 150,
      render: (_, one) => <Standing of={one} />,
    },
    {
      title: say('sending.column.failure'),
      key: 'failure',
      render: (_, { failure }) => (failure === null ? '' : either(failureWords[failure])),
    },
    { key: 'acts', width: 110, align: 'right', render: (_, one) => <SendingActs of={one} /> },
  ]
}

function Which({ number }: Pick<Sending, 'number'>) {
  const { say } = useWords()
  if (number === null) return say('sending.several')
  return (
    <Link {...paths.case(number)} className="number">
      {number}
    </Link>
  )
}

function What({ of: { template, channel } }: { of: Sending }) {
  const { say } = useWords()
  return (
    <>
      <div>{say(`sending.template.${template}`)}</div>
      <Typography.Text type="secondary">{say(`sending.channel.${channel}`)}</Typography.Text>
    </>
  )
}

function Standing({ of: { state, attempts, nextAt } }: { of: Sending }) {
  const { say } = useWords()
  return (
    <Flex vertical gap={2} align="start">
      <Tag color={colours[state]}>{say(`sending.state.${state}`)}</Tag>
      {attempts > 0 && state !== 'sent' && state !== 'delivered' ? (
        <Typography.Text type="secondary">{say('sending.attempts', { n: attempts })}</Typography.Text>
      ) : null}
      {state === 'waiting' && nextAt !== null ? (
        <Typography.Text type="secondary">
          {say('sending.next')} <At at={nextAt} />
        </Typography.Text>
      ) : null}
    </Flex>
  )
}

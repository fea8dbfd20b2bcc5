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
  const { say } = useWords()
  return [
    {
      title: say('sending.column.made'),
      key: 'made',
      width: 110,
      render: (_, { madeAt }) => <At at={madeAt} />,
    },
    {
      title: say('sending.column.number'),
      key: 'number',
      width: 190,
      render: (_, one) => <Whose of={one} />,
    },
    { title: say('sending.column.what'), key: 'what', width: 120, render: (_, one) => <What of={one} /> },
    {
      title: say('sending.column.recipient'),
      dataIndex: 'recipient',
      width: 190,
      className: 'wrap-anywhere',
    },
    { title: say('sending.column.state'), key: 'state', render: (_, one) => <Standing of={one} /> },
    { key: 'acts', width: 110, align: 'right', render: (_, one) => <SendingActs of={one} /> },
  ]
}

function Whose({ of: { number, organisationName } }: { of: Sending }) {
  const { say } = useWords()
  return (
    <>
      {number === null ? (
        say('sending.several')
      ) : (
        <Link {...paths.case(number)} className="number">
          {number}
        </Link>
      )}
      <div>
        <Typography.Text type="secondary">{organisationName}</Typography.Text>
      </div>
    </>
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

/** In which state it is, and, where that is not the end of it, what it came to so far. */
function Standing({ of: { state, attempts, nextAt, failure } }: { of: Sending }) {
  const { say, either } = useWords()
  const isTried = attempts > 0 && (failure !== null || nextAt !== null)
  return (
    <Flex vertical gap={2} align="start">
      <Flex wrap gap={4} align="center">
        <Tag color={colours[state]}>{say(`sending.state.${state}`)}</Tag>
        {failure === null ? null : either(failureWords[failure])}
      </Flex>
      {isTried ? (
        <Typography.Text type="secondary">
          {say('sending.attempts', { n: attempts })}
          {state === 'waiting' && nextAt !== null ? (
            <>
              {' · '}
              {say('sending.next')} <At at={nextAt} />
            </>
          ) : null}
        </Typography.Text>
      ) : null}
    </Flex>
  )
}

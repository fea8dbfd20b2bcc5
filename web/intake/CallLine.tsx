import { Alert, Button, Flex, Typography } from 'antd'
import { useWords } from '../language.ts'
import { timeOfDay } from '../operator-time.ts'
import type { useCalling } from './use-calling.ts'

type Props = {
  readonly calling: ReturnType<typeof useCalling>
  readonly isUntouched: () => boolean
}

/** For which call the form was filled in, or how it is to be filled in; and what lies aside. */
export function CallLine({ calling, isUntouched }: Props) {
  const { say } = useWords()
  const { call, state, aside } = calling
  const about = call && { number: call.number ?? say('call.withheld'), at: timeOfDay(call.at) }
  return (
    <Flex vertical gap={8} aria-live="polite">
      {about && state === 'asked' ? (
        <Alert
          type="warning"
          showIcon
          title={say('call.fromCall', about)}
          description={<Ways calling={calling} />}
        />
      ) : null}
      {about && state === 'filled' ? (
        <Typography.Text type="secondary">{say('call.filled', about)}</Typography.Text>
      ) : null}
      {aside.isThere ? (
        <Flex gap={8} align="center" wrap>
          <Typography.Text type="secondary">{say('call.aside')}</Typography.Text>
          <Button size="small" onClick={() => void aside.takeBack(!isUntouched())}>
            {say('call.takeBack')}
          </Button>
          <Typography.Text type="secondary">{say('call.takeBackHint')}</Typography.Text>
        </Flex>
      ) : null}
    </Flex>
  )
}

function Ways({ calling }: Pick<Props, 'calling'>) {
  const { say } = useWords()
  return (
    <Flex gap={8} wrap>
      <Button size="small" type="primary" onClick={() => void calling.fillAnew()}>
        {say('call.fresh')}
      </Button>
      <Button size="small" onClick={calling.fillBlanks}>
        {say('call.blanks')}
      </Button>
      <Button size="small" onClick={calling.leave}>
        {say('call.ignore')}
      </Button>
    </Flex>
  )
}

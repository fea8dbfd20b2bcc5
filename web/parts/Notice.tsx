import { Alert, Button, Empty, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'
import { RequestNumber } from './RequestNumber.tsx'

/** What went wrong, in the words of the server, with a way to try again. */
export function Trouble({ error, again, hint }: { error: unknown; again?: () => void; hint?: string }) {
  const { say, told } = useWords()
  if (!error) return null
  const refused = error instanceof Refused ? error : new Refused({ code: 'unexpected' })
  const action = again ? (
    <Button size="small" onClick={again}>
      {say('frame.retry')}
    </Button>
  ) : undefined
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={told(refused)}
      description={refused.status >= 500 ? <RequestNumber error={refused} /> : hint}
      action={action}
    />
  )
}

/** A place with nothing in it: what it is for, and one thing to do. */
export function Nothing({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <Flex vertical gap={4}>
          <Typography.Text strong>{title}</Typography.Text>
          {hint ? <Typography.Text type="secondary">{hint}</Typography.Text> : null}
        </Flex>
      }
    >
      {children}
    </Empty>
  )
}

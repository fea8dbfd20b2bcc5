import { Alert, Button, Flex, Typography } from 'antd'
import { useWords } from '../language.ts'

/** The recovery codes, this once: they are copied or written down before the page goes on. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { say } = useWords()
  return (
    <Flex vertical gap={16}>
      <Alert
        type="success"
        showIcon
        title={say('account.codesTitle')}
        description={say('account.codesHint')}
      />
      <ul className="recovery-codes" aria-label={say('account.recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Flex gap={8} justify="space-between" wrap>
        <Typography.Text copyable={{ text: codes.join('\n') }}>{say('account.copyAll')}</Typography.Text>
        <Button type="primary" onClick={onKept}>
          {say('account.kept')}
        </Button>
      </Flex>
    </Flex>
  )
}

import { Card, Flex, Switch, Typography } from 'antd'
import { useWords } from '../language.ts'
import { switchShortcuts, useShortcutsOff } from './registry.ts'

/** Whether keys do something by themselves, in this browser. */
export function KeyboardCard() {
  const { say } = useWords()
  const isOff = useShortcutsOff()
  return (
    <Card title={say('keyboard.title')} size="small">
      <Flex gap={12} align="center">
        <Switch checked={!isOff} onChange={switchShortcuts} aria-label={say('keyboard.on')} />
        <Flex vertical>
          <span>{say('keyboard.on')}</span>
          <Typography.Text type="secondary">{say('keyboard.hint')}</Typography.Text>
        </Flex>
      </Flex>
    </Card>
  )
}

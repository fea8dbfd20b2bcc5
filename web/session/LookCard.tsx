import { Card, Flex, Radio, Typography } from 'antd'
import { useWords } from '../language.ts'
import { chooseLook, looks, useLook } from '../look.ts'

/** Light, dark, as the machine, or high contrast; for this person in this browser. */
export function LookCard() {
  const { say } = useWords()
  const look = useLook()
  return (
    <Card title={say('look.title')} size="small">
      <Flex vertical gap={8} align="start">
        <Radio.Group
          aria-label={say('look.title')}
          value={look}
          options={looks.map((value) => ({ value, label: say(`look.name.${value}`) }))}
          onChange={({ target }) => chooseLook(target.value)}
        />
        <Typography.Text type="secondary">{say('look.hint')}</Typography.Text>
      </Flex>
    </Card>
  )
}

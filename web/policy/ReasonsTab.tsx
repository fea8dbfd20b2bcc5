import { Card, Flex, Tag } from 'antd'
import { Facts } from '../parts/Facts.tsx'
import type { Content } from './PolicyPage.tsx'
import { usePolicyWords } from './policy-words.ts'

/** Coded reasons, and what a contact must bring. */
export function ReasonsTab({ content }: { content: Content }) {
  const { say, sayOr } = usePolicyWords()
  const channels = (given: Content['requiredFields'][number]['channels']) =>
    given === 'any' ? say('policy.anyChannel') : given.map((one) => say(`channel.${one}`)).join(' · ')
  return (
    <Flex vertical gap={12}>
      <Card size="small" title={say('policy.requiredFields')}>
        <Facts
          facts={content.requiredFields.map((row) => [
            `${channels(row.channels)} · ${row.kind === 'any' ? say('policy.anyKind') : say(`kind.${row.kind}`)}`,
            row.fields.map((one) => <Tag key={one}>{say(`intake.${one}`)}</Tag>),
          ])}
        />
      </Card>
      <Card size="small" title={say('policy.holdReasons')}>
        <Facts
          facts={content.holdReasons.map((row) => [
            sayOr(`moveForm.holdReasonName.${row.key}`, row.key),
            <Flex key={row.key} gap={4}>
              {row.waitsForCustomer ? <Tag>{say('policy.waitsForCustomer')}</Tag> : null}
              {row.needsConsent ? <Tag>{say('policy.needsConsent')}</Tag> : null}
            </Flex>,
          ])}
        />
      </Card>
      <Card size="small" title={say('policy.overdueReasons')}>
        {content.overdueReasons.map((one) => (
          <Tag key={one}>{sayOr(`moveForm.overdueReasonName.${one}`, one)}</Tag>
        ))}
      </Card>
    </Flex>
  )
}

import { EyeInvisibleOutlined } from '@ant-design/icons'
import { Card, Flex, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { Facts } from '../../parts/Facts.tsx'
import { Reveal } from '../../privacy/Reveal.tsx'

/** Who is served, as far as the work needs it. */
export function CustomerCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { name, account, contact, province, city, masked } = view.intake.customer
  const place = [province, city].filter((one) => one !== null).join(' ')
  return (
    <Card size="small" title={say('case.customer')}>
      <Facts
        facts={[
          [say('case.name'), name],
          [say('case.account'), account],
          [say('case.contact'), contact],
          [say('case.place'), place || say('case.nationalCard')],
        ]}
      />
      {masked ? (
        <Flex vertical gap={8}>
          <Typography.Text type="secondary">
            <EyeInvisibleOutlined aria-hidden /> {say('case.masked')}
          </Typography.Text>
          <Reveal number={view.number} />
        </Flex>
      ) : null}
    </Card>
  )
}

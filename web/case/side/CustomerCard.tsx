import { EyeInvisibleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Flex, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { Facts } from '../../parts/Facts.tsx'
import { SideCard } from '../../parts/SideCard.tsx'
import { policyQuery } from '../../policy/policy-queries.ts'
import { Reveal } from '../../privacy/Reveal.tsx'
import { PhoneLink } from '../../telephone/PhoneLink.tsx'

/** Who is served, as far as the work needs it. */
export function CustomerCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { name, account, contact, province, city, masked } = view.intake.customer
  const place = [province, city].filter((one) => one !== null).join(' ')
  return (
    <SideCard id="customer" title={say('case.customer')}>
      <Facts
        facts={[
          [say('case.name'), name],
          [say('case.account'), account],
          [say('case.contact'), contact && !masked ? <PhoneLink key="contact" contact={contact} /> : contact],
          [say('case.place'), place || say('case.nationalCard')],
        ]}
      />
      {masked ? (
        <Flex vertical gap={8}>
          <Typography.Text type="secondary">
            <EyeInvisibleOutlined aria-hidden /> {say('case.masked')}
          </Typography.Text>
          <RevealIfAllowed number={view.number} />
        </Flex>
      ) : null}
    </SideCard>
  )
}

/** Only who works for an SP reads masked cases, and whether they may see more is a switch of the policy in force. */
function RevealIfAllowed({ number }: { number: string }) {
  const { say } = useWords()
  const { data } = useQuery(policyQuery)
  if (!data) return null
  if (data.content.spMayCallCustomer) return <Reveal number={number} />
  return <Typography.Text type="secondary">{say('privacy.noCalls')}</Typography.Text>
}

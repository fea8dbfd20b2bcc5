import { Alert, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { SideCard } from '../../parts/SideCard.tsx'

/** How the dispatch that waits for its SP was delivered; a warning when the SP has most likely not heard of it. */
export function DeliveryCard({ view }: { readonly view: CaseView }) {
  const { say } = useWords()
  const { delivery } = view
  if (delivery === null) return null
  const { way, phones, receipt, isUnsettled } = delivery
  return (
    <SideCard id="delivery" title={say('sp.delivery')}>
      <p>
        {say(`sp.way.${way}`)} · {receipt === null ? say('sp.waiting') : say(`sp.receipt.${receipt}`)}
      </p>
      {isUnsettled ? <Alert type="warning" showIcon title={say('sp.unsettled')} /> : null}
      {phones.map((phone) => (
        <div key={phone}>
          <Typography.Text copyable>{phone}</Typography.Text>
        </div>
      ))}
    </SideCard>
  )
}

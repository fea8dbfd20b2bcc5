import { Alert, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { SideCard } from '../../parts/SideCard.tsx'
import { spSaidWords } from '../../words/sp-said.ts'

/** How the dispatch that waits for its SP was delivered; a warning when the SP has most likely not heard of it. */
export function DeliveryCard({ view }: { readonly view: CaseView }) {
  const { say, language } = useWords()
  const own = spSaidWords[language]
  const { delivery } = view
  if (delivery === null) return null
  const { way, phones, receipt, isUnsettled } = delivery
  return (
    <SideCard id="delivery" title={own.delivery}>
      <p>
        {say(`sp.way.${way}`)} · {receipt === null ? own.waiting : say(`sp.receipt.${receipt}`)}
      </p>
      {isUnsettled ? <Alert type="warning" showIcon title={own.unsettled} /> : null}
      {phones.map((phone) => (
        <div key={phone}>
          <Typography.Text copyable>{phone}</Typography.Text>
        </div>
      ))}
    </SideCard>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { type BillingView, billingReaders } from '#contract/billing/account.ts'
import type { CaseView } from '#contract/case/view.ts'
import { useComposer } from '../case/composer-door.ts'
import type { Moves } from '../case/moves/use-press.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { SideCard } from '../parts/SideCard.tsx'
import { useActing } from '../session/me.ts'
import { Billed } from './Billed.tsx'
import { caseBillingQuery } from './billing-queries.ts'
import { useChargeWords } from './charge-words.ts'
import type { TakenCharge } from './taken-charge.ts'

type Props = { readonly view: CaseView; readonly moves: Moves }

/** What billing says of the customer: at once for a query that is open, for other matters when it is asked for. */
export function CaseBilling({ view, moves }: Props) {
  const { say } = useWords()
  const roles = useActing()?.roles ?? []
  const [isAsked, setAsked] = useState(false)
  const isWanted = isAsked || (view.kind === 'query' && view.holder !== null)
  const { customer } = view.intake
  const mayRead = roles.some((role) => billingReaders.includes(role)) && !customer.masked
  const isOn = mayRead && view.glassUntil === null && customer.account !== null
  const { data, error, isFetching } = useQuery(caseBillingQuery(view.number, isOn && isWanted))
  if (!isOn) return null
  return (
    <SideCard id="billing" title={say('billing.title')}>
      <Trouble error={error} />
      {isWanted ? null : (
        <Flex vertical gap={8} align="start">
          <Typography.Text type="secondary">{say('billing.onRecord')}</Typography.Text>
          <Button size="small" onClick={() => setAsked(true)}>
            {say('billing.look')}
          </Button>
        </Flex>
      )}
      {isFetching ? <Skeleton active paragraph={{ rows: 2 }} title={false} /> : null}
      {data && !isFetching ? <Found view={view} billing={data} moves={moves} /> : null}
    </SideCard>
  )
}

function Found({ view, billing, moves }: Props & { billing: BillingView }) {
  const { say } = useWords()
  const use = useAnswer(view, moves)
  const { gap, guide, department } = billing
  const mayAsk = view.may.coordinate?.ok === true && department !== null
  const asks = gap !== null && mayAsk && view.choices.coordinate.includes(department.id)
  const note = say('billing.askNote')
  return (
    <Flex vertical gap={8} align="start">
      <Billed
        view={billing}
        uses={use ? { charge: { label: say('billing.toAnswer'), take: use.charge } } : {}}
      />
      {gap === 'notInterconnected' && guide !== null && use ? (
        <Button size="small" onClick={() => use.guide(guide)}>
          {say('billing.guideToAnswer')}
        </Button>
      ) : null}
      {asks ? (
        <Button size="small" onClick={() => moves.ask('coordinate', { to: department.id, note })}>
          {say('billing.askDepartment')}
        </Button>
      ) : null}
    </Flex>
  )
}

/** Into the answer of a query where it may be given now, else into what is written to the customer; null: neither. */
function useAnswer(view: CaseView, moves: Moves) {
  const write = useComposer()
  const { chargeLine } = useChargeWords()
  const delivers = view.kind === 'query' && view.may.deliver?.ok === true
  if (!delivers && (write === null || view.may.reply?.ok !== true)) return null
  return {
    charge: (charge: TakenCharge) => {
      const note = chargeLine(charge)
      if (!delivers) return write?.('reply', note)
      const { sp, serviceName, amount } = charge
      const isLine = sp !== null && serviceName !== null && amount >= 0
      const charges = isLine ? { charges: [{ sp, serviceName, amount }] } : {}
      moves.ask('deliver', { queryMode: 'instant', note, ...charges })
    },
    guide: (guide: string) =>
      delivers
        ? moves.ask('deliver', { queryMode: 'guidedSelfService', note: guide })
        : write?.('reply', guide),
  }
}

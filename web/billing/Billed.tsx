import { Alert, Button, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { BillingAccount, BillingView } from '#contract/billing/account.ts'
import { useWords } from '../language.ts'
import { shortTime } from '../operator-time.ts'
import { useChargeWords } from './charge-words.ts'
import { type TakenCharge, takenAbnormal, takenFrom } from './taken-charge.ts'

const FIRST = 5
const colours = { active: 'green', suspended: 'orange', pending: 'blue', ended: 'default' } as const

/** What can be done with a charge, and with one that is abnormal. */
export type Uses = {
  readonly charge?: { readonly label: string; readonly take: (charge: TakenCharge) => void }
  readonly abnormal?: {
    readonly label: string
    readonly keys?: ReactNode
    readonly take: (charge: TakenCharge) => void
  }
}

/** What billing says of an account: how it stands, what it has, what was charged and what of that is abnormal. */
export function Billed({ view, uses }: { view: BillingView; uses: Uses }) {
  const { say } = useWords()
  const { account } = view
  if (account === null) return <Gap view={view} />
  return (
    <div className="billed">
      <div>
        {account.state === 'unknown' ? null : (
          <Tag color={colours[account.state]}>{say(`billing.state.${account.state}`)}</Tag>
        )}
        {account.owing > 0
          ? say('billing.owing', { amount: account.owing.toFixed(2) })
          : say('billing.nothingOwing')}
      </div>
      <AbnormalFees account={account} uses={uses} />
      <Products account={account} />
      <Charges view={view} account={account} uses={uses} />
    </div>
  )
}

/** Why there is nothing, and what one does then. */
function Gap({ view: { gap, guide } }: { view: BillingView }) {
  const { say } = useWords()
  if (gap === null) return null
  const showsGuide = guide !== null && gap !== 'unknownAccount' && gap !== 'noAccount'
  return (
    <>
      <Typography.Text type="secondary">{say(`billing.gap.${gap}`)}</Typography.Text>
      {showsGuide ? <p className="billed-guide">{guide}</p> : null}
    </>
  )
}

function AbnormalFees({ account, uses }: { account: BillingAccount; uses: Uses }) {
  const { say } = useWords()
  const { abnormalWords } = useChargeWords()
  return account.abnormal.map((found, place) => (
    <Alert
      key={`${found.month} ${found.spCode} ${found.serviceName}`}
      type="warning"
      showIcon
      role="status"
      title={
        <>
          <div>{abnormalWords(found)}</div>
          {uses.abnormal ? (
            <Button
              size="small"
              onClick={() => uses.abnormal?.take(takenAbnormal(found, account))}
              aria-label={`${uses.abnormal.label} ${found.serviceName ?? found.month}`}
            >
              {uses.abnormal.label} {place === 0 ? uses.abnormal.keys : null}
            </Button>
          ) : (
            <Typography.Text type="secondary">{say('billing.abnormalHint')}</Typography.Text>
          )}
        </>
      }
    />
  ))
}

function Products({ account: { products } }: { account: BillingAccount }) {
  const { say } = useWords()
  if (products.length === 0) return null
  return (
    <div>
      <Typography.Text type="secondary">{say('billing.products')}</Typography.Text>
      <div>
        {products.map((one) => (
          <Tag key={`${one.name} ${one.startedAt}`} color={colours[one.state]}>
            {one.name} {one.state === 'active' ? '' : say(`billing.state.${one.state}`)}
          </Tag>
        ))}
      </div>
    </div>
  )
}

function Charges({ view, account, uses }: { view: BillingView; account: BillingAccount; uses: Uses }) {
  const { say } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? account.charges : account.charges.slice(0, FIRST)
  return (
    <div>
      <Typography.Text type="secondary">{say('billing.charges')}</Typography.Text>
      <ul className="plain-list billed-charges">
        {shown.map((one) => (
          <li key={one.id}>
            <span className="time">{shortTime(one.at)}</span>
            <span className="billed-service">
              {one.serviceName}
              {one.sp ? <small>{view.names[one.sp] ?? one.sp}</small> : null}
            </span>
            <span className="number">{one.amount.toFixed(2)}</span>
            {uses.charge ? (
              <Button
                type="link"
                size="small"
                aria-label={`${uses.charge.label} ${one.serviceName} ${shortTime(one.at)}`}
                onClick={() => uses.charge?.take(takenFrom(one))}
              >
                {uses.charge.label}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {account.charges.length > FIRST && !isWhole ? (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {say('billing.more', { n: account.charges.length - FIRST })}
        </Button>
      ) : null}
      {account.partial ? <Typography.Text type="warning">{say('billing.partial')}</Typography.Text> : null}
    </div>
  )
}

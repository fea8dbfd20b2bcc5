import { useQuery } from '@tanstack/react-query'
import { Button, Card, Form, Skeleton, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { type BillingView, billingReaders } from '#contract/billing/account.ts'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { type IntakeValues, isAnswerable } from '../intake/intake-body.ts'
import { useSettled } from '../intake/settled.ts'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useActing } from '../session/me.ts'
import { Billed } from './Billed.tsx'
import { accountBillingQuery } from './billing-queries.ts'
import { takenAbnormal } from './taken-charge.ts'
import { useFill } from './use-fill.ts'

type Props = { readonly desk: OrganisationForm; readonly onFilled: () => void }

/** What billing says of the account that is typed; one press puts a charge into the form or into the answer. */
export function IntakeBilling(props: Props) {
  const roles = useActing()?.roles ?? []
  return roles.some((role) => billingReaders.includes(role)) ? <Account {...props} /> : null
}

function Account({ desk, onFilled }: Props) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const typed = (Form.useWatch('account', form) ?? '').trim()
  const account = useSettled(typed, 800)
  const place = Form.useWatch('place', form)
  // A window of a province asks the billing of its own province.
  const province = desk.provinceCode === null ? (place?.[0] ?? null) : null
  const { data, error, isFetching } = useQuery(accountBillingQuery(account, province))
  const isShown = data !== undefined && account === typed && account.length >= 6
  return (
    <Card size="small" title={say('billing.title')}>
      <Trouble error={error} />
      {isFetching ? <Skeleton active paragraph={{ rows: 2 }} title={false} /> : null}
      {isShown && !isFetching ? <Found view={data} onFilled={onFilled} /> : null}
      {isShown || isFetching || error ? null : (
        <Typography.Text type="secondary">{say('billing.typeAccount')}</Typography.Text>
      )}
    </Card>
  )
}

function Found({ view, onFilled }: { view: BillingView; onFilled: () => void }) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const [kind, onBehalfOf] = [Form.useWatch('kind', form), Form.useWatch('onBehalfOf', form)]
  const isOpen = isAnswerable({ ...(kind ? { kind } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) })
  const fill = useFill(onFilled)
  const first = view.account?.abnormal[0]
  useDisputeKey(() => {
    if (view.account && first) fill.dispute(takenAbnormal(first, view.account))
  }, first !== undefined)
  const { guide, gap } = view
  return (
    <>
      <Billed
        view={view}
        uses={{
          charge: isOpen
            ? { label: say('billing.toAnswer'), take: fill.answer }
            : { label: say('billing.toForm'), take: fill.form },
          abnormal: {
            label: say('billing.asDispute'),
            keys: <KeyCaps keys={['alt+0']} />,
            take: fill.dispute,
          },
        }}
      />
      {gap === 'notInterconnected' && guide !== null && isOpen ? (
        <Button size="small" onClick={() => fill.guide(guide)}>
          {say('billing.guideToAnswer')}
        </Button>
      ) : null}
      {gap === 'notInterconnected' ? (
        <Typography.Paragraph type="secondary">{say('billing.askAfterwards')}</Typography.Paragraph>
      ) : null}
    </>
  )
}

/** Also where somebody types: alt with a digit types nothing. */
function useDisputeKey(act: () => void, when: boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useShortcut('feeDispute', 'alt+0', () => latest.current(), when)
  useEffect(() => {
    if (!when) return
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, code } = event
      if (!altKey || ctrlKey || metaKey || code !== 'Digit0') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [when])
}

import { BankOutlined } from '@ant-design/icons'
import { App, Select, Typography } from 'antd'
import type { Me } from '#contract/session/session.ts'
import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'
import { useMe } from '../session/me.ts'
import { useActFor } from '../session/session-moves.ts'

/** The organisation that the person acts for; a choice where there are several. */
export function ActingSwitch() {
  const { say, told } = useWords()
  const { message } = App.useApp()
  const me = useMe()
  const actFor = useActFor()
  const labelOf = ({ name, standsInFor }: Me['memberships'][number]) =>
    standsInFor.length === 0
      ? name
      : `${name} · ${say('deputy.standsInFor', { names: standsInFor.join('、') })}`
  // Whose organisation went out of service, or whose standing in is over, chooses among what is left.
  if (me.memberships.length < 2 && (me.acting || me.memberships.length === 0)) {
    return (
      <Typography.Text ellipsis={{ tooltip: true }} className="acting" aria-label={say('frame.acting')}>
        <BankOutlined aria-hidden /> {me.acting?.name ?? ''}
      </Typography.Text>
    )
  }
  return (
    <Select
      aria-label={say('frame.acting')}
      className="acting"
      value={me.acting?.organisation ?? null}
      loading={actFor.isPending}
      prefix={<BankOutlined aria-hidden />}
      popupMatchSelectWidth={false}
      options={me.memberships.map((one) => ({ value: one.organisation, label: labelOf(one) }))}
      onChange={(organisation) =>
        actFor.mutate(organisation, {
          onError: (error) => void (error instanceof Refused && message.error(told(error))),
        })
      }
    />
  )
}

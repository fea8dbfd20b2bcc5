import { EyeOutlined, LockOutlined, TeamOutlined } from '@ant-design/icons'
import { Flex, Tag } from 'antd'
import { useWords } from '../../language.ts'
import type { PaneProps } from './Pane.tsx'
import { readersOf, type Tone } from './readers.ts'

const icons = {
  customer: <EyeOutlined aria-hidden />,
  sp: <TeamOutlined aria-hidden />,
  inside: <LockOutlined aria-hidden />,
} as const satisfies Record<Tone, unknown>
const colours = { customer: 'orange', sp: 'purple', inside: 'default' } as const satisfies Record<
  Tone,
  string
>

/** Whom it goes to and who will read it: in words, with a sign and a colour. */
export function Readers({ view, tab, ofSp, to }: PaneProps & { readonly to: string | undefined }) {
  const { say } = useWords()
  const { tone, key } = readersOf(tab, view, ofSp, to)
  const { name, contact } = view.intake.customer
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (view.names[id] ?? id))
  const recipient =
    tab === 'message'
      ? nameOf(to)
      : tone === 'customer' || tab === 'call'
        ? [name ?? say('party.customer'), contact].filter(Boolean).join(' · ')
        : tab === 'reply'
          ? nameOf(view.owedTo)
          : null
  return (
    <Flex wrap gap="4px 8px" align="center" className="composer-readers">
      {recipient && tab !== 'message' ? <span>{say('composer.recipient', { who: recipient })}</span> : null}
      <Tag icon={icons[tone]} color={colours[tone]}>
        {say(`composer.tone.${tone}`)}
      </Tag>
      <span>{say(`composer.readers.${key}`, { who: nameOf(tab === 'message' ? to : view.owedTo) })}</span>
    </Flex>
  )
}
